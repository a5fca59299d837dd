package org.leafpay.shares.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.LateShares;

/** One stream: up to where it has been taken, and its late shares since the last commit. */
final class PendingStream {
  private final SourceStream stream;
  private final int number;
  private final List<LateShares> late = new ArrayList<>();
  private long last;
  private boolean moved;

  /** The run of late shares that the next one may continue. */
  private @Nullable LateShares run;

  PendingStream(SourceStream stream, int number, long last) {
    this.stream = stream;
    this.number = number;
    this.last = last;
  }

  SourceStream stream() {
    return stream;
  }

  /** Among the streams of this ingest, from 0 without gaps. */
  int number() {
    return number;
  }

  long last() {
    return last;
  }

  /** Whether anything was taken or passed since the last commit. */
  boolean moved() {
    return moved;
  }

  void take(long sequence) {
    last = sequence;
    moved = true;
  }

  /** Whatever stands up to {@code sequence} is done with. */
  void pass(long sequence) {
    if (sequence > last) {
      take(sequence);
    }
  }

  void onTime() {
    if (run != null) {
      endRun();
    }
  }

  void late(long sequence, long bucketOfTime, long countedIn) {
    LateShares before = run;
    if (before != null
        && before.bucketOfTime() == bucketOfTime
        && before.countedIn() == countedIn) {
      run =
          new LateShares(
              before.first(), sequence, before.shareCount() + 1, bucketOfTime, countedIn);
      return;
    }
    endRun();
    run = new LateShares(stream.at(sequence), sequence, 1, bucketOfTime, countedIn);
  }

  private void endRun() {
    if (run != null) {
      late.add(run);
      run = null;
    }
  }

  /** The late shares since the last commit, which this is. */
  List<LateShares> commit() {
    endRun();
    List<LateShares> taken = List.copyOf(late);
    late.clear();
    moved = false;
    return taken;
  }
}
