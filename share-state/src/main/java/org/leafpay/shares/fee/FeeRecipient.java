package org.leafpay.shares.fee;

import org.leafpay.types.MinerKey;
import org.leafpay.types.address.ErgoAddress;

/**
 * Somebody beside the operator who has a part of each reward.
 *
 * @param part of the reward, more than nothing
 */
public record FeeRecipient(ErgoAddress address, BasisPoints part) {
  public FeeRecipient {
    if (part.value() == 0) {
      throw new IllegalArgumentException("a fee of nothing for " + address);
    }
  }

  /** Who it is, whichever way his address is written. */
  public MinerKey key() {
    return MinerKey.of(address.script());
  }
}
