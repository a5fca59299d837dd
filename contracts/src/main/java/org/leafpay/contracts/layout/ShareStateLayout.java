package org.leafpay.contracts.layout;

import static java.util.Map.entry;

import java.util.Map;

/**
 * The places that the scripts of a round name, and their numbers.
 *
 * <p>The scripts are written with these names between at signs; the compiler puts the numbers in.
 * So a place is defined once.
 */
public final class ShareStateLayout {
  /** R4 of the share state: the tree of scores. */
  static final int TREE = 4;

  /** R5 of the share state: four numbers. */
  static final int NUMBERS = 5;

  /** R6 of the share state: who may pay early and close. */
  static final int OPERATOR = 6;

  /** R4 of the reward box: the amount that is divided. */
  static final int POT = 4;

  static final int TOTAL_SCORE = 0;
  static final int UNPAID_SCORE = 1;
  static final int OPEN_HEIGHT = 2;
  static final int MAX_FEE = 3;
  static final int NUMBER_COUNT = 4;

  /** Context variable of the share state input: the batch proof, and what a batch state needs. */
  static final int PROOF = 0;

  /** Place of the share state box in inputs and outputs. */
  public static final int STATE_AT = 0;

  /** Place of the reward box in inputs and outputs. */
  public static final int REWARD_AT = 1;

  /** Place of the first payment in the outputs; the miner fee follows the last one. */
  public static final int FIRST_PAYMENT_AT = 2;

  /** Place of the miner fee in the outputs of a round's first transaction. */
  public static final int GENESIS_FEE_AT = 2;

  /** Place of the flag in a leaf's value. */
  private static final int FLAG_AT = 8;

  /** Place of the flag in the value of a leaf that stands for a batch. */
  private static final int BATCH_FLAG_AT = 32;

  private static final int UNPAID = 0;
  private static final int PAID = 1;

  private ShareStateLayout() {}

  /** Each name that a script can use, with what the compiler reads in its place. */
  public static Map<String, String> names() {
    return Map.ofEntries(
        entry("TREE", "R" + TREE),
        entry("NUMBERS", "R" + NUMBERS),
        entry("OPERATOR", "R" + OPERATOR),
        entry("POT", "R" + POT),
        entry("TOTAL_SCORE", String.valueOf(TOTAL_SCORE)),
        entry("UNPAID_SCORE", String.valueOf(UNPAID_SCORE)),
        entry("OPEN_HEIGHT", String.valueOf(OPEN_HEIGHT)),
        entry("MAX_FEE", String.valueOf(MAX_FEE)),
        entry("PROOF", String.valueOf(PROOF)),
        entry("STATE_AT", String.valueOf(STATE_AT)),
        entry("REWARD_AT", String.valueOf(REWARD_AT)),
        entry("FIRST_PAYMENT_AT", String.valueOf(FIRST_PAYMENT_AT)),
        entry("FLAG_AT", String.valueOf(FLAG_AT)),
        entry("BATCH_FLAG_AT", String.valueOf(BATCH_FLAG_AT)),
        entry("UNPAID", String.valueOf(UNPAID)),
        entry("PAID", String.valueOf(PAID)));
  }
}
