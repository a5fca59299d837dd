package org.leafpay.shares.scheme;

/** What a score stands for in money. */
public enum ScoreMeaning {
  /** A part of the net reward: whoever has half of all scores has half of it. */
  PARTS_OF_THE_REWARD,
  /**
   * So many nanoERG, whatever the reward. The operator keeps what the net reward has more, and adds
   * what it lacks.
   */
  NANO_ERG
}
