package org.leafpay.shares.allocation;

import java.math.BigInteger;
import org.leafpay.shares.scheme.ScoreOverflowException;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;

/** The round's rate between score and money: {@code net} nanoERG for {@code shareTotal}. */
record RoundRate(NanoErg net, Score shareTotal) {
  /** floor(share * net / shareTotal): a miner's part of the net reward. */
  NanoErg partOf(Score share) {
    return share.partOf(net, shareTotal);
  }

  /** floor(amount * shareTotal / net): the score that stands for a carried amount. */
  Score scoreOf(NanoErg amount) {
    BigInteger score =
        BigInteger.valueOf(amount.value())
            .multiply(BigInteger.valueOf(shareTotal.value()))
            .divide(BigInteger.valueOf(net.value()));
    return requireFits("the score that stands for " + amount + " carried in", score);
  }

  /** floor(net * total / shareTotal): what is divided when carried scores have joined. */
  NanoErg potFor(Score total) {
    return NanoErg.of(
        BigInteger.valueOf(net.value())
            .multiply(BigInteger.valueOf(total.value()))
            .divide(BigInteger.valueOf(shareTotal.value()))
            .longValueExact());
  }

  static Score requireFits(String what, BigInteger score) {
    if (score.bitLength() > Long.SIZE - 1) {
      throw new ScoreOverflowException(what, score);
    }
    return Score.of(score.longValueExact());
  }
}
