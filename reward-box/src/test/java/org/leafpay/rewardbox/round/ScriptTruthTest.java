package org.leafpay.rewardbox.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.avl.TreeDigest;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.contracts.layout.LeafWitness;
import org.leafpay.contracts.layout.RoundNumbers;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.Score;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

/** Every transition under the interpreter of the chain: what the scripts make of it. */
class ScriptTruthTest {
  private static final BlockHeight LAST_CLOSED = TestRound.OPEN_HEIGHT;
  private static final BlockHeight FIRST_OPEN = TestRound.OPEN_HEIGHT.plus(1);
  private static final String[] REFUSED = {"false", "fails"};

  static Stream<Arguments> wholeRounds() {
    return Stream.of(
        Arguments.of(1, 0, 1, RoundLayout.LEAF),
        Arguments.of(2, 2, 1, RoundLayout.LEAF),
        Arguments.of(9, 4, 4, RoundLayout.LEAF),
        Arguments.of(50, 7, 50, RoundLayout.LEAF),
        Arguments.of(1, 0, 1, new BatchLayout(2)),
        Arguments.of(9, 4, 1, new BatchLayout(3)),
        Arguments.of(50, 7, 3, new BatchLayout(16)),
        Arguments.of(130, 70, 3, new BatchLayout(64)));
  }

  @ParameterizedTest(name = "{0} paid, {1} owed, {2} groups by transaction, {3}")
  @MethodSource("wholeRounds")
  void theScriptsLetEveryStepOfARoundThrough(int unpaid, int owed, int most, RoundLayout layout) {
    TestRound round = TestRound.of(31 + unpaid, unpaid, owed).in(layout);
    String operator = round.terms().operatorKey().hex();
    RoundStep genesis = round.genesis();
    assertThat(reduction(genesis).of(0, LAST_CLOSED)).isEqualTo(operator);

    RoundPosition at = round.opening().positionAfter(genesis);
    while (!at.isPaidOut()) {
      Payout payout =
          Payout.of(
              at,
              at.leaves().unpaidGroups().stream().limit(most).flatMap(List::stream).toList(),
              PayoutFee.fromReserve(TestRound.FEE),
              TestRound.TIP);
      SigmaReduction reduction = reduction(payout.step());
      assertThat(reduction.of(0, LAST_CLOSED)).isEqualTo(operator);
      assertThat(reduction.of(0, FIRST_OPEN)).isEqualTo("true");
      assertThat(reduction.of(1, LAST_CLOSED)).isEqualTo("true");
      at = payout.next();
    }
    SigmaReduction closing = reduction(Closing.of(at, TestRound.FEE, TestRound.TIP));
    assertThat(closing.of(0, LAST_CLOSED)).isEqualTo(operator);
    assertThat(closing.of(0, FIRST_OPEN)).isEqualTo(operator);
    assertThat(closing.of(1, LAST_CLOSED)).isEqualTo("true");
  }

  @Test
  void theShareStateLetsTheUnspoiledPayoutThrough() {
    assertThat(reduction(payoutOfThree()).of(0, FIRST_OPEN)).isEqualTo("true");
  }

