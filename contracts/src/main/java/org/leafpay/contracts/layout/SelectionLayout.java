package org.leafpay.contracts.layout;

import static java.util.Map.entry;

import java.util.Map;

/**
 * The places that the scripts of weighted selection name, and their numbers: once for scripts and
 * Java.
 */
public final class SelectionLayout {
  /** R4 of the pool: the tree of words, leaves and index entries. */
  static final int TREE = 4;

  /** R5 of the pool: the root word. */
  static final int ROOT = 5;

  /** R6 of the pool: seven numbers. */
  static final int CLOCK = 6;

  /** R7 of the pool: the seed, or nothing. */
  static final int SEED = 7;

  /** R8 of the pool: four numbers. */
  static final int COUNTS = 8;

  /** R9 of the pool: who changes and locks it. */
  static final int OWNER = 9;

  static final int LOCK_HEIGHT = 0;
  static final int SEED_HEIGHT = 1;
  static final int PHASE = 2;
  static final int EPOCH = 3;
  static final int SEED_DELAY = 4;
  static final int OWNER_WINDOW = 5;
  static final int TIMEOUT = 6;
  static final int CLOCK_COUNT = 7;

  static final int USED = 0;
  static final int OPERATORS = 1;
  static final int TOTAL_WEIGHT = 2;
  static final int DIVISOR = 3;
  static final int COUNTS_COUNT = 4;

  /** R4 of what a draw decides about: four numbers. */
  static final int CONSUMER_TERMS = 4;

  /** R5 of what a draw decides about: who may have it when nobody came in time. */
  static final int FALLBACK = 5;

  static final int OF_EPOCH = 0;
  static final int DRAW = 1;
  static final int PAYEE_BUDGET = 2;
  static final int DRAWS = 1;
  static final int THRESHOLD = 2;
  static final int DEADLINE = 3;
  static final int TERMS_COUNT = 4;

  /** Place of the pool in inputs and outputs. */
  public static final int POOL_AT = 0;

  /** Place of the pool in the data inputs of what a draw decides about. */
  public static final int POOL_DATA_AT = 0;

  /** Place of a drawn payee's box in inputs, and of his payment in outputs. */
  public static final int PAYEE_AT = 0;

  private static final int WITNESS = 0;

  private SelectionLayout() {}

  /** Each name that a script can use, with what the compiler reads in its place. */
  public static Map<String, String> names() {
    return Map.ofEntries(
        entry("POOL_TREE", "R" + TREE),
        entry("ROOT", "R" + ROOT),
        entry("CLOCK", "R" + CLOCK),
        entry("POOL_SEED", "R" + SEED),
        entry("COUNTS", "R" + COUNTS),
        entry("POOL_OWNER", "R" + OWNER),
        entry("LOCK_HEIGHT", String.valueOf(LOCK_HEIGHT)),
        entry("SEED_HEIGHT", String.valueOf(SEED_HEIGHT)),
        entry("PHASE", String.valueOf(PHASE)),
        entry("EPOCH", String.valueOf(EPOCH)),
        entry("SEED_DELAY", String.valueOf(SEED_DELAY)),
        entry("OWNER_WINDOW", String.valueOf(OWNER_WINDOW)),
        entry("TIMEOUT", String.valueOf(TIMEOUT)),
        entry("OPEN", String.valueOf(PoolPhase.OPEN.number())),
        entry("LOCKED", String.valueOf(PoolPhase.LOCKED.number())),
        entry("SEEDED", String.valueOf(PoolPhase.SEEDED.number())),
        entry("USED", String.valueOf(USED)),
        entry("OPERATORS", String.valueOf(OPERATORS)),
        entry("TOTAL_WEIGHT", String.valueOf(TOTAL_WEIGHT)),
        entry("DIVISOR", String.valueOf(DIVISOR)),
        entry("CONSUMER_TERMS", "R" + CONSUMER_TERMS),
        entry("FALLBACK", "R" + FALLBACK),
        entry("OF_EPOCH", String.valueOf(OF_EPOCH)),
        entry("DRAW", String.valueOf(DRAW)),
        entry("PAYEE_BUDGET", String.valueOf(PAYEE_BUDGET)),
        entry("DRAWS", String.valueOf(DRAWS)),
        entry("THRESHOLD", String.valueOf(THRESHOLD)),
        entry("DEADLINE", String.valueOf(DEADLINE)),
        entry("POOL_WITNESS", String.valueOf(WITNESS)),
        entry("DRAWN_WITNESS", String.valueOf(WITNESS)),
        entry("POOL_AT", String.valueOf(POOL_AT)),
        entry("POOL_DATA_AT", String.valueOf(POOL_DATA_AT)),
        entry("PAYEE_AT", String.valueOf(PAYEE_AT)));
  }
}
