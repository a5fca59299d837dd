package org.leafpay.shares.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leafpay.shares.scheme.MinerScore;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;
import org.leafpay.types.address.ErgoAddress;

/** What a miner brings into a round: the score of his shares, and what he is owed. */
record Claim(MinerKey key, ErgoAddress address, Score share, NanoErg carried) {
  /** One claim per miner with either, in ascending unsigned key order. */
  static List<Claim> of(AllocationInput input) {
    SortedMap<MinerKey, Claim> claims = new TreeMap<>();
    for (MinerScore miner : input.scores().miners()) {
      claims.put(miner.key(), new Claim(miner.key(), miner.address(), miner.score(), NanoErg.ZERO));
    }
    for (Map.Entry<MinerKey, CarriedAmount> entry : input.carried().entrySet()) {
      CarriedAmount carried = entry.getValue();
      if (!carried.amount().isZero()) {
        claims.merge(
            entry.getKey(),
            new Claim(entry.getKey(), carried.address(), Score.ZERO, carried.amount()),
            Claim::join);
      }
    }
    return new ArrayList<>(claims.values());
  }

  private static Claim join(Claim shares, Claim owed) {
    return new Claim(shares.key, shares.address, shares.share, owed.carried);
  }
}
