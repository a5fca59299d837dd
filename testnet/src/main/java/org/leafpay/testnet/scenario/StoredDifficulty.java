package org.leafpay.testnet.scenario;

/** A share's difficulty as miningcore stores it for Ergo: stratum difficulty divided by 256. */
final class StoredDifficulty {
  private static final int DIVISOR_BITS = 8;

  /** 1/256 = 0.00390625. */
  private static final long FRACTION_UNIT = 390_625;

  private static final int FRACTION_DIGITS = 8;

  private StoredDifficulty() {}

  /** Exact, without a double in between: a 256th has eight decimals. */
  static String text(long hashes) {
    long fraction = (hashes & ((1L << DIVISOR_BITS) - 1)) * FRACTION_UNIT;
    String whole = String.valueOf(hashes >>> DIVISOR_BITS);
    if (fraction == 0) {
      return whole;
    }
    String digits = String.valueOf(fraction);
    String decimals = "0".repeat(FRACTION_DIGITS - digits.length()) + digits;
    int end = decimals.length();
    while (decimals.charAt(end - 1) == '0') {
      end--;
    }
    return whole + "." + decimals.substring(0, end);
  }
}
