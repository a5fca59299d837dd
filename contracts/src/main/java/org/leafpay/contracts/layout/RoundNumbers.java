package org.leafpay.contracts.layout;

import java.util.List;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;

/**
 * The four numbers of a share state box.
 *
 * @param totalScore sum of all scores of the tree; what the pot is divided by, at least 1
 * @param unpaidScore sum of the scores that are still to be paid
 * @param openHeight after this height anybody may pay
 * @param maxFeePerPayment what one payment may take from the fee reserve
 */
public record RoundNumbers(
    Score totalScore, Score unpaidScore, BlockHeight openHeight, NanoErg maxFeePerPayment) {

  public RoundNumbers {
    if (totalScore.value() == 0) {
      throw new IllegalArgumentException("a total score of zero divides nothing");
    }
    if (unpaidScore.compareTo(totalScore) > 0) {
      throw new IllegalArgumentException(
          "unpaid score " + unpaidScore + " above the total of " + totalScore);
    }
  }

  /** The same round after {@code paid} more of the score is paid. */
  public RoundNumbers afterPaying(Score paid) {
    return new RoundNumbers(totalScore, unpaidScore.minus(paid), openHeight, maxFeePerPayment);
  }

  Bytes constant() {
    return ChainConstant.ofLongs(
        List.of(
            totalScore.value(),
            unpaidScore.value(),
            (long) openHeight.value(),
            maxFeePerPayment.value()));
  }

  static RoundNumbers read(String place, Bytes constant) {
    List<Long> numbers = ChainConstant.readLongs(place, constant);
    if (numbers.size() != ShareStateLayout.NUMBER_COUNT) {
      throw new LayoutException(place, "want four numbers, got " + numbers.size());
    }
    try {
      return new RoundNumbers(
          Score.of(numbers.get(ShareStateLayout.TOTAL_SCORE)),
          Score.of(numbers.get(ShareStateLayout.UNPAID_SCORE)),
          BlockHeight.of(Math.toIntExact(numbers.get(ShareStateLayout.OPEN_HEIGHT))),
          NanoErg.of(numbers.get(ShareStateLayout.MAX_FEE)));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new LayoutException(place, String.valueOf(e.getMessage()));
    }
  }
}
