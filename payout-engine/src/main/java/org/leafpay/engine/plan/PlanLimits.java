package org.leafpay.engine.plan;

import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.ProtocolParameters;

/**
 * How large a payout transaction may be.
 *
 * @param transactionSizeMax bytes; nodes relay up to 98,304
 * @param costMax block cost units; nodes relay up to 1,000,000 in general, 4,900,000 on mainnet
 * @param fee of one transaction; nodes relay from 0.001 ERG
 * @param parameters what the network charges today
 */
public record PlanLimits(
    int transactionSizeMax, long costMax, NanoErg fee, ProtocolParameters parameters) {
  /** Limits that every node keeps in its general configuration. */
  public static PlanLimits of(ProtocolParameters parameters) {
    return new PlanLimits(98_304, 1_000_000, NanoErg.of(1_000_000), parameters);
  }

  /** The same limits at another fee. */
  public PlanLimits withFee(NanoErg newFee) {
    return new PlanLimits(transactionSizeMax, costMax, newFee, parameters);
  }
}
