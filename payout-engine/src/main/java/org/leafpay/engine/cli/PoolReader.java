package org.leafpay.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leafpay.engine.payout.PoolData;
import org.leafpay.engine.payout.Progress;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.BucketView;
import org.leafpay.shares.ledger.LedgerOverflowException;
import org.leafpay.shares.ledger.ShareLedger;
import org.leafpay.shares.miningcore.MiningcoreTables;
import org.leafpay.shares.source.BlockFileReader;
import org.leafpay.shares.source.MinerSettingsReader;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.shares.source.ReadCount;
import org.leafpay.shares.source.RejectedRow;
import org.leafpay.shares.source.RejectionReason;
import org.leafpay.shares.source.RowProblem;
import org.leafpay.shares.source.Share;
import org.leafpay.shares.source.ShareFileReader;
import org.leafpay.shares.source.ShareSink;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

/** Reads a pool's files before anything is written. */
final class PoolReader {
  private static final int REJECTED_SHOWN_MAX = 20;

  private final PoolFilesOptions files;
  private final Progress progress;

  PoolReader(PoolFilesOptions files, Progress progress) {
    this.files = files;
    this.progress = progress;
  }

  /**
   * Reads the pool's files, shares and all.
   *
   * @throws org.leafpay.shares.source.SourceException when a file cannot be used
   * @throws CommandException when there is no share, or with --strict a row that cannot be used
   */
  PoolInputs read(BucketLength bucketLength) {
    ShareFileReader reader = new ShareFileReader(files.network, files.pool, new PayableScripts());
    Collector collector = new Collector(new ShareLedger(bucketLength));
    requireDistinct(files.shares);
    for (Path file : files.shares) {
      progress.say(file + ": " + count(reader, file, collector));
    }
    requireUsable(collector);
    return inputs(reader.poolId().orElseThrow(), collector.ledger, collector.rejected);
  }

  /**
   * Reads the pool's files apart from shares, which come from a ledger.
   *
   * @throws org.leafpay.shares.source.SourceException when a file cannot be used
   */
  PoolInputs read(DurableLedger ledger) {
    return inputs(ledger.identity().pool(), ledger.sealedBuckets(), List.of());
  }

  private PoolInputs inputs(String pool, BucketView buckets, List<RejectedRow> rejected) {
    Optional<MiningcoreTables> tables =
        files
            .database
            .database(pool)
            .map(database -> new MiningcoreTables(database, files.network));
    PoolData data = new PoolData(files.network, pool, buckets, thresholds(pool, tables));
    return new PoolInputs(data, blocks(pool, tables), rejected);
  }

  private List<PoolBlock> blocks(String pool, Optional<MiningcoreTables> tables) {
    return files
        .blocks
        .map(file -> new BlockFileReader(files.network, Optional.of(pool)).read(file))
        .or(() -> tables.map(MiningcoreTables::blocks))
        .orElseThrow(() -> new CommandException("no --blocks are named"));
  }

  private Map<MinerKey, NanoErg> thresholds(String pool, Optional<MiningcoreTables> tables) {
    return files
        .settings
        .<Map<MinerKey, NanoErg>>map(
            file -> new MinerSettingsReader(files.network, Optional.of(pool)).read(file))
        .or(() -> tables.map(MiningcoreTables::thresholds))
        .orElseGet(Map::of);
  }

  /** Rows have nothing to be told apart by: a file that is read twice counts twice. */
  private static void requireDistinct(List<Path> shares) {
    Set<Path> seen = new HashSet<>();
    for (Path file : shares) {
      if (!seen.add(realPath(file))) {
        throw new CommandException("--shares: " + file + " is given twice");
      }
    }
  }

  private static Path realPath(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  private static String count(ShareFileReader reader, Path file, Collector collector) {
    ReadCount count = reader.read(file, collector);
    String others =
        count.ofOtherPools() == 0 ? "" : ", %,d of other pools".formatted(count.ofOtherPools());
    return Counted.of(count.accepted(), "share")
        + " used, %,d left out%s".formatted(count.rejected(), others);
  }

  private void requireUsable(Collector collector) {
    if (files.strict && !collector.rejected.isEmpty()) {
      sayRejected(collector.rejected);
      throw new CommandException(
          "%,d rows cannot be used and --strict is on; nothing was written"
              .formatted(collector.rejected.size()));
    }
    if (collector.ledger.shareCount() == 0) {
      sayRejected(collector.rejected);
      throw new CommandException("no share that can be used in " + names(files.shares));
    }
  }

  private void sayRejected(List<RejectedRow> rejected) {
    rejected.stream().limit(REJECTED_SHOWN_MAX).forEach(row -> progress.say(row.toString()));
    if (rejected.size() > REJECTED_SHOWN_MAX) {
      progress.say("and %,d more".formatted(rejected.size() - REJECTED_SHOWN_MAX));
    }
  }

  private static String names(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  /** Counts what is good and keeps what is not. */
  private static final class Collector implements ShareSink {
    private final ShareLedger ledger;
    private final List<RejectedRow> rejected = new ArrayList<>();

    Collector(ShareLedger ledger) {
      this.ledger = ledger;
    }

    @Override
    public void accepted(Share share) throws RowProblem {
      try {
        ledger.append(share);
      } catch (LedgerOverflowException e) {
        throw new RowProblem(RejectionReason.SUM_OUT_OF_RANGE, String.valueOf(share.difficulty()));
      }
    }

    @Override
    public void rejected(RejectedRow row) {
      rejected.add(row);
    }
  }
}
