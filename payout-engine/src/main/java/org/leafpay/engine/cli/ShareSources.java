package org.leafpay.engine.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.leafpay.engine.payout.Progress;
import org.leafpay.shares.batch.ShareSource;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LedgerIdentity;
import org.leafpay.shares.file.FileTerms;
import org.leafpay.shares.file.ShareFile;
import org.leafpay.shares.http.HttpLimits;
import org.leafpay.shares.http.HttpShareSource;
import org.leafpay.shares.http.HttpTerms;
import org.leafpay.shares.http.TokenBook;
import org.leafpay.shares.miningcore.LateRows;
import org.leafpay.shares.miningcore.MiningcoreReports;
import org.leafpay.shares.miningcore.MiningcoreShareSource;
import org.leafpay.shares.miningcore.MiningcoreTerms;
import org.leafpay.shares.miningcore.PoolDatabase;
import org.leafpay.shares.scan.ScanTerms;
import org.leafpay.shares.source.AddressReader;
import org.leafpay.shares.source.RejectedRow;

/** The sources that a command's options name, open, and what they tell. */
final class ShareSources implements AutoCloseable {
  private final Progress progress;
  private final InstantSource clock;
  private final RejectedRows rejected;
  private final List<ShareSource> sources = new ArrayList<>();
  private long lateCount;

  ShareSources(Progress progress, InstantSource clock) {
    this.progress = progress;
    this.clock = clock;
    this.rejected = new RejectedRows(progress);
  }

  /**
   * Opens them.
   *
   * @throws org.leafpay.shares.source.SourceException when a file cannot be used
   */
  void open(List<Path> files, FollowOptions follow, DurableLedger ledger) {
    LedgerIdentity identity = ledger.identity();
    AddressReader addresses = AddressReader.of(identity.network(), new PayableScripts());
    ScanTerms scan = new ScanTerms(Optional.of(identity.pool()), addresses, ledger.miners());
    for (Path file : files) {
      sources.add(ShareFile.open(file, new FileTerms(scan, Optional.empty(), rejected)));
    }
    follow
        .miningcore
        .database(identity.pool())
        .ifPresent(database -> sources.add(pool(database, follow, scan)));
    if (follow.kafka.file.isPresent()) {
      sources.add(follow.kafka.source(scan, rejected, clock));
    }
    follow.listen.ifPresent(
        address -> {
          TokenBook tokens = TokenBook.of(SecretInput.ofProcess().tokens(follow.tokens));
          ShareSource source =
              HttpShareSource.listen(
                  new HttpTerms(address, tokens, HttpLimits.DEFAULT, scan, clock));
          sources.add(source);
          progress.say(source.describe());
        });
  }

  private ShareSource pool(PoolDatabase database, FollowOptions follow, ScanTerms scan) {
    return new MiningcoreShareSource(
        database,
        follow.following(database.poolId()),
        new MiningcoreTerms(scan, new Reports(), clock));
  }

  List<ShareSource> all() {
    return List.copyOf(sources);
  }

  /** Tells a row that is left out, and counts it. */
  Consumer<RejectedRow> rejected() {
    return rejected;
  }

  /** Whether a row could not be used, or came too late to be read. */
  boolean hasLeftOut() {
    return rejected.count() > 0 || lateCount > 0;
  }

  @Override
  public void close() {
    sources.forEach(ShareSource::close);
    rejected.sayRest();
  }

  private final class Reports implements MiningcoreReports {
    @Override
    public void rejected(RejectedRow row) {
      rejected.accept(row);
    }

    @Override
    public void late(LateRows rows) {
      lateCount += rows.rowCount();
      progress.say(rows.toString());
    }

    @Override
    public void lost(String problem) {
      progress.say("the pool's database does not answer, trying again: " + problem);
    }
  }
}