  static Stream<Arguments> spoiledPayouts() {
    return Stream.of(
        Arguments.of("a payment of one nanoERG less", spoil(2, ScriptTruthTest::oneLess)),
        Arguments.of("a payment of one nanoERG more", spoil(2, ScriptTruthTest::oneMore)),
        Arguments.of("a payment to somebody else", spoil(3, ScriptTruthTest::toStranger)),
        Arguments.of("the first payment twice", (Spoiler) ScriptTruthTest::twice),
        Arguments.of("two payments swapped", (Spoiler) ScriptTruthTest::swapped),
        Arguments.of("a payment left out", (Spoiler) ScriptTruthTest::leftOut),
        Arguments.of("no payment at all", (Spoiler) ScriptTruthTest::noPayment),
        Arguments.of("another digest", spoilState(ScriptTruthTest::otherDigest)),
        Arguments.of("another unpaid score", spoilState(ScriptTruthTest::otherUnpaid)),
        Arguments.of("the state under another script", spoil(0, ScriptTruthTest::toStranger)),
        Arguments.of("state value skimmed", spoil(0, ScriptTruthTest::oneLess)),
        Arguments.of("the reward under another script", spoil(1, ScriptTruthTest::toStranger)),
        Arguments.of("the reward without its token", spoil(1, ScriptTruthTest::withoutTokens)),
        Arguments.of("more taken than the fee", spoil(1, ScriptTruthTest::oneLess)),
        Arguments.of("the fee to somebody else", spoil(5, ScriptTruthTest::toStranger)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spoiledPayouts")
  void theShareStateRefusesASpoiledPayout(String what, Spoiler spoiler) {
    RoundStep step = payoutOfThree();
    List<BoxCandidate> outputs = new ArrayList<>(step.transaction().outputs());
    spoiler.spoil(outputs);
    UnsignedTransaction spoiled = UnsignedTransaction.of(step.transaction().inputs(), outputs);
    assertThat(new SigmaReduction(spoiled, step.inputBoxes()).of(0, FIRST_OPEN))
        .as(what)
        .isIn((Object[]) REFUSED);
  }

  @Test
  void theShareStateRefusesAProofWithOneBitChanged() {
    RoundStep step = payoutOfThree();
    Bytes constant = step.transaction().inputs().get(0).extension().variables().get(0).constant();
    Bytes honest = ChainConstant.readBytes("proof", constant);
    for (int at : new int[] {1, honest.size() / 2, honest.size() - 1}) {
      byte[] proof = honest.toArray();
      proof[at] ^= 1;
      UnsignedInput state =
          new UnsignedInput(
              step.inputBoxes().get(0).id(), new LeafWitness(Bytes.of(proof)).extension());
      UnsignedTransaction spoiled =
          UnsignedTransaction.of(
              List.of(state, step.transaction().inputs().get(1)), step.transaction().outputs());
      assertThat(new SigmaReduction(spoiled, step.inputBoxes()).of(0, FIRST_OPEN))
          .as("byte %s of %s", at, honest.size())
          .isIn((Object[]) REFUSED);
    }
  }

  @Test
  void theRewardBoxRefusesToBeSpentWithoutItsState() {
    RoundStep step = payoutOfThree();
    TestRound other = TestRound.of(42, 3, 0);
    RoundPosition foreign = other.start();
    UnsignedTransaction spoiled =
        UnsignedTransaction.of(
            List.of(UnsignedInput.of(foreign.stateBox()), step.transaction().inputs().get(1)),
            step.transaction().outputs());
    assertThat(
            new SigmaReduction(spoiled, List.of(foreign.stateBox(), step.inputBoxes().get(1)))
                .of(1, FIRST_OPEN))
        .isEqualTo("false");
  }

  /** Spoils the outputs of a payout: state, reward, three payments, fee. */
  @FunctionalInterface
  interface Spoiler {
    void spoil(List<BoxCandidate> outputs);
  }

  private static Spoiler spoil(int index, UnaryOperator<BoxCandidate> change) {
    return outputs -> outputs.set(index, change.apply(outputs.get(index)));
  }

  private static Spoiler spoilState(UnaryOperator<ShareStateBox> change) {
    return spoil(0, box -> change.apply(ShareStateBox.read(box)).candidate(box.creationHeight()));
  }

  private static RoundStep payoutOfThree() {
    RoundPosition at = TestRound.of(41, 3, 1).start();
    return Payout.of(
            at, at.leaves().unpaid(), PayoutFee.fromReserve(NanoErg.of(3_600_000)), TestRound.TIP)
        .step();
  }

  private static SigmaReduction reduction(RoundStep step) {
    return new SigmaReduction(step.transaction(), step.inputBoxes());
  }

  private static BoxCandidate oneLess(BoxCandidate box) {
    return box.withValue(box.value().minus(NanoErg.of(1)));
  }

  private static BoxCandidate oneMore(BoxCandidate box) {
    return box.withValue(box.value().plus(NanoErg.of(1)));
  }

  private static BoxCandidate toStranger(BoxCandidate box) {
    PropositionBytes stranger = TestRound.of(43, 1, 0).terms().operatorScript();
    return new BoxCandidate(
        box.value(), stranger, box.creationHeight(), box.tokens(), box.registers());
  }

  private static BoxCandidate withoutTokens(BoxCandidate box) {
    return new BoxCandidate(
        box.value(), box.script(), box.creationHeight(), List.of(), box.registers());
  }

  private static void twice(List<BoxCandidate> outputs) {
    outputs.set(3, outputs.get(2));
  }

  private static void swapped(List<BoxCandidate> outputs) {
    BoxCandidate first = outputs.get(2);
    outputs.set(2, outputs.get(3));
    outputs.set(3, first);
  }

  private static void leftOut(List<BoxCandidate> outputs) {
    outputs.remove(3);
  }

  private static void noPayment(List<BoxCandidate> outputs) {
    outputs.subList(2, 5).clear();
  }

  private static ShareStateBox otherDigest(ShareStateBox state) {
    byte[] digest = state.digest().bytes().toArray();
    digest[0] ^= 1;
    return state.after(new TreeDigest(Bytes.of(digest)), state.numbers());
  }

  private static ShareStateBox otherUnpaid(ShareStateBox state) {
    RoundNumbers now = state.numbers();
    RoundNumbers more =
        new RoundNumbers(now.totalScore(), Score.of(1), now.openHeight(), now.maxFeePerPayment());
    return state.after(state.digest(), more);
  }
}
