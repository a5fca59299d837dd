package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.contracts.layout.LotteryWitness;
import org.leafpay.engine.lottery.LotteryGoal;
import org.leafpay.engine.lottery.LotteryKeeper;
import org.leafpay.engine.lottery.LotteryStage;
import org.leafpay.engine.lottery.LotteryTrail;
import org.leafpay.engine.lottery.RoundLottery;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.payout.RoundHeldException;
import org.leafpay.sortition.draw.ScriptDraw;
import org.leafpay.sortition.dust.DustInterval;
import org.leafpay.testnet.devnet.ledger.Reorganisation;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Hash32;
import org.leafpay.types.HeaderId;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;

/** What can happen to lotteries on a chain. */
class LotteryLifeTest {
  private static final int MINERS = 60;
  private static final NanoErg REST = NanoErg.of(2_000_000);

  @TempDir private static Path dir;
  private static RigChain chain;
  private static RigPool pool;
  private static int worlds;

  private LotteryRig rig;

  @BeforeAll
  static void start() {
    chain = RigChain.start(dir.resolve("key"));
    pool = RigPool.of(dir.resolve("pool"), 5, MINERS);
  }

  @AfterAll
  static void stop() {
    chain.close();
  }

  @BeforeEach
  void open() {
    rig = new LotteryRig(dir.resolve("world" + worlds++), pool, chain);
  }

  @AfterEach
  void settle() {
    chain.devnet().dropMempool();
    chain.devnet().mine(6);
  }

  @Test
  void waitsForTheBlockAndThreeMoreThenDrawsAndPaysTheWinner() {
    rig.requireStages(LotteryStage.WAITING);
    assertThat(rig.lotteries()).hasSizeGreaterThan(2);
    rig.mineBehindDraw(rig.first(), 2);
    rig.tend(rig.first());
    assertThat(rig.said()).isEmpty();
    rig.devnet().mine(1);
    rig.tend(rig.first());
    rig.devnet().mine(1);
    assertThat(rig.view(rig.first()).stage()).isEqualTo(LotteryStage.DRAWN);
    rig.mineBehindAllDraws(3);
    rig.tendUntilPaid(rig.lotteries());
    rig.lotteries().forEach(this::requirePaidOnceAndWhole);
    assertThat(drawHeights()).doesNotHaveDuplicates();
  }

  @Test
  void drawsWithAChainOfHeadersWhenTheWindowIsMissed() {
    RoundLottery lottery = rig.first();
    rig.mineBehindDraw(lottery, 30);
    rig.tendUntilPaid(List.of(lottery));
    assertThat(headersShown(lottery)).isEqualTo(27);
    requirePaidOnceAndWhole(lottery);
  }

  @Test
  void armsAgainWhatNobodyHasDrawnIfItHasMoneyForTheFee() {
    BlockHeight before = rig.view(rig.first()).drawHeight();
    rig.mineBehindAllDraws(404);
    rig.requireStages(LotteryStage.LATE);
    rig.stranger().tend(rig.lotteries(), LotteryGoal.PAY);
    rig.devnet().mine(1);
    rig.requireStages(LotteryStage.LATE);

    assertThatThrownBy(() -> rig.poor().tend(rig.lotteries(), LotteryGoal.PAY))
        .isInstanceOf(RoundHeldException.class)
        .hasMessageContaining("has no box to pay the fee with");
    LotteryKeeper withOneBox = rig.withOneBox();
    for (int i = 0; i < rig.lotteries().size(); i++) {
      withOneBox.tend(rig.lotteries(), LotteryGoal.PAY);
      rig.devnet().mine(1);
    }
    rig.requireStages(LotteryStage.WAITING);
    assertThat(drawHeights()).doesNotHaveDuplicates().allMatch(height -> height.isAfter(before));
    rig.mineBehindAllDraws(3);
    rig.tendUntilPaid(rig.lotteries());
    assertThat(rig.trail(rig.first()).rearmings()).hasSize(1);
    rig.lotteries().forEach(this::requirePaidOnceAndWhole);
  }

