package org.leafpay.testnet.devnet.ledger;

import java.util.Set;
import org.leafpay.types.TxId;

/**
 * A request for another branch.
 *
 * @param depth how many blocks are given up; the branch has one more
 * @param included transactions, of those given up or pending, that its first block holds
 * @param ownMiner whether the same miner finds the branch. If not, he loses the rewards of the
 *     blocks given up, as when somebody else was faster.
 */
public record Reorganisation(int depth, Set<TxId> included, boolean ownMiner) {
  public Reorganisation {
    included = Set.copyOf(included);
  }

  /** Empty blocks of somebody else. */
  public static Reorganisation ofDepth(int depth) {
    return new Reorganisation(depth, Set.of(), false);
  }
}
