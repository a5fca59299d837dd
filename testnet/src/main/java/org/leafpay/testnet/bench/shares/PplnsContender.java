package org.leafpay.testnet.bench.shares;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.scheme.BlockContext;
import org.leafpay.shares.scheme.Pplns;
import org.leafpay.shares.scheme.ScoreTable;
import org.leafpay.shares.source.BlockStatus;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;

/**
 * Scores of a block at the end of the log under PPLNS, from the SQLite ledger that was written
 * last: read from its file and summed. The window is wide enough for every share.
 */
final class PplnsContender implements Contender {
  private static final Instant END = SyntheticShares.START.plus(SyntheticShares.SPAN);
  private static final Pplns SCHEME = new Pplns(new BigDecimal("2"), BucketLength.DEFAULT);

  /** Twice this is more than all shares of any log here. */
  private static final long NETWORK_DIFFICULTY = 1L << 60;

  private final FilePlaces files;
  private @Nullable DurableLedger ledger;
  private long shares;

  PplnsContender(FilePlaces files) {
    this.files = files;
  }

  @Override
  public String name() {
    return "PPLNS over the SQLite ledger";
  }

  @Override
  public Optional<Target> target(int minerCount) {
    return Optional.of(Target.within(minerCount < Contenders.MOST_MINERS ? "0.1" : "0.5"));
  }

  /** As a service has it: open, everything sealed. */
  @Override
  public void prepare(Path file) {
    DurableLedger opened = DurableLedger.open(files.current());
    opened.seal(block().created().getEpochSecond());
    shares =
        opened.sealedBuckets().bucketsBefore(block().created()).mapToLong(Bucket::shareCount).sum();
    ledger = opened;
  }

  @Override
  public Work run(Path file) {
    DurableLedger opened = ledger;
    if (opened == null) {
      throw new IllegalStateException("not prepared");
    }
    ScoreTable scores = SCHEME.scores(opened.sealedBuckets(), BlockContext.of(block()));
    return new Work(scores.isEmpty() ? 0 : shares, opened.miners().memoryBytes());
  }

  /** In a bucket of its own behind all shares. */
  private static PoolBlock block() {
    return new PoolBlock(
        1,
        BlockHeight.of(1_730_090),
        NETWORK_DIFFICULTY,
        BlockStatus.CONFIRMED,
        NanoErg.ofErg("3"),
        Optional.empty(),
        "",
        END.plus(Duration.ofMinutes(2)));
  }

  @Override
  public void tidy() {
    DurableLedger opened = ledger;
    ledger = null;
    if (opened != null) {
      opened.close();
    }
  }

  @Override
  public void finish() {
    tidy();
    files.clear();
  }
}
