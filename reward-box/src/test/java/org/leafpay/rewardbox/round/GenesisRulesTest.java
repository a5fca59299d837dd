package org.leafpay.rewardbox.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.avl.TreeDigest;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.contracts.layout.RewardBox;
import org.leafpay.contracts.layout.RoundNumbers;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.TokenAmount;

class GenesisRulesTest {
  private static final TestRound ROUND = TestRound.of(51, 10, 3);
  private static final RoundStep GENESIS = ROUND.genesis();
  private static final TokenId OTHER = TokenId.ofHex("77".repeat(32));

  @ParameterizedTest(name = "{0} paid, {1} owed")
  @CsvSource({"1, 0", "2, 2", "10, 3", "50, 20"})
  void findsNothingWrongWithAnHonestGenesis(int unpaid, int owed) {
    TestRound round = TestRound.of(60, unpaid, owed);
    RoundStep genesis = round.genesis();
    GenesisClaim claim =
        GenesisClaim.of(
            round.leaves(), round.terms().pot(), Optional.of(round.terms().operatorKey()));
    assertThat(
            GenesisRules.check(
                List.of(genesis.inputBoxes().get(0).id()),
                genesis.transaction().outputBoxes(),
                claim))
        .isEmpty();
  }

  /** A genesis or a claim that is wrong in one way, and what must be found. */
  record Case(
      String what,
      UnaryOperator<List<BoxCandidate>> outputs,
      UnaryOperator<GenesisClaim> claim,
      List<Class<?>> want) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Case> cases() {
    return Stream.concat(boxCases(), claimCases());
  }

  private static Stream<Case> boxCases() {
    return Stream.of(
        boxes(
            "state and reward swapped",
            out -> List.of(out.get(1), out.get(0), out.get(2), out.get(3)),
            GenesisFault.BoxTooMany.class,
            GenesisFault.BoxMissing.class,
            GenesisFault.BoxTooMany.class,
            GenesisFault.BoxMissing.class),
        boxes(
            "no reward box",
            out -> List.of(out.get(0), out.get(2), out.get(3)),
            GenesisFault.BoxMissing.class,
            GenesisFault.OtherTokenSupply.class),
        boxes(
            "a second state box",
            out -> added(out, withTokens(out.get(0), List.of())),
            GenesisFault.BoxTooMany.class),
        boxes(
            "a second reward box",
            out -> added(out, withTokens(out.get(1), List.of())),
            GenesisFault.BoxTooMany.class),
        boxes(
            "a state box without registers",
            out -> set(out, 0, withRegisters(out.get(0), List.of())),
            GenesisFault.OtherLayout.class),
        boxes(
            "a reward box without a pot",
            out -> set(out, 1, withRegisters(out.get(1), List.of())),
            GenesisFault.OtherLayout.class),
        boxes(
            "the state with another token",
            out -> set(out, 0, withTokens(out.get(0), List.of(new TokenAmount(OTHER, 1)))),
            GenesisFault.OtherToken.class,
            GenesisFault.OtherTokenSupply.class),
        boxes(
            "the reward with another token",
            out -> set(out, 1, withTokens(out.get(1), List.of(new TokenAmount(OTHER, 1)))),
            GenesisFault.OtherToken.class,
            GenesisFault.OtherTokenSupply.class),
        boxes(
            "a third unit in the change",
            out -> set(out, 3, withTokens(out.get(3), out.get(0).tokens())),
            GenesisFault.OtherTokenSupply.class),
        boxes(
            "units without number in the change",
            out -> set(out, 3, withTokens(out.get(3), List.of(units(out, Long.MAX_VALUE)))),
            GenesisFault.OtherTokenSupply.class),
        state("another digest", GenesisRulesTest::otherDigest, GenesisFault.OtherDigest.class),
        state(
            "another total", state -> withNumbers(state, 1, 0), GenesisFault.OtherTotalScore.class),
        state(
            "a lower unpaid score",
            state -> withNumbers(state, 0, -1),
            GenesisFault.OtherUnpaidScore.class),
        state(
            "a fee bound without bound",
            GenesisRulesTest::withEndlessFee,
            GenesisFault.RewardTooSmall.class),
        state(
            "a state box below its minimum",
            state -> withValue(state, 250_000),
            GenesisFault.StateTooSmall.class),
        reward(
            "another pot",
            reward ->
                new RewardBox(
                    RoundScripts.LEAF, reward.roundToken(), NanoErg.of(9), reward.value()),
            GenesisFault.OtherPot.class),
        reward(
            "a reward box that is empty when all is paid",
            reward -> reward.withValue(reward.value().minus(ROUND.terms().stateValue())),
            GenesisFault.RewardTooSmall.class));
  }

