package org.leafpay.shares.batch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Times as one number: microseconds since the Unix epoch, the resolution of a database's timestamp.
 * What is finer is cut off, downwards, which no bucket of whole seconds notices.
 */
public final class EpochMicros {
  public static final long PER_SECOND = 1_000_000;

  private static final int NANOS_PER_MICRO = 1_000;

  private EpochMicros() {}

  /**
   * The microsecond that {@code time} lies in.
   *
   * @throws ArithmeticException beyond the year 294,000 either way
   */
  public static long of(Instant time) {
    long whole = Math.multiplyExact(time.getEpochSecond(), PER_SECOND);
    return Math.addExact(whole, time.getNano() / NANOS_PER_MICRO);
  }

  public static Instant toInstant(long epochMicros) {
    return Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS);
  }
}
