package org.leafpay.shares.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.ShareSource;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.source.RejectedRow;
import org.leafpay.shares.source.RejectionReason;

/**
 * A source with the batch that it fills.
 *
 * <p>A stream may go on in another source, as when a log is written into several files. Its shares
 * have to be taken in their order, whatever the order of the sources, since its position says that
 * everything before is counted: a share waits as long as a rival, a feed of the same stream, has an
 * earlier one.
 */
final class Feed {
  /** No share of the stream waits. */
  private static final long NONE = Long.MAX_VALUE;

  private final ShareSource source;
  private final Consumer<RejectedRow> rejected;
  private final ShareBatch batch = new ShareBatch();
  private final List<PendingStream> streams = new ArrayList<>();
  private final Set<PendingStream> known = new HashSet<>();

  /** The first sequence that waits, by the ingest's number of the stream. */
  private long[] firstWaiting = {};

  private boolean isFirstWaitingKnown;

  /** The first row of the batch that waits. */
  private int next;

  private ShareSource.Poll state = ShareSource.Poll.MORE;

  /**
   * A feed of a source.
   *
   * @param rejected is told each share that is left out though the source could use it
   */
  Feed(ShareSource source, Consumer<RejectedRow> rejected) {
    this.source = source;
    this.rejected = rejected;
  }

  boolean isLive() {
    return state != ShareSource.Poll.ENDED || isWaiting();
  }

  boolean isIdle() {
    return state != ShareSource.Poll.MORE && !isWaiting();
  }

  /** Whether it has shares that were not taken. */
  boolean isWaiting() {
    return next < batch.size();
  }

  /** What waits may be old. */
  Instant watermark() {
    return isWaiting() ? Instant.MIN : source.watermark();
  }

  /** What waits is on no disk. */
  void committed() {
    if (!isWaiting()) {
      source.committed();
    }
  }

  /** Brings one batch of the source's shares here, unless some wait still. */
  void poll(PendingShares pending) {
    if (isWaiting() || state == ShareSource.Poll.ENDED) {
      return;
    }
    batch.clear();
    next = 0;
    isFirstWaitingKnown = false;
    state = source.poll(batch);
    List<SourceStream> named = batch.streams();
    while (streams.size() < named.size()) {
      PendingStream stream = pending.stream(named.get(streams.size()));
      streams.add(stream);
      known.add(stream);
    }
  }

  /** Whether both have had shares of one stream. */
  boolean isRivalOf(Feed other) {
    return other != this && other.streams.stream().anyMatch(known::contains);
  }

  /** Brings the next shares here if there are some: they may come before those of another feed. */
  void pollAgain(PendingShares pending) {
    if (state == ShareSource.Poll.MORE) {
      poll(pending);
    }
  }

  /** Takes its shares up to the first one that has to wait for one of its rivals. */
  void take(PendingShares pending, List<Feed> rivals) {
    long[] until = firstOf(rivals);
    int row = next;
    while (row < batch.size()
        && batch.sequenceAt(row) <= until[streams.get(batch.streamAt(row)).number()]) {
      take(pending, row);
      row++;
    }
    moveTo(row);
  }

  private void take(PendingShares pending, int row) {
    PendingStream stream = streams.get(batch.streamAt(row));
    if (!pending.take(stream, batch, row)) {
      rejected.accept(
          new RejectedRow(
              source.place(stream.stream()),
              batch.sequenceAt(row),
              RejectionReason.SUM_OUT_OF_RANGE,
              String.valueOf(batch.difficultyAt(row))));
    }
  }

  /** What the source has passed, it has passed with all shares of the batch. */
  private void moveTo(int row) {
    next = row;
    isFirstWaitingKnown = false;
    for (int number = 0; number < streams.size() && !isWaiting(); number++) {
      streams.get(number).pass(batch.passedOf(number));
    }
  }

  /** The first sequence that waits in one of its rivals, of each stream of this feed. */
  private long[] firstOf(List<Feed> rivals) {
    long[] first = perStream();
    for (Feed other : rivals) {
      if (other.isWaiting()) {
        other.findFirstWaiting();
        for (int i = 0; i < Math.min(first.length, other.firstWaiting.length); i++) {
          first[i] = Math.min(first[i], other.firstWaiting[i]);
        }
      }
    }
    return first;
  }

  private void findFirstWaiting() {
    if (isFirstWaitingKnown) {
      return;
    }
    firstWaiting = perStream();
    // Sequences rise, so the first of a stream is written last.
    for (int row = batch.size() - 1; row >= next; row--) {
      firstWaiting[streams.get(batch.streamAt(row)).number()] = batch.sequenceAt(row);
    }
    isFirstWaitingKnown = true;
  }

  private long[] perStream() {
    long[] none = new long[1 + streams.stream().mapToInt(PendingStream::number).max().orElse(-1)];
    Arrays.fill(none, NONE);
    return none;
  }

  /** Takes one share though others have earlier ones. */
  void takeOne(PendingShares pending) {
    take(pending, next);
    moveTo(next + 1);
  }
}