  /** The miner of the deciding block kept it back, or somebody replaced it. */
  @Test
  void drawsByTheBlockThatTookThePlaceOfTheDecidingOne() {
    RoundLottery lottery = rig.first();
    BlockHeight draw = rig.view(lottery).drawHeight();
    rig.mineBehindDraw(lottery, 3);
    rig.tend(lottery);
    HeaderId replaced = rig.blockAt(draw);
    rig.devnet().reorganise(Reorganisation.ofDepth(4));
    assertThat(rig.blockAt(draw)).isNotEqualTo(replaced);
    rig.tendUntilPaid(List.of(lottery));
    requirePaidOnceAndWhole(lottery);
  }

  @Test
  void drawsAnewWhenTheDrawIsOrphanedTogetherWithItsBlock() {
    RoundLottery lottery = rig.first();
    rig.mineBehindDraw(lottery, 3);
    rig.tend(lottery);
    rig.devnet().mine(1);
    TxId first = rig.trail(lottery).seeding().orElseThrow().transaction().id();
    rig.devnet().reorganise(Reorganisation.ofDepth(5));
    assertThat(rig.view(lottery).stage()).isEqualTo(LotteryStage.DUE);
    assertThat(rig.node().isPooled(first)).isFalse();
    rig.tendUntilPaid(List.of(lottery));
    assertThat(rig.trail(lottery).seeding().orElseThrow().transaction().id()).isNotEqualTo(first);
    requirePaidOnceAndWhole(lottery);
  }

  /** Seed, prize and block: all of it happens again, perhaps to another winner. */
  @Test
  void paysAnewWhenPrizeAndDrawAreOrphaned() {
    RoundLottery lottery = rig.first();
    rig.mineBehindDraw(lottery, 3);
    rig.tendUntilPaid(List.of(lottery));
    rig.devnet().reorganise(Reorganisation.ofDepth(16));
    rig.devnet().dropMempool();
    assertThat(rig.view(lottery).stage()).isIn(LotteryStage.DUE, LotteryStage.WAITING);
    rig.mineBehindDraw(lottery, 4);
    rig.tendUntilPaid(List.of(lottery));
    requirePaidOnceAndWhole(lottery);
  }

  @Test
  void paysAgainWhenOnlyThePrizeIsOrphaned() {
    RoundLottery lottery = rig.first();
    rig.mineBehindDraw(lottery, 3);
    rig.tend(lottery);
    rig.devnet().mine(1);
    rig.tend(lottery);
    rig.devnet().mine(1);
    assertThat(rig.view(lottery).stage()).isEqualTo(LotteryStage.PAID);
    rig.devnet().reorganise(Reorganisation.ofDepth(1));
    rig.devnet().dropMempool();
    assertThat(rig.view(lottery).stage()).isEqualTo(LotteryStage.DRAWN);
    rig.tendUntilPaid(List.of(lottery));
    requirePaidOnceAndWhole(lottery);
  }

  @Test
  void doesNothingForALotteryWhoseRoundLeftTheChainUntilItIsBack() {
    RoundLottery last = rig.lotteries().get(rig.lotteries().size() - 1);
    ConfirmedTransaction opening = rig.trail(last).opening();
    int depth = rig.devnet().height().value() - opening.inclusion().height().value() + 1;
    rig.devnet().reorganise(Reorganisation.ofDepth(depth));
    assertThat(rig.view(last).stage()).isEqualTo(LotteryStage.ABSENT);
    rig.tend(last);
    rig.devnet().mine(1);
    assertThat(rig.view(last).stage()).isEqualTo(LotteryStage.WAITING);
    rig.mineBehindDraw(last, 3);
    rig.tendUntilPaid(List.of(last));
    requirePaidOnceAndWhole(last);
  }

  @Test
  void takesWhatAStrangerHasDoneAsItsOwn() {
    RoundLottery lottery = rig.first();
    LotteryKeeper stranger = rig.stranger();
    rig.mineBehindDraw(lottery, 3);
    stranger.tend(List.of(lottery), LotteryGoal.PAY);
    rig.devnet().mineEmpty(1);
    rig.tend(lottery);
    assertThat(rig.said()).last().asString().contains("a pending transaction spends the same box");
    rig.devnet().mine(1);
    assertThat(rig.view(lottery).stage()).isEqualTo(LotteryStage.DRAWN);
    rig.tend(lottery);
    stranger.tend(List.of(lottery), LotteryGoal.PAY);
    rig.devnet().mine(1);
    rig.tend(lottery);
    requirePaidOnceAndWhole(lottery);
  }

