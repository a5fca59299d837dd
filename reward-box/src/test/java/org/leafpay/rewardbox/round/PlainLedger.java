package org.leafpay.rewardbox.round;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.types.PropositionBytes;

/** The books of a round by the textbook: whole numbers and a map, no boxes, no tree. */
final class PlainLedger {
  private final Map<PropositionBytes, BigInteger> scores = new HashMap<>();
  private final Map<PropositionBytes, LeafFlag> flags = new HashMap<>();
  private final BigInteger pot;
  private BigInteger total = BigInteger.ZERO;
  private BigInteger rewardBox;

  PlainLedger(RoundTerms terms, List<RoundLeaf> leaves) {
    this.pot = BigInteger.valueOf(terms.pot().value());
    for (RoundLeaf leaf : leaves) {
      BigInteger score = BigInteger.valueOf(leaf.score().value());
      scores.put(leaf.script(), score);
      flags.put(leaf.script(), leaf.flag());
      total = total.add(score);
    }
    long unpaidCount = flags.values().stream().filter(f -> f == LeafFlag.UNPAID).count();
    BigInteger reserve =
        BigInteger.valueOf(
            terms.maxFeePerPayment().value() * unpaidCount + terms.stateValue().value());
    this.rewardBox = roundedUp(scoreOf(LeafFlag.UNPAID)).add(reserve);
  }

  BigInteger amount(PropositionBytes script) {
    return Objects.requireNonNull(scores.get(script)).multiply(pot).divide(total);
  }

  void pay(List<PropositionBytes> scripts, BigInteger fee) {
    for (PropositionBytes script : scripts) {
      if (flags.put(script, LeafFlag.PAID) != LeafFlag.UNPAID) {
        throw new IllegalStateException("paid although not unpaid: " + script);
      }
      rewardBox = rewardBox.subtract(amount(script));
    }
    rewardBox = rewardBox.subtract(fee);
  }

  BigInteger rewardBox() {
    return rewardBox;
  }

  BigInteger total() {
    return total;
  }

  BigInteger scoreOf(LeafFlag flag) {
    return scores.keySet().stream()
        .filter(script -> flags.get(script) == flag)
        .map(scores::get)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private BigInteger roundedUp(BigInteger score) {
    return score.multiply(pot).add(total).subtract(BigInteger.ONE).divide(total);
  }
}
