package org.leafpay.shares.allocation;

import java.util.Set;
import java.util.SortedMap;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

/**
 * What becomes of payments that are too small for boxes of their own: carried to the next round, or
 * drawn for among those who have them.
 */
@FunctionalInterface
public interface DustRule {
  /** All of it stays owed. */
  DustRule CARRY = payments -> Set.of();

  /**
   * Whose payments are drawn for in this round; everybody else's stay owed.
   *
   * @param payments each above zero, of miners who did not ask to be paid later
   * @return some of these miners, all, or none
   */
  Set<MinerKey> drawn(SortedMap<MinerKey, NanoErg> payments);
}
