package org.leafpay.rewardbox.round;

import java.util.Optional;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;

/**
 * The miner fee of a payout.
 *
 * @param total what the miner of the block gets
 * @param topUp somebody's own box, without tokens, that pays what the reserve may not; its change
 *     goes back to its script
 */
public record PayoutFee(NanoErg total, Optional<Box> topUp) {
  /** The reserve pays all of it. */
  public static PayoutFee fromReserve(NanoErg total) {
    return new PayoutFee(total, Optional.empty());
  }

  /** The reserve pays what it may, {@code own} the rest. */
  public static PayoutFee toppedUp(NanoErg total, Box own) {
    return new PayoutFee(total, Optional.of(own));
  }

  /** What is taken from the reserve when each payment may take {@code bound} in all. */
  NanoErg drawn(NanoErg bound) {
    return total.compareTo(bound) <= 0 ? total : bound;
  }
}
