package org.leafpay.testnet.replay;

import org.leafpay.types.NanoErg;

/**
 * Where a round's money went on the chain; all zero when the round is not on it.
 *
 * @param opened what the two boxes held at first
 * @param paid to miners
 * @param fees that payouts and close took from the boxes
 * @param returned to the operator: the rest of the reserve, and what rounding left in the pot
 */
public record Money(NanoErg opened, NanoErg paid, NanoErg fees, NanoErg returned) {
  /** Of a round that is not on the chain. */
  static final Money NONE = new Money(NanoErg.ZERO, NanoErg.ZERO, NanoErg.ZERO, NanoErg.ZERO);
}
