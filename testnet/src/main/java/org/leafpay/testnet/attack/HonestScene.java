package org.leafpay.testnet.attack;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.leafpay.rewardbox.round.Closing;
import org.leafpay.rewardbox.round.Payout;
import org.leafpay.rewardbox.round.PayoutFee;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.rewardbox.round.RoundStep;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.ContextExtension;
import org.leafpay.types.tx.UnsignedInput;

/** Honest transactions: each attack starts from one of them, and every verifier accepts it. */
enum HonestScene {
  /** The operator pays three miners; their keys go across the border of signed order. */
  PAY_THREE,
  /** A single payment that takes from the reserve all that it may. */
  PAY_ONE,
  /** Everybody who is left is paid. */
  PAY_LAST,
  /** Anybody pays, in the first block in which he may. */
  PAY_OPEN,
  /** A stranger's box joins in to pay the fee; he gets his change. */
  PAY_OWN_FEE,
  /** Nothing is in the reserve; a stranger pays the fee of a payout. */
  PAY_EMPTY_RESERVE,
  /** A stranger gives more than the fee: the reserve grows. */
  TOP_UP,
  /** Scores that sum to nearly 2^63, and more money than there is. */
  PAY_HUGE,
  /** The operator takes what is left when everybody is paid. */
  CLOSE;

  private static final BlockHeight EARLY = AttackRound.OPENED_AT.plus(20);
  private static final List<Integer> THREE = List.of(1, 3, 4);
  private static final List<Integer> EVERYBODY = List.of(0, 1, 3, 4, 6, 7);
  private static final long FEE = 1_000_000;
  private static final long TOP_UP_NANO_ERG = 3_000_000;

  /** The name in vector files: {@code pay-three}. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static HonestScene of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  BlockHeight height() {
    return switch (this) {
      case PAY_OPEN, PAY_EMPTY_RESERVE -> AttackRound.OPEN_HEIGHT.plus(1);
      default -> EARLY;
    };
  }

  Signer signer() {
    return switch (this) {
      case PAY_OPEN, PAY_EMPTY_RESERVE -> Signer.NOBODY;
      default -> Signer.OPERATOR;
    };
  }

  Scene scene() {
    return this == CLOSE ? closing() : draft().scene(signer(), height());
  }

  /** The payout behind the scene; for {@link #CLOSE} an empty one. */
  PayoutDraft draft() {
    RoundPosition at = AttackRound.usual();
    return switch (this) {
      case PAY_THREE, PAY_OPEN -> new PayoutDraft(at, miners(at, THREE), List.of(), FEE, FEE);
      case PAY_ONE ->
          new PayoutDraft(
              at,
              miners(at, List.of(THREE.get(0))),
              List.of(),
              AttackRound.MAX_FEE,
              AttackRound.MAX_FEE);
      case PAY_LAST -> new PayoutDraft(at, miners(at, EVERYBODY), List.of(), FEE, FEE);
      case PAY_OWN_FEE -> new PayoutDraft(at, miners(at, THREE), own(), FEE + 100_000, FEE);
      case PAY_EMPTY_RESERVE ->
          new PayoutDraft(AttackRound.withoutReserve(at), miners(at, THREE), own(), FEE, 0);
      case TOP_UP -> new PayoutDraft(at, miners(at, THREE), own(), FEE, -TOP_UP_NANO_ERG);
      case PAY_HUGE -> huge();
      case CLOSE -> new PayoutDraft(paidOut(at), List.of(), List.of(), 0, 0);
    };
  }

  static List<RoundLeaf> miners(RoundPosition at, List<Integer> numbers) {
    return numbers.stream().map(number -> at.leaves().all().get(number)).toList();
  }

  private static PayoutDraft huge() {
    RoundPosition at = AttackRound.huge();
    return new PayoutDraft(at, miners(at, THREE), List.of(), FEE, FEE);
  }

  private static List<SceneInput> own() {
    Box coin = AttackRound.coin("a stranger's coin", NanoErg.ofErg("1"), Signer.STRANGER.script());
    return List.of(new SceneInput(coin, ContextExtension.EMPTY, Signer.STRANGER));
  }

  private static RoundPosition paidOut(RoundPosition at) {
    return Payout.of(
            at, at.leaves().unpaid(), PayoutFee.fromReserve(NanoErg.of(FEE)), AttackRound.OPENED_AT)
        .next();
  }

  private static Scene closing() {
    RoundStep step =
        Closing.of(paidOut(AttackRound.usual()), NanoErg.of(FEE), AttackRound.OPENED_AT);
    List<UnsignedInput> inputs = step.transaction().inputs();
    return new Scene(
        IntStream.range(0, inputs.size())
            .mapToObj(
                i ->
                    new SceneInput(
                        step.inputBoxes().get(i),
                        inputs.get(i).extension(),
                        i == 0 ? Signer.OPERATOR : Signer.NOBODY))
            .toList(),
        List.of(),
        step.transaction().outputs(),
        EARLY);
  }
}