  @Test
  void offersMoreWhenNoBlockWantsTheTransactionThatIsPending() {
    RoundLottery lottery = rig.first();
    rig.mineBehindDraw(lottery, 30);
    rig.tend(lottery);
    rig.tend(lottery);
    assertThat(rig.said()).hasSize(1);
    rig.devnet().mineEmpty(5);
    rig.tend(lottery);
    assertThat(rig.said()).hasSize(2).last().asString().startsWith("sent draw");
    rig.devnet().mine(1);
    ConfirmedTransaction seeding = rig.trail(lottery).seeding().orElseThrow();
    assertThat(fee(seeding)).isEqualTo(NanoErg.of(1_250_000));
  }

  @Test
  void outbidsADrawThatAReorganisationMadeFalseAndTheNodeStillHolds() {
    RoundLottery lottery = rig.first();
    StubbornNode node = new StubbornNode(rig.node());
    LotteryKeeper keeper = new LotteryKeeper(node, rig.said()::add);
    rig.mineBehindDraw(lottery, 3);
    keeper.tend(List.of(lottery), LotteryGoal.PAY);
    rig.devnet().reorganise(Reorganisation.ofDepth(4));
    for (int block = 0; block < 12; block++) {
      keeper.tend(List.of(lottery), LotteryGoal.PAY);
      rig.devnet().mine(1);
    }
    ConfirmedTransaction seeding = rig.trail(lottery).seeding().orElseThrow();
    assertThat(fee(seeding)).isEqualTo(NanoErg.of(1_250_000));
    rig.tendUntilPaid(List.of(lottery));
  }

  @Test
  void leavesTheClaimToOthersWhenOnlyTheDrawIsWanted() {
    RoundLottery lottery = rig.first();
    LotteryKeeper drawer = rig.stranger();
    rig.mineBehindDraw(lottery, 3);
    for (int block = 0; block < 3; block++) {
      drawer.tend(List.of(lottery), LotteryGoal.DRAW);
      rig.devnet().mine(1);
    }
    assertThat(rig.view(lottery).stage()).isEqualTo(LotteryStage.DRAWN);
  }

  /** By the block that is on the chain now, and by the intervals of the files. */
  private void requirePaidOnceAndWhole(RoundLottery lottery) {
    LotteryTrail trail = rig.trail(lottery);
    HeaderId header = rig.blockAt(trail.state().drawHeight());
    Hash32 spent = seededBox(trail).id().hash();
    Hash32 seed = ScriptDraw.seed(header.hash(), spent);
    assertThat(trail.state().seed()).contains(seed);
    DustInterval winner = lottery.lottery().draw(seed);
    ConfirmedTransaction claim = trail.claim().orElseThrow();
    Box prize = claim.transaction().outputBoxes().get(0);
    assertThat(MinerKey.of(prize.script())).isEqualTo(winner.miner());
    assertThat(prize.script()).isEqualTo(lottery.address(winner.miner()).script());
    assertThat(prize.value()).isEqualTo(lottery.lottery().prize().plus(REST));
  }

  /** The box that the draw spent. */
  private static Box seededBox(LotteryTrail trail) {
    return trail.seeding().orElseThrow().inputBoxes().get(0);
  }

  private int headersShown(RoundLottery lottery) {
    var input = rig.trail(lottery).seeding().orElseThrow().transaction().unsigned().inputs().get(0);
    return LotteryWitness.read(input.extension()).headers().size();
  }

  private static NanoErg fee(ConfirmedTransaction transaction) {
    return transaction.transaction().outputBoxes().get(1).value();
  }

  private List<BlockHeight> drawHeights() {
    return rig.lotteries().stream().map(lottery -> rig.view(lottery).drawHeight()).toList();
  }
}
