package org.leafpay.engine.cli;

import java.util.function.Consumer;
import org.leafpay.engine.payout.Progress;
import org.leafpay.shares.source.RejectedRow;

/** Tells the first rows that were left out, and counts all. */
final class RejectedRows implements Consumer<RejectedRow> {
  private static final int SHOWN_MAX = 20;

  private final Progress progress;
  private long count;

  RejectedRows(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void accept(RejectedRow row) {
    if (count < SHOWN_MAX) {
      progress.say(row.toString());
    }
    count++;
  }

  long count() {
    return count;
  }

  /** Tells how many were not shown. */
  void sayRest() {
    if (count > SHOWN_MAX) {
      progress.say("and %,d more".formatted(count - SHOWN_MAX));
    }
  }
}
