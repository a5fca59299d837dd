package org.leafpay.testnet.scenario;

/**
 * What pool to make up.
 *
 * @param seed everything follows from it
 * @param minerCount distinct addresses
 * @param shareCount rows of the share log; the pool's hash rate is the same for any number, so
 *     fewer shares are worth more each
 * @param scriptMinersPerThousand how many of a thousand miners are paid to a script instead of a
 *     key
 */
public record ScenarioSpec(long seed, int minerCount, int shareCount, int scriptMinersPerThousand) {
  private static final int CLASSIC_MINER_COUNT = 2_239;
  private static final int CLASSIC_SHARE_COUNT = 190_000;
  private static final int CLASSIC_SCRIPT_MINERS_PER_THOUSAND = 20;
  private static final int COUNT_MAX = 10_000_000;

  public ScenarioSpec {
    requireWithin("minerCount", minerCount, 1, COUNT_MAX);
    requireWithin("shareCount", shareCount, minerCount, COUNT_MAX);
    requireWithin("scriptMinersPerThousand", scriptMinersPerThousand, 0, 1_000);
  }

  /** A pool of 2,239 miners with 190,000 shares; one miner in fifty is paid to a script. */
  public static ScenarioSpec ofSeed(long seed) {
    return new ScenarioSpec(
        seed, CLASSIC_MINER_COUNT, CLASSIC_SHARE_COUNT, CLASSIC_SCRIPT_MINERS_PER_THOUSAND);
  }

  /** Another size; every miner has at least one share. */
  public ScenarioSpec withSize(int newMinerCount, int newShareCount) {
    return new ScenarioSpec(seed, newMinerCount, newShareCount, scriptMinersPerThousand);
  }

  public ScenarioSpec withScriptMinersPerThousand(int newScriptMinersPerThousand) {
    return new ScenarioSpec(seed, minerCount, shareCount, newScriptMinersPerThousand);
  }

  private static void requireWithin(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + ": want " + least + " to " + most + ", got " + value);
    }
  }
}
