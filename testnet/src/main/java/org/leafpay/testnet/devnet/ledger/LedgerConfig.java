package org.leafpay.testnet.devnet.ledger;

import java.time.InstantSource;
import org.leafpay.testnet.devnet.rules.CostMeter;
import org.leafpay.testnet.devnet.rules.Limits;
import org.leafpay.testnet.devnet.rules.LinearCost;
import org.leafpay.testnet.devnet.rules.ScriptCostEstimate;
import org.leafpay.types.Bytes;

/**
 * What a ledger goes by.
 *
 * @param minerKey who gets the rewards: 33 bytes, compressed public key
 * @param blocksAtStart empty blocks of a fresh chain, so that first rewards are mature
 * @param clock the time of blocks; a later block is always at least a millisecond later
 */
public record LedgerConfig(
    Bytes minerKey,
    Emission emission,
    int blocksAtStart,
    Limits limits,
    CostMeter costMeter,
    InstantSource clock) {
  /** Of a fresh chain: the rewards of the first blocks can be spent at once. */
  public static final int BLOCKS_AT_START = 730;

  public LedgerConfig {
    if (blocksAtStart < 1) {
      throw new IllegalArgumentException("want at least one block at the start");
    }
  }

  /** Mainnet's limits, the system's clock, 730 blocks at the start. */
  public static LedgerConfig forMiner(Bytes minerKey) {
    return new LedgerConfig(
        minerKey,
        Emission.DEFAULT,
        BLOCKS_AT_START,
        Limits.MAINNET,
        new LinearCost(ScriptCostEstimate.linear()),
        InstantSource.system());
  }

  public LedgerConfig withBlocksAtStart(int blocks) {
    return new LedgerConfig(minerKey, emission, blocks, limits, costMeter, clock);
  }

  public LedgerConfig withEmission(Emission other) {
    return new LedgerConfig(minerKey, other, blocksAtStart, limits, costMeter, clock);
  }

  public LedgerConfig withCostMeter(CostMeter other) {
    return new LedgerConfig(minerKey, emission, blocksAtStart, limits, other, clock);
  }

  public LedgerConfig withClock(InstantSource other) {
    return new LedgerConfig(minerKey, emission, blocksAtStart, limits, costMeter, other);
  }
}
