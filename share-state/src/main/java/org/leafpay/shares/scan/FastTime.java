package org.leafpay.shares.scan;

/**
 * Times of the form 2026-03-01T06:10:00.123Z, also with a space and with the offset +00, as
 * microseconds since the epoch. Days it takes from the slow reader: a day that was never read
 * slowly is {@link #UNSURE}, so no calendar is calculated here.
 */
final class FastTime {
  static final long UNSURE = Long.MIN_VALUE;

  private static final int DATE_SIZE = "2026-03-01".length();
  private static final int FRACTION_AT = "2026-03-01T06:10:00".length();
  private static final int FRACTION_DIGITS_MAX = 9;
  private static final int MICRO_DIGITS = 6;
  private static final long SECOND_MICROS = 1_000_000;
  private static final long DAY_MICROS = 86_400 * SECOND_MICROS;

  private final byte[] day = new byte[DATE_SIZE + Words.SIZE];
  private long dayMicros;
  private boolean isDayKnown;

  long read(byte[] bytes, int from, int to) {
    int size = to - from;
    if (size <= FRACTION_AT || !isDayKnown || !Words.same(bytes, from, day, 0, DATE_SIZE)) {
      return UNSURE;
    }
    int mark = bytes[from + DATE_SIZE];
    long seconds = secondOfDay(bytes, from + DATE_SIZE + 1);
    if ((mark != 'T' && mark != ' ') || seconds < 0) {
      return UNSURE;
    }
    int zone = from + FRACTION_AT;
    long micros = 0;
    if (bytes[zone] == '.') {
      int start = zone + 1;
      zone = Digits.end(bytes, start, Math.min(to, start + FRACTION_DIGITS_MAX));
      micros = micros(bytes, start, zone);
    }
    return micros >= 0 && isUniversal(bytes, zone, to)
        ? dayMicros + seconds * SECOND_MICROS + micros
        : UNSURE;
  }

  /** Remembers the day of a text that the slow reader has taken for {@code epochMicros}. */
  void learn(byte[] bytes, int from, int to, long epochMicros) {
    if (to - from > FRACTION_AT && isUniversalAtEnd(bytes, to)) {
      System.arraycopy(bytes, from, day, 0, DATE_SIZE);
      dayMicros = Math.floorDiv(epochMicros, DAY_MICROS) * DAY_MICROS;
      isDayKnown = true;
    }
  }

  private static boolean isUniversalAtEnd(byte[] bytes, int to) {
    return isUniversal(bytes, to - 1, to) || isUniversal(bytes, to - 3, to);
  }

  private static boolean isUniversal(byte[] bytes, int from, int to) {
    return to - from == 1
        ? bytes[from] == 'Z'
        : to - from == 3 && bytes[from] == '+' && bytes[from + 1] == '0' && bytes[from + 2] == '0';
  }

  /** From the text 06:10:00, or negative. */
  private static long secondOfDay(byte[] bytes, int from) {
    int hour = pair(bytes, from);
    int minute = pair(bytes, from + 3);
    int second = pair(bytes, from + 6);
    boolean isTime =
        bytes[from + 2] == ':'
            && bytes[from + 5] == ':'
            && (hour | minute | second) >= 0
            && hour < 24
            && minute < 60
            && second < 60;
    return isTime ? (hour * 60L + minute) * 60 + second : -1;
  }

  private static int pair(byte[] bytes, int from) {
    int tens = bytes[from] - '0';
    int units = bytes[from + 1] - '0';
    return tens < 0 || tens > 9 || units < 0 || units > 9 ? -1 : tens * 10 + units;
  }

  /** A fraction of a second, cut off behind the sixth digit; negative without a digit. */
  private static long micros(byte[] bytes, int from, int to) {
    int digits = Math.min(to - from, MICRO_DIGITS);
    return digits == 0
        ? -1
        : Digits.value(bytes, from, from + digits) * FastDecimal.power(MICRO_DIGITS - digits);
  }
}