  private static Stream<Case> claimCases() {
    return Stream.of(
        claim(
            "leaves with one score moved",
            claim -> withLeaves(claim, movedScore()),
            GenesisFault.OtherDigest.class),
        claim(
            "leaves without one miner",
            claim -> withLeaves(claim, oneLeftOut()),
            GenesisFault.OtherDigest.class,
            GenesisFault.OtherTotalScore.class,
            GenesisFault.OtherUnpaidScore.class),
        claim(
            "no leaves",
            claim -> withLeaves(claim, List.of()),
            GenesisFault.OtherDigest.class,
            GenesisFault.OtherTotalScore.class,
            GenesisFault.OtherUnpaidScore.class),
        claim(
            "a leaf that is paid",
            claim -> withLeaves(claim, onePaid()),
            GenesisFault.OtherDigest.class,
            GenesisFault.OtherUnpaidScore.class,
            GenesisFault.PaidAlready.class),
        claim(
            "a larger pot",
            claim ->
                new GenesisClaim(
                    claim.leaves(),
                    claim.pot().plus(NanoErg.of(1_000_000_000)),
                    claim.operatorKey(),
                    claim.floor()),
            GenesisFault.OtherPot.class,
            GenesisFault.RewardTooSmall.class),
        claim(
            "another operator",
            claim ->
                new GenesisClaim(
                    claim.leaves(),
                    claim.pot(),
                    Optional.of(Bytes.ofHex("03".repeat(33))),
                    claim.floor()),
            GenesisFault.OtherOperator.class),
        claim(
            "a higher floor",
            GenesisRulesTest::withFloorAboveTheLeast,
            GenesisFault.PaymentTooSmall.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void namesEachThingThatIsWrong(Case wrong) {
    List<GenesisFault> faults = faults(wrong);
    assertThat(faults.stream().map(Object::getClass)).isEqualTo(wrong.want());
    assertThat(faults).allSatisfy(fault -> assertThat(fault.text()).isNotBlank());
  }

  @Test
  void everyFaultIsSeen() {
    Set<Class<?>> seen = new HashSet<>();
    cases().forEach(wrong -> seen.addAll(wrong.want()));
    assertThat(seen)
        .isEqualTo(new HashSet<>(Arrays.asList(GenesisFault.class.getPermittedSubclasses())));
  }

  @Test
  void saysNothingOfAnOperatorThatNobodyClaims() {
    GenesisClaim claim = GenesisClaim.of(ROUND.leaves(), ROUND.terms().pot(), Optional.empty());
    assertThat(check(GENESIS.transaction().outputs(), claim)).isEmpty();
  }

  @Test
  void takesTheRoundTokenFromTheFirstInput() {
    List<BoxId> inputs = List.of(BoxId.ofHex("13".repeat(32)), GENESIS.inputBoxes().get(0).id());
    assertThat(
            GenesisRules.check(inputs, GENESIS.transaction().outputBoxes(), honestClaim()).stream()
                .map(Object::getClass))
        .containsExactly(
            GenesisFault.OtherToken.class,
            GenesisFault.OtherToken.class,
            GenesisFault.OtherTokenSupply.class);
  }

  @Test
  void refusesWhatIsNoTransaction() {
    List<Box> outputs = GENESIS.transaction().outputBoxes();
    List<BoxId> inputs = List.of(BoxId.ofHex("13".repeat(32)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GenesisRules.check(List.of(), outputs, honestClaim()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GenesisRules.check(inputs, List.of(), honestClaim()));
    assertThatIllegalArgumentException().isThrownBy(() -> new PaymentFloor(0, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new PaymentFloor(360, 0));
  }

  /** 79 bytes of 360 nanoERG each (CONTRACTS: a payment to a key), ten times. */
  @Test
  void countsTheFloorFromTheSizeOfThePaymentBox() {
    BoxCandidate payment =
        BoxCandidate.payment(
            NanoErg.of(1_000_000_000), ROUND.terms().operatorScript(), TestRound.TIP);
    assertThat(PaymentFloor.USUAL.of(payment)).isEqualTo(NanoErg.of(3_600L * payment.boxSize(2)));
    assertThat(payment.boxSize(2)).isBetween(77, 82);
  }

  private static List<GenesisFault> faults(Case wrong) {
    return check(
        wrong.outputs().apply(GENESIS.transaction().outputs()), wrong.claim().apply(honestClaim()));
  }

  private static List<GenesisFault> check(List<BoxCandidate> outputs, GenesisClaim claim) {
    List<Box> boxes =
        IntStream.range(0, outputs.size())
            .mapToObj(i -> outputs.get(i).in(GENESIS.transaction().id(), i))
            .toList();
    return GenesisRules.check(List.of(GENESIS.inputBoxes().get(0).id()), boxes, claim);
  }

  private static GenesisClaim honestClaim() {
    return GenesisClaim.of(
        ROUND.leaves(), ROUND.terms().pot(), Optional.of(ROUND.terms().operatorKey()));
  }

  private static Case boxes(
      String what, UnaryOperator<List<BoxCandidate>> outputs, Class<?>... want) {
    return new Case(what, outputs, UnaryOperator.identity(), List.of(want));
  }

  private static Case state(String what, UnaryOperator<ShareStateBox> change, Class<?> want) {
    return boxes(
        what,
        out -> set(out, 0, change.apply(ShareStateBox.read(out.get(0))).candidate(TestRound.TIP)),
        want);
  }

  private static Case reward(String what, UnaryOperator<RewardBox> change, Class<?> want) {
    return boxes(
        what,
        out -> set(out, 1, change.apply(RewardBox.read(out.get(1))).candidate(TestRound.TIP)),
        want);
  }

  private static Case claim(String what, UnaryOperator<GenesisClaim> change, Class<?>... want) {
    return new Case(what, UnaryOperator.identity(), change, List.of(want));
  }

  private static List<BoxCandidate> set(List<BoxCandidate> boxes, int index, BoxCandidate box) {
    List<BoxCandidate> out = new ArrayList<>(boxes);
    out.set(index, box);
    return out;
  }

  private static List<BoxCandidate> added(List<BoxCandidate> boxes, BoxCandidate box) {
    List<BoxCandidate> out = new ArrayList<>(boxes);
    out.add(box);
    return out;
  }

  private static TokenAmount units(List<BoxCandidate> outputs, long amount) {
    return new TokenAmount(outputs.get(0).tokens().get(0).id(), amount);
  }

  private static BoxCandidate withTokens(BoxCandidate box, List<TokenAmount> tokens) {
    return new BoxCandidate(
        box.value(), box.script(), box.creationHeight(), tokens, box.registers());
  }

  private static BoxCandidate withRegisters(BoxCandidate box, List<Bytes> registers) {
    return new BoxCandidate(
        box.value(), box.script(), box.creationHeight(), box.tokens(), registers);
  }

  private static ShareStateBox otherDigest(ShareStateBox state) {
    return state.after(TreeDigest.ofHex("22".repeat(33)), state.numbers());
  }

  private static ShareStateBox withNumbers(ShareStateBox state, long totalMore, long unpaidMore) {
    RoundNumbers now = state.numbers();
    return state.after(
        state.digest(),
        new RoundNumbers(
            Score.of(now.totalScore().value() + totalMore),
            Score.of(now.unpaidScore().value() + unpaidMore),
            now.openHeight(),
            now.maxFeePerPayment()));
  }

  private static ShareStateBox withEndlessFee(ShareStateBox state) {
    RoundNumbers now = state.numbers();
    return state.after(
        state.digest(),
        new RoundNumbers(
            now.totalScore(), now.unpaidScore(), now.openHeight(), NanoErg.of(Long.MAX_VALUE)));
  }

  private static ShareStateBox withValue(ShareStateBox state, long value) {
    return new ShareStateBox(
        RoundScripts.LEAF,
        state.roundToken(),
        state.digest(),
        state.numbers(),
        state.operatorKey(),
        NanoErg.of(value));
  }

  private static GenesisClaim withLeaves(GenesisClaim claim, List<RoundLeaf> leaves) {
    return new GenesisClaim(
        RoundLeaves.of(leaves), claim.pot(), claim.operatorKey(), claim.floor());
  }

  /** The smallest payment falls below the floor, no other does. */
  private static GenesisClaim withFloorAboveTheLeast(GenesisClaim claim) {
    RoundLeaves leaves = claim.leaves();
    List<NanoErg> payments =
        leaves.unpaid().stream()
            .map(leaf -> leaf.score().partOf(claim.pot(), leaves.totalScore()))
            .sorted()
            .toList();
    int multiple = Math.toIntExact(payments.get(0).value() / (360 * 77)) + 1;
    return new GenesisClaim(
        leaves, claim.pot(), claim.operatorKey(), new PaymentFloor(360, multiple));
  }

  private static List<RoundLeaf> movedScore() {
    List<RoundLeaf> leaves = new ArrayList<>(ROUND.leaves().all());
    List<RoundLeaf> unpaid = ROUND.leaves().unpaid();
    Score one = Score.of(1);
    leaves.replaceAll(
        leaf -> {
          if (leaf.equals(unpaid.get(0))) {
            return RoundLeaf.of(leaf.script(), leaf.score().plus(one), leaf.flag());
          }
          return leaf.equals(unpaid.get(1))
              ? RoundLeaf.of(leaf.script(), leaf.score().minus(one), leaf.flag())
              : leaf;
        });
    return leaves;
  }

  private static List<RoundLeaf> oneLeftOut() {
    List<RoundLeaf> leaves = new ArrayList<>(ROUND.leaves().all());
    leaves.remove(ROUND.leaves().unpaid().get(0));
    return leaves;
  }

  private static List<RoundLeaf> onePaid() {
    RoundLeaf first = ROUND.leaves().unpaid().get(0);
    return ROUND.leaves().all().stream()
        .map(leaf -> leaf.equals(first) ? leaf.withFlag(LeafFlag.PAID) : leaf)
        .toList();
  }
}
