package org.leafpay.shares.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.leafpay.shares.batch.ShareSource;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.SealedBucket;
import org.leafpay.shares.source.RejectedRow;

/**
 * Brings the shares of sources into a ledger.
 *
 * <p>Promise: a share counts once, however often it is delivered and wherever the process was
 * killed; and once a source was told {@linkplain ShareSource#committed() committed}, what it had
 * delivered is on disk. For one thread.
 */
public final class LedgerIngest {
  private final DurableLedger ledger;
  private final IngestPolicy policy;
  private final InstantSource clock;
  private final Watermarks watermarks;
  private final PendingShares pending;
  private Consumer<SealedBucket> sealed = bucket -> {};
  private Consumer<RejectedRow> rejected = row -> {};
  private IngestCount count = IngestCount.NONE;

  /**
   * Prepares an ingest.
   *
   * @param clock for the commit interval, and the time that no sealed bucket may lie behind
   */
  public LedgerIngest(DurableLedger ledger, IngestPolicy policy, InstantSource clock) {
    this.ledger = ledger;
    this.policy = policy;
    this.clock = clock;
    this.watermarks = new Watermarks(policy.grace(), ledger.identity().bucketLength());
    this.pending = new PendingShares(ledger, policy.keepsShares());
  }

  /** Tells {@code listener} of each bucket that is sealed from now on, after it is on disk. */
  public void onSealed(Consumer<SealedBucket> listener) {
    sealed = listener;
  }

  /**
   * Tells {@code listener} of each share from now on that a source could use and the ledger can
   * not: its miner's sum of a bucket would pass what a number holds. It is left out, and nothing
   * else is.
   */
  public void onRejected(Consumer<RejectedRow> listener) {
    rejected = listener;
  }

  /**
   * Takes shares until every source has ended, or until {@code idle} says so.
   *
   * @param idle asked when no source has anything at the moment: waits a little and says whether to
   *     go on
   * @return what became of the shares, all of them on disk
   * @throws RuntimeException what a source throws: what was delivered before is counted
   * @throws org.leafpay.shares.database.LedgerConflictException when somebody else writes too
   */
  public IngestCount run(List<ShareSource> sources, Idle idle) {
    List<Feed> feeds = sources.stream().map(source -> new Feed(source, rejected)).toList();
    sources.forEach(source -> source.resume(ledger));
    Instant lastCommit = clock.instant();
    boolean goesOn = true;
    while (goesOn && feeds.stream().anyMatch(Feed::isLive)) {
      poll(feeds);
      boolean allIdle = feeds.stream().allMatch(Feed::isIdle);
      if (isDue(lastCommit)) {
        commit(feeds);
        lastCommit = clock.instant();
      }
      if (allIdle && feeds.stream().anyMatch(Feed::isLive)) {
        goesOn = idle.goesOn();
      }
    }
    commit(feeds);
    return count;
  }

  private void poll(List<Feed> feeds) {
    try {
      feeds.forEach(feed -> feed.poll(pending));
      take(feeds);
    } catch (RuntimeException e) {
      // Not what waits: it may be behind what the source could not deliver.
      commit(feeds);
      throw e;
    }
  }

  private void take(List<Feed> feeds) {
    long before = pending.seen();
    for (Feed feed : feeds) {
      List<Feed> rivals = feeds.stream().filter(feed::isRivalOf).toList();
      rivals.forEach(rival -> rival.pollAgain(pending));
      feed.take(pending, rivals);
    }
    if (pending.seen() == before) {
      // Each waits for another: their streams cross, and somebody has to begin.
      feeds.stream().filter(Feed::isWaiting).findFirst().ifPresent(feed -> feed.takeOne(pending));
    }
  }

  private boolean isDue(Instant lastCommit) {
    return pending.size() >= policy.commitShares()
        || Duration.between(lastCommit, clock.instant()).compareTo(policy.commitInterval()) >= 0;
  }

  private void commit(List<Feed> feeds) {
    if (pending.isChanged()) {
      ledger.commit(pending.takeDelta());
    }
    count = count.plus(pending.takeCount());
    feeds.forEach(Feed::committed);
    OptionalLong until = watermarks.sealableUntil(feeds, clock.instant());
    if (until.isPresent() && until.getAsLong() > ledger.sealedUntil()) {
      ledger.seal(until.getAsLong()).forEach(sealed);
      pending.forgetSealed();
    }
  }

  /** About how many bytes of memory miners and uncommitted sums take. */
  public long memoryBytes() {
    return ledger.miners().memoryBytes() + pending.memoryBytes();
  }

  /** What to do while there is nothing to do. */
  @FunctionalInterface
  public interface Idle {
    /** Waits a little; false ends the ingest. */
    boolean goesOn();

    /** Asks again until every source has ended: the sources wait a little by themselves. */
    static Idle untilEnded() {
      return () -> true;
    }

    /** Ends the ingest as soon as there is nothing at the moment. */
    static Idle stop() {
      return () -> false;
    }
  }
}
