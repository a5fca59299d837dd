package org.leafpay.shares.scheme;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.leafpay.shares.TestMiners;
import org.leafpay.types.MinerKey;

/** Score tables as maps. */
final class Scores {
  private Scores() {}

  static Map<MinerKey, BigInteger> of(ScoreTable table) {
    Map<MinerKey, BigInteger> scores = new TreeMap<>();
    table
        .miners()
        .forEach(miner -> scores.put(miner.key(), BigInteger.valueOf(miner.score().value())));
    return scores;
  }

  /** The score of miner 0, of miner 1, and so on; those of zero are left out. */
  static Map<MinerKey, BigInteger> of(long... byMiner) {
    Map<MinerKey, BigInteger> scores = new TreeMap<>();
    for (int i = 0; i < byMiner.length; i++) {
      if (byMiner[i] > 0) {
        scores.put(TestMiners.key(i), BigInteger.valueOf(byMiner[i]));
      }
    }
    return scores;
  }
}
