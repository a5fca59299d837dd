package org.leafpay.shares.allocation;

import java.util.Map;
import org.leafpay.shares.fee.OperatorFee;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;

/**
 * The pool's terms of payment.
 *
 * @param operatorFee taken from the reward first
 * @param defaultMinPayout paid from here on, unless the miner has a threshold of his own
 * @param thresholds the miners' own choice, which may be lower or higher than the default
 * @param onChainMinimum what no choice can go below
 * @param dust what becomes of smaller payments
 */
public record PayoutTerms(
    OperatorFee operatorFee,
    NanoErg defaultMinPayout,
    Map<MinerKey, NanoErg> thresholds,
    OnChainMinimum onChainMinimum,
    DustRule dust) {
  public PayoutTerms {
    thresholds = Map.copyOf(thresholds);
  }

  /** Terms by which small payments stay owed. */
  public PayoutTerms(
      OperatorFee operatorFee,
      NanoErg defaultMinPayout,
      Map<MinerKey, NanoErg> thresholds,
      OnChainMinimum onChainMinimum) {
    this(operatorFee, defaultMinPayout, thresholds, onChainMinimum, DustRule.CARRY);
  }

  /** The same with another rule for small payments. */
  public PayoutTerms with(DustRule newDust) {
    return new PayoutTerms(operatorFee, defaultMinPayout, thresholds, onChainMinimum, newDust);
  }

  /** Whether {@code amount} is enough to be put on chain for the miner. */
  boolean isEnough(MinerKey miner, PropositionBytes script, NanoErg amount) {
    return amount.compareTo(thresholds.getOrDefault(miner, defaultMinPayout)) >= 0
        && amount.compareTo(onChainMinimum.amountFor(script)) >= 0;
  }

  /** Whether the miner himself wants to be paid later than with {@code amount}. */
  boolean asksForMore(MinerKey miner, NanoErg amount) {
    NanoErg threshold = thresholds.get(miner);
    return threshold != null && amount.compareTo(threshold) < 0;
  }
}
