package org.leafpay.shares.store;

import java.util.List;
import org.leafpay.shares.allocation.Allocation;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.ErgoAddress;

/**
 * What a miner is owed after a round.
 *
 * @param owed more than zero
 */
public record OwedEntry(MinerKey key, ErgoAddress address, NanoErg owed) {
  public OwedEntry {
    if (owed.isZero()) {
      throw new IllegalArgumentException("nothing owed to " + address);
    }
  }

  /** All that {@code allocation} leaves owed, in ascending unsigned key order. */
  public static List<OwedEntry> listOf(Allocation allocation) {
    return allocation.entitlements().stream()
        .filter(miner -> !miner.owedAfter().isZero())
        .map(miner -> new OwedEntry(miner.key(), miner.address(), miner.owedAfter()))
        .toList();
  }
}
