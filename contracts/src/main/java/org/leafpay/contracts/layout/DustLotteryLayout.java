package org.leafpay.contracts.layout;

import static java.util.Map.entry;

import java.util.Map;

/** The places that the dust lottery's script names, and their numbers: once for script and Java. */
public final class DustLotteryLayout {
  /** R4: the range tree. */
  static final int INTERVALS = 4;

  /** R5: three numbers. */
  static final int NUMBERS = 5;

  /** R6: the seed, or nothing. */
  static final int SEED = 6;

  static final int PRIZE = 0;
  static final int DRAW_HEIGHT = 1;
  static final int BUDGET = 2;
  static final int NUMBER_COUNT = 3;

  /** Context variable: leaf key, proof, headers. */
  static final int WITNESS = 0;

  /** Place of the lottery's box in inputs, and of what becomes of it in outputs. */
  public static final int LOTTERY_AT = 0;

  private DustLotteryLayout() {}

  /** Each name that the script can use, with what the compiler reads in its place. */
  public static Map<String, String> names() {
    return Map.ofEntries(
        entry("INTERVALS", "R" + INTERVALS),
        entry("LOTTERY_NUMBERS", "R" + NUMBERS),
        entry("SEED", "R" + SEED),
        entry("PRIZE", String.valueOf(PRIZE)),
        entry("DRAW_HEIGHT", String.valueOf(DRAW_HEIGHT)),
        entry("BUDGET", String.valueOf(BUDGET)),
        entry("LOTTERY_WITNESS", String.valueOf(WITNESS)),
        entry("LOTTERY_AT", String.valueOf(LOTTERY_AT)));
  }
}
