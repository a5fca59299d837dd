package org.leafpay.sortition.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.sortition.dust.DustLottery;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.TokenAmount;

class LotteryRulesTest {
  private static final BlockHeight CREATED = BlockHeight.of(1_000);
  private static final BlockHeight OPENED = BlockHeight.of(1_003);
  private static final NanoErg BUDGET = NanoErg.of(2_000_000);
  private static final NanoErg PRIZE_MAX = NanoErg.of(1_500_000_000);
  private static final int FIRST = 3;
  private static final int SECOND = 4;
  private static final Hash32 HASH = Hash32.blake2b256(Bytes.ofHex("00"));

  private static final LotteryClaim CLAIM =
      new LotteryClaim(
          List.of(
              new OpenedLottery(
                  lottery("a", 900_000_000), new LotteryTerms(BlockHeight.of(1_060), BUDGET)),
              new OpenedLottery(
                  lottery("b", 1_499_999_990), new LotteryTerms(BlockHeight.of(1_061), BUDGET))),
          PRIZE_MAX,
          Optional.of(OPENED));

  /** A genesis or a claim that is wrong in one way, and what must be found. */
  record Case(
      String what,
      UnaryOperator<List<BoxCandidate>> outputs,
      UnaryOperator<LotteryClaim> claim,
      List<Class<?>> want) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(places(), boxes(), draws(), claims()).flatMap(cases -> cases);
  }

  private static Stream<Case> places() {
    return Stream.of(
        outputs("none where two are claimed", out -> out.subList(0, FIRST), missing(), missing()),
        outputs(
            "one where two are claimed",
            out -> List.of(out.get(0), out.get(1), out.get(2), out.get(FIRST)),
            missing()),
        outputs(
            "a third one",
            out -> with(out, out.size(), out.get(SECOND)),
            LotteryFault.BoxTooMany.class),
        outputs(
            "one in front of the round",
            out -> set(out, 0, out.get(SECOND)),
            LotteryFault.BoxTooMany.class),
        outputs(
            "the two swapped",
            out -> set(set(out, FIRST, out.get(SECOND)), SECOND, out.get(FIRST)),
            LotteryFault.OtherDigest.class,
            LotteryFault.OtherPrize.class,
            LotteryFault.OtherDrawHeight.class,
            LotteryFault.OtherDigest.class,
            LotteryFault.OtherPrize.class,
            LotteryFault.OtherDrawHeight.class),
        outputs(
            "the prize under another script",
            out -> set(out, FIRST, payment(out.get(FIRST).value())),
            missing()));
  }

  private static Stream<Case> boxes() {
    return Stream.of(
        outputs(
            "a box without registers",
            out -> set(out, FIRST, withRegisters(out.get(FIRST), List.of())),
            LotteryFault.OtherLayout.class),
        outputs(
            "a box with a tree that may change",
            out -> set(out, FIRST, withRegisters(out.get(FIRST), changeable(out.get(FIRST)))),
            LotteryFault.OtherLayout.class),
        outputs(
            "a box with a token",
            out -> set(out, FIRST, withToken(out.get(FIRST))),
            LotteryFault.OtherLayout.class),
        box(
            "the intervals of others",
            box -> lottery("c", 900_000_000, box),
            LotteryFault.OtherDigest.class),
        box(
            "a smaller prize than the intervals sum to",
            box -> new Edit(box).prize(899_999_999),
            LotteryFault.OtherPrize.class),
        box(
            "a larger prize than the intervals sum to, with the money for it",
            box -> new Edit(new Edit(box).prize(900_000_001)).value(904_000_001),
            LotteryFault.OtherPrize.class),
        box(
            "a nanoERG short",
            box -> new Edit(box).value(box.value().value() - 1),
            LotteryFault.ValueTooSmall.class),
        box(
            "a larger budget, out of the prize",
            box -> new Edit(box).budget(2_000_001),
            LotteryFault.OtherBudget.class,
            LotteryFault.ValueTooSmall.class),
        box(
            "a budget that no number holds twice",
            box -> new Edit(box).budget(Long.MAX_VALUE),
            LotteryFault.OtherBudget.class,
            LotteryFault.ValueTooSmall.class),
        box(
            "no budget, so that nobody has a reason to draw",
            box -> new Edit(box).budget(0),
            LotteryFault.OtherBudget.class));
  }

  private static Stream<Case> draws() {
    return Stream.of(
        box("a seed from the start", Edit::seeded, LotteryFault.DrawnAlready.class),
        box(
            "a block later",
            box -> new Edit(box).drawHeight(1_062),
            LotteryFault.OtherDrawHeight.class),
        box(
            "decided by the block of the other one",
            box -> new Edit(box).drawHeight(1_061),
            LotteryFault.OtherDrawHeight.class,
            LotteryFault.DrawShared.class));
  }

  private static Stream<Case> claims() {
    return Stream.of(
        claim("claimed to be none", claim -> with(claim, List.of()), tooMany(), tooMany()),
        claim(
            "claimed to be one", claim -> with(claim, claim.lotteries().subList(0, 1)), tooMany()),
        claim(
            "claimed to be three",
            claim -> with(claim, with(claim.lotteries(), 2, claim.lotteries().get(0))),
            missing()),
        claim(
            "a nanoERG above the highest prize",
            claim ->
                new LotteryClaim(claim.lotteries(), NanoErg.of(1_499_999_989), claim.openedAt()),
            LotteryFault.PrizeTooHigh.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void finds(Case wrong) {
    List<LotteryFault> faults = check(wrong.outputs().apply(honest()), wrong.claim().apply(CLAIM));
    assertThat(faults).extracting(Object::getClass).isEqualTo(wrong.want());
    assertThat(faults)
        .allSatisfy(
            fault -> assertThat(fault.text()).containsPattern("outputs? .*" + fault.place()));
  }

  @Test
  void findsNothingWrongWithHonestLotteries() {
    assertThat(check(honest(), CLAIM)).isEmpty();
    assertThat(check(honest().subList(0, FIRST), with(CLAIM, List.of()))).isEmpty();
    assertThat(
            check(
                honest(),
                new LotteryClaim(CLAIM.lotteries(), NanoErg.of(1_499_999_990), at(OPENED))))
        .isEmpty();
  }

  @Test
  void moreMoneyThanItTakesIsNoFault() {
    assertThat(check(set(honest(), FIRST, honest().get(FIRST).withValue(PRIZE_MAX)), CLAIM))
        .isEmpty();
  }

  /** The first lottery is decided by block 1,060, the second by 1,061. */
  @ParameterizedTest(name = "opened by block {0}: {1} too soon, {2} too late")
  @CsvSource({"1003, 0, 0", "1050, 0, 0", "1051, 1, 0", "1052, 2, 0", "1060, 2, 0", "1070, 2, 0"})
  void aDrawIsTenBlocksBehindTheBlockThatOpens(int opened, int soon, int late) {
    LotteryClaim claim = new LotteryClaim(CLAIM.lotteries(), PRIZE_MAX, at(BlockHeight.of(opened)));
    assertDelays(check(honest(), claim), soon, late);
  }

  @ParameterizedTest(name = "decided by blocks {0} and {1}: {2} too late")
  @CsvSource({"2442, 2443, 0", "2443, 2444, 1", "2444, 2445, 2", "2147483646, 2147483647, 2"})
  void nobodysMoneyWaitsForEver(int first, int second, int late) {
    assertDelays(checkDrawnAt(first, second, at(OPENED)), 0, late);
  }

  /** A box is created no later than the block that holds it: what is too soon then is so anyhow. */
  @ParameterizedTest(name = "decided by blocks {0} and {1}: {2} too soon, {3} too late")
  @CsvSource({"1010, 1011, 0, 0", "1009, 1010, 1, 0", "1008, 1009, 2, 0", "2439, 2441, 0, 1"})
  void beforeItIsSentTheHeightOfItsBoxesCounts(int first, int second, int soon, int late) {
    assertDelays(checkDrawnAt(first, second, Optional.empty()), soon, late);
  }

  private static void assertDelays(List<LotteryFault> faults, int soon, int late) {
    assertThat(faults).hasSize(soon + late);
    assertThat(faults).filteredOn(LotteryFault.DrawTooSoon.class::isInstance).hasSize(soon);
    assertThat(faults).filteredOn(LotteryFault.DrawTooLate.class::isInstance).hasSize(late);
  }

  private static List<LotteryFault> checkDrawnAt(
      int first, int second, Optional<BlockHeight> opened) {
    List<OpenedLottery> lotteries =
        List.of(
            drawnAt(CLAIM.lotteries().get(0), first), drawnAt(CLAIM.lotteries().get(1), second));
    return check(genesis(lotteries), new LotteryClaim(lotteries, PRIZE_MAX, opened));
  }

  private static OpenedLottery drawnAt(OpenedLottery lottery, int height) {
    return new OpenedLottery(lottery.lottery(), new LotteryTerms(BlockHeight.of(height), BUDGET));
  }

  private static Optional<BlockHeight> at(BlockHeight height) {
    return Optional.of(height);
  }

  private static Case outputs(
      String what, UnaryOperator<List<BoxCandidate>> outputs, Class<?>... want) {
    return new Case(what, outputs, claim -> claim, List.of(want));
  }

  private static Case box(String what, UnaryOperator<DustLotteryBox> change, Class<?>... want) {
    return outputs(
        what,
        out ->
            set(out, FIRST, change.apply(DustLotteryBox.read(out.get(FIRST))).candidate(CREATED)),
        want);
  }

  private static Case claim(String what, UnaryOperator<LotteryClaim> claim, Class<?>... want) {
    return new Case(what, out -> out, claim, List.of(want));
  }

  private static Class<?> missing() {
    return LotteryFault.BoxMissing.class;
  }

  private static Class<?> tooMany() {
    return LotteryFault.BoxTooMany.class;
  }

  private static List<BoxCandidate> honest() {
    return genesis(CLAIM.lotteries());
  }

  /** State, reward and fee, for which these rules care nothing, the lotteries, and change. */
  private static List<BoxCandidate> genesis(List<OpenedLottery> lotteries) {
    List<BoxCandidate> out = new ArrayList<>();
    for (int i = 0; i < FIRST; i++) {
      out.add(payment(BUDGET));
    }
    lotteries.forEach(lottery -> out.add(lottery.box().candidate(CREATED)));
    out.add(payment(NanoErg.of(1_000_000_000)));
    return out;
  }

  private static List<LotteryFault> check(List<BoxCandidate> outputs, LotteryClaim claim) {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      boxes.add(outputs.get(i).in(new TxId(HASH), i));
    }
    return LotteryRules.check(boxes, claim);
  }

  private static BoxCandidate payment(NanoErg value) {
    return BoxCandidate.payment(value, ChainScript.minerFee(), CREATED);
  }

  private static LotteryClaim with(LotteryClaim claim, List<OpenedLottery> lotteries) {
    return new LotteryClaim(lotteries, claim.prizeMax(), claim.openedAt());
  }

  private static <T> List<T> with(List<T> list, int index, T added) {
    List<T> out = new ArrayList<>(list);
    out.add(index, added);
    return out;
  }

  private static <T> List<T> set(List<T> list, int index, T value) {
    List<T> out = new ArrayList<>(list);
    out.set(index, value);
    return out;
  }

  private static BoxCandidate withRegisters(BoxCandidate box, List<Bytes> registers) {
    return new BoxCandidate(
        box.value(), box.script(), box.creationHeight(), box.tokens(), registers);
  }

  private static BoxCandidate withToken(BoxCandidate box) {
    return new BoxCandidate(
        box.value(),
        box.script(),
        box.creationHeight(),
        List.of(new TokenAmount(new TokenId(HASH), 1)),
        box.registers());
  }

  /** Behind type and digest of a tree stands one byte: what may be done to it. */
  private static List<Bytes> changeable(BoxCandidate box) {
    byte[] tree = box.registers().get(0).toArray();
    tree[1 + 33] = 2;
    return set(box.registers(), 0, Bytes.of(tree));
  }

  private static DustLotteryBox lottery(String names, long prize, DustLotteryBox old) {
    return new LotteryTerms(old.drawHeight(), old.budget()).box(lottery(names, prize));
  }

  /** Ten miners, of whom nine get a nanoERG each. */
  private static DustLottery lottery(String names, long prize) {
    SortedMap<MinerKey, NanoErg> payments = new TreeMap<>();
    for (int i = 0; i < 10; i++) {
      Bytes name = Bytes.of((names + i).getBytes(StandardCharsets.US_ASCII));
      payments.put(new MinerKey(Hash32.blake2b256(name)), NanoErg.of(i == 0 ? prize - 9 : 1));
    }
    return DustLottery.of(payments);
  }
}
