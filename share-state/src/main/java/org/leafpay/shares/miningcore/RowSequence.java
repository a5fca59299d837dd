package org.leafpay.shares.miningcore;

import org.leafpay.shares.batch.EpochMicros;
import org.leafpay.shares.batch.Positions;

/**
 * Numbers the rows of complete seconds, each second from its start.
 *
 * <p>A sequence is, from its highest bit on: the second since 1970 (32 bits), then 2048 numbers for
 * each of its microseconds. Should one microsecond have more rows, they take the numbers of the
 * next ones, whose own rows come behind them: there is room for 98,000 times 2048 more.
 */
final class RowSequence {
  private static final int SECOND_SHIFT = 31;
  private static final long PER_MICRO = 1L << 11;
  private static final long IN_SECOND = (1L << SECOND_SHIFT) - 1;

  private long last = Positions.NOTHING;

  /** The next row is the first one of a window of whole seconds. */
  void start() {
    last = Positions.NOTHING;
  }

  /**
   * The sequence of the next row.
   *
   * @param createdMicros not below that of the row before
   */
  long next(long createdMicros) {
    last = Math.max(last + 1, first(createdMicros));
    if (second(last) != Math.floorDiv(createdMicros, EpochMicros.PER_SECOND)) {
      throw new IllegalStateException("more shares in one second than can be numbered");
    }
    return last;
  }

  private static long first(long createdMicros) {
    long second = Math.floorDiv(createdMicros, EpochMicros.PER_SECOND);
    long inSecond = createdMicros - second * EpochMicros.PER_SECOND;
    return (second << SECOND_SHIFT) + inSecond * PER_MICRO;
  }

  private static long second(long sequence) {
    return sequence >>> SECOND_SHIFT;
  }

  /** Where the second starts in which the row with this sequence lies. */
  static long secondStartMicros(long sequence) {
    return second(sequence) * EpochMicros.PER_SECOND;
  }

  /** When the row with this sequence was created, or, in a crowd, a little later. */
  static long createdMicros(long sequence) {
    long inSecond = Math.min((sequence & IN_SECOND) / PER_MICRO, EpochMicros.PER_SECOND - 1);
    return secondStartMicros(sequence) + inSecond;
  }

  static long startOfSecond(long micros) {
    return Math.floorDiv(micros, EpochMicros.PER_SECOND) * EpochMicros.PER_SECOND;
  }
}
