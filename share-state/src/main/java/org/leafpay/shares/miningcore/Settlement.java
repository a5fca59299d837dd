package org.leafpay.shares.miningcore;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Which seconds are complete. Two clues are followed, the rows themselves and the server's clock: a
 * second is complete when rows came that are younger by the lag, or when it is long over. The
 * younger of the two answers counts; a row stamped in the future is no clue.
 *
 * <p>The clock alone would do as long as nothing stalls. It is not enough for a standby that falls
 * behind its primary, or for a writer that is held up and then writes everything at once.
 */
final class Settlement {
  private final long lagMicros;
  private final long quietMicros;

  Settlement(Following.Settling settling) {
    this.lagMicros = micros(settling.lag());
    this.quietMicros = micros(settling.quiet());
  }

  private static long micros(Duration duration) {
    return TimeUnit.NANOSECONDS.toMicros(duration.toNanos());
  }

  /**
   * Every second that ends before or at this one's start is complete.
   *
   * @param now what the server's rows are complete up to, apart from the lag
   * @param newest the newest row's stamp, if there is one
   */
  long untilMicros(long now, OptionalLong newest) {
    long byClock = now - quietMicros;
    long byRows = newest.isPresent() ? Math.min(newest.getAsLong(), now) - lagMicros : byClock;
    return RowSequence.startOfSecond(Math.max(byClock, byRows));
  }
}
