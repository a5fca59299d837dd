package org.leafpay.shares.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leafpay.shares.TestMiners;
import org.leafpay.shares.fee.BasisPoints;
import org.leafpay.shares.fee.OperatorFee;
import org.leafpay.shares.scheme.MinerScore;
import org.leafpay.shares.scheme.ScoreTable;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;

/** Terms, scores and carried amounts in one line each. */
final class TestTerms {
  /** Draws for every even amount. */
  static final DustRule EVEN =
      payments ->
          payments.entrySet().stream()
              .filter(payment -> payment.getValue().value() % 2 == 0)
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());

  private TestTerms() {}

  static PayoutTerms terms(int feeBasisPoints, long minPayout) {
    return new PayoutTerms(
        OperatorFee.of(new BasisPoints(feeBasisPoints)),
        NanoErg.of(minPayout),
        Map.of(),
        script -> NanoErg.of(1));
  }

  /** The score of miner 0, of miner 1, and so on; those of zero are left out. */
  static ScoreTable scores(long... scores) {
    List<MinerScore> miners = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0) {
        miners.add(MinerScore.of(TestMiners.address(i), Score.of(scores[i])));
      }
    }
    return ScoreTable.of(miners);
  }

  /** What miner 0 is owed, miner 1, and so on; those of zero are left out. */
  static SortedMap<MinerKey, CarriedAmount> carried(long... amounts) {
    SortedMap<MinerKey, CarriedAmount> carried = new TreeMap<>();
    for (int i = 0; i < amounts.length; i++) {
      if (amounts[i] > 0) {
        carried.put(
            TestMiners.key(i), new CarriedAmount(TestMiners.address(i), NanoErg.of(amounts[i])));
      }
    }
    return carried;
  }
}
