package org.leafpay.testnet.scenario;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The three hours of the log, in which the chain finds a block every two minutes. */
final class PoolTime {
  static final int LOG_SECONDS = 3 * 60 * 60;
  static final int BLOCK_SECONDS = 120;
  static final int BLOCK_COUNT = LOG_SECONDS / BLOCK_SECONDS;

  private static final int FIRST_HEIGHT = 1_730_000;
  private static final int MILLIS = 1_000;
  private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");
  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private PoolTime() {}

  /** Which block is mined {@code millis} after the start, from zero. */
  static int blockAt(int millis) {
    return millis / (BLOCK_SECONDS * MILLIS);
  }

  static int height(int block) {
    return FIRST_HEIGHT + block;
  }

  /** The time {@code millis} after the start of the log, as the database prints it. */
  static String text(long millis) {
    return TEXT.format(START.plusMillis(millis));
  }
}
