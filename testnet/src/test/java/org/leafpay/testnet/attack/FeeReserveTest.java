package org.leafpay.testnet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.rewardbox.round.Closing;
import org.leafpay.rewardbox.round.ObservedPayout;
import org.leafpay.rewardbox.round.PaymentFloor;
import org.leafpay.rewardbox.round.Payout;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.rewardbox.round.RoundStep;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ContextExtension;

/**
 * Strangers who pay one miner, or one batch, at a time after the open height: the least payments
 * for the most fee. Each takes from the reserve all that he may, and it lasts for everybody.
 */
class FeeReserveTest {
  private static final long RELAYED_FEE = 1_000_000;
  private static final long BOX_BYTE_NANO_ERG = PaymentFloor.USUAL.nanoErgPerByte();
  private static final SigmaOpinion SIGMA = new SigmaOpinion();

  @ParameterizedTest
  @EnumSource(RoundScripts.class)
  void paymentsOneByOneCannotDrainTheReserve(RoundScripts scripts) {
    RoundPosition at = AttackRound.wide(scripts);
    Map<PropositionBytes, NanoErg> paid = new HashMap<>();
    long reserve = at.rewardBox().value().value() - promised(at);
    for (List<RoundLeaf> group : at.leaves().unpaidGroups()) {
      long most = AttackRound.MAX_FEE * group.size();
      assertThat(isAccepted(payout(at, group, most + 1))).as("one more than %s", most).isFalse();
      Scene payout = payout(at, group, most);
      assertThat(isAccepted(payout)).isTrue();
      at = ObservedPayout.of(at, payout.unsigned()).after();
      payments(payout, group.size()).forEach(box -> paid.put(box.script(), box.value()));
      reserve -= most;
      assertThat(at.rewardBox().value().value()).isGreaterThanOrEqualTo(promised(at) + reserve);
    }
    assertThat(at.isPaidOut()).isTrue();
    assertThat(paid).isEqualTo(dues(AttackRound.wide(scripts)));
    assertThat(at.rewardBox().value().value()).isGreaterThanOrEqualTo(boxMinimum(at));
    theOperatorGetsTheRest(at);
  }

  private static void theOperatorGetsTheRest(RoundPosition at) {
    NanoErg fee = NanoErg.of(RELAYED_FEE);
    RoundStep closing = Closing.of(at, fee, AttackRound.OPENED_AT);
    Scene scene =
        new Scene(
            List.of(
                new SceneInput(
                    at.stateBox(),
                    closing.transaction().inputs().get(0).extension(),
                    Signer.OPERATOR),
                new SceneInput(at.rewardBox(), ContextExtension.EMPTY, Signer.NOBODY)),
            List.of(),
            closing.transaction().outputs(),
            AttackRound.OPEN_HEIGHT.plus(99));
    assertThat(isAccepted(scene)).isTrue();
    BoxCandidate rest = scene.outputs().get(0);
    assertThat(rest.script()).isEqualTo(Signer.OPERATOR.script());
    assertThat(rest.value().plus(fee))
        .isEqualTo(at.rewardBox().value().plus(at.stateBox().value()));
  }

  /** What is left to be paid. */
  private static long promised(RoundPosition at) {
    return dues(at).values().stream().mapToLong(NanoErg::value).sum();
  }

  private static Map<PropositionBytes, NanoErg> dues(RoundPosition at) {
    Map<PropositionBytes, NanoErg> dues = new HashMap<>();
    at.leaves().unpaid().forEach(leaf -> dues.put(leaf.script(), Payout.payment(at, leaf.score())));
    return dues;
  }

  private static long boxMinimum(RoundPosition at) {
    return BOX_BYTE_NANO_ERG * at.rewardBox().candidate().boxSize(1);
  }

  /** By a stranger, in the first block in which he may; he brings what a node wants as a fee. */
  private static Scene payout(RoundPosition at, List<RoundLeaf> group, long drawn) {
    SceneInput coin =
        new SceneInput(
            AttackRound.coin("a stranger's coin", NanoErg.ofErg("1"), Signer.STRANGER.script()),
            ContextExtension.EMPTY,
            Signer.STRANGER);
    long fee = Math.max(drawn, RELAYED_FEE);
    return new PayoutDraft(at, List.of(group), List.of(coin), fee, drawn)
        .scene(Signer.NOBODY, AttackRound.OPEN_HEIGHT.plus(1));
  }

  private static List<BoxCandidate> payments(Scene payout, int count) {
    return payout.outputs().subList(2, 2 + count);
  }

  private static boolean isAccepted(Scene scene) {
    assertThat(scene.isBalanced()).isTrue();
    return SIGMA.of(scene.bundle()).accepted();
  }
}
