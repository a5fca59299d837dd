package org.leafpay.testnet.attack;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.leafpay.contracts.layout.RoundScripts;
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

/**
 * Honest transactions: each attack starts from one of them, and every verifier accepts it.
 *
 * <p>In the usual round three payments have the same values and places in every layout, so that a
 * change of a box means the same. With batches they are a full one of two miners and the last one,
 * which has but one; the wide round has batches of three, three and two.
 */
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
  /** A round of its own whose eight miners are all paid at once. */
  PAY_WIDE,
  /** The operator takes what is left when everybody is paid. */
  CLOSE;

  private static final BlockHeight EARLY = AttackRound.OPENED_AT.plus(20);
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

  /** The payout behind the scene; for {@link #CLOSE} an empty one. */
  PayoutDraft draft(RoundScripts scripts) {
    RoundPosition at = round(scripts);
    return switch (this) {
      case PAY_THREE, PAY_OPEN, PAY_HUGE -> three(at, List.of(), FEE, FEE);
      case PAY_ONE -> one(at);
      case PAY_LAST, PAY_WIDE ->
          new PayoutDraft(at, at.leaves().unpaidGroups(), List.of(), FEE, FEE);
      case PAY_OWN_FEE -> three(at, own(), FEE + 100_000, FEE);
      case PAY_EMPTY_RESERVE -> three(AttackRound.withoutReserve(at), own(), FEE, 0);
      case TOP_UP -> three(at, own(), FEE, -TOP_UP_NANO_ERG);
      case CLOSE -> new PayoutDraft(paidOut(at), List.of(), List.of(), 0, 0);
    };
  }

  private RoundPosition round(RoundScripts scripts) {
    return switch (this) {
      case PAY_HUGE -> AttackRound.huge(scripts);
      case PAY_WIDE -> AttackRound.wide(scripts);
      default -> AttackRound.usual(scripts);
    };
  }

  private static PayoutDraft three(RoundPosition at, List<SceneInput> own, long fee, long drawn) {
    List<List<RoundLeaf>> groups = Groups.of(at);
    List<List<RoundLeaf>> three =
        AttackRound.three(at.state().scripts()).stream().map(groups::get).toList();
    return new PayoutDraft(at, three, own, fee, drawn);
  }

  private static PayoutDraft one(RoundPosition at) {
    List<RoundLeaf> one =
        three(at, List.of(), FEE, FEE).groups().stream()
            .filter(group -> group.size() == 1)
            .findFirst()
            .orElseThrow();
    return new PayoutDraft(at, List.of(one), List.of(), AttackRound.MAX_FEE, AttackRound.MAX_FEE);
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

  /** The scene of {@link #CLOSE}. */
  Scene closing(RoundScripts scripts) {
    RoundStep step = Closing.of(paidOut(round(scripts)), NanoErg.of(FEE), AttackRound.OPENED_AT);
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
