package org.leafpay.rewardbox.round;

import org.leafpay.avl.views.LeafFlag;
import org.leafpay.avl.views.ShareLeaf;
import org.leafpay.types.MinerKey;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.Score;

/**
 * One miner of a round: his leaf, and the script that the key is the hash of.
 *
 * @param key blake2b256 of {@code script}
 */
public record RoundLeaf(MinerKey key, PropositionBytes script, Score score, LeafFlag flag) {
  public RoundLeaf {
    if (!MinerKey.of(script).equals(key)) {
      throw new RoundException("key " + key + " is not the hash of script " + script);
    }
  }

  public static RoundLeaf of(PropositionBytes script, Score score, LeafFlag flag) {
    return new RoundLeaf(MinerKey.of(script), script, score, flag);
  }

  public boolean isUnpaid() {
    return flag == LeafFlag.UNPAID;
  }

  public RoundLeaf withFlag(LeafFlag newFlag) {
    return new RoundLeaf(key, script, score, newFlag);
  }

  /** The leaf as the tree holds it. */
  public ShareLeaf shareLeaf() {
    return new ShareLeaf(key, score, flag);
  }
}
