package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.engine.node.PoolView;
import org.leafpay.engine.node.SubmitResult;
import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.engine.publish.LotteryPlace;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.round.RoundLayout;
import org.leafpay.sortition.lottery.LotteryTerms;
import org.leafpay.testnet.devnet.ledger.Reorganisation;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.TxId;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.SignedTransaction;

/** Rounds with lotteries, in all that can happen to an operator. */
class DrawnRoundsTest {
  private static final int MINERS = 16;

  /** Longer than a genesis is sent again before its draws. */
  private static final int LONG = 45;

  @TempDir private static Path dir;
  private static RigChain chain;
  private static int worlds;

  @BeforeAll
  static void start() {
    chain = RigChain.start(dir.resolve("key"));
  }

  @AfterAll
  static void stop() {
    chain.close();
  }

  @AfterEach
  void settle() {
    chain.devnet().dropMempool();
    chain.devnet().mine(6);
  }

  @ParameterizedTest
  @MethodSource("org.leafpay.testnet.rig.RigLayouts#both")
  void opensEachLotteryOnceWhereverOneLifeEnds(RoundLayout layout) {
    RigWorld calm = world().layout(layout);
    Crash never = Crash.never();
    calm.run(never);
    calm.check();
    assertThat(places(calm)).hasSizeGreaterThan(2);
    Map<String, String> wanted = ChainAudit.timelessFiles(calm.out());
    List<Integer> moments = moments(never.effects(), layout);
    for (int i = 0; i < moments.size(); i++) {
      int moment = moments.get(i);
      RigWorld world = world(calm.pool(), moment).layout(layout);
      String when = "killed at effect " + moment + ", " + never.effects().get(moment - 1);
      assertThatThrownBy(() -> world.run(Crash.at(moment)))
          .as(when)
          .isInstanceOf(SimulatedCrash.class);
      // Without the store, the files and the chain are enough.
      if (i % 2 == 0) {
        world.loseStore();
      }
      world.run();
      assertThatCode(world::check).as(when).doesNotThrowAnyException();
      assertThat(ChainAudit.timelessFiles(world.out())).as(when).isEqualTo(wanted);
      chain.devnet().mine(2);
    }
  }

  /** Some of those that have to do with the opening; the others are {@link CrashTest}'s. */
  private static List<Integer> moments(List<String> effects, RoundLayout layout) {
    List<Integer> moments = new ArrayList<>();
    for (int at = 1; at <= effects.size(); at++) {
      if (effects.get(at - 1).matches(".*(sending|genesis.*|round.json|insert into ledger.*)")) {
        moments.add(at);
      }
    }
    int every = layout.equals(RoundLayout.LEAF) ? 9 : 30;
    return IntStream.range(0, moments.size())
        .filter(i -> i % every == 0)
        .mapToObj(moments::get)
        .toList();
  }

  @Test
  void noTwoLotteriesOfAnOperatorAreDrawnByOneBlock() {
    RigWorld world = world();
    world.run();
    world.check();
    List<BlockHeight> heights =
        places(world).stream().map(LotteryPlace::terms).map(LotteryTerms::drawHeight).toList();
    assertThat(heights).hasSizeGreaterThan(6).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("org.leafpay.testnet.rig.RigLayouts#both")
  void everybodyMayBeInALottery(RoundLayout layout) {
    RigPool pool = world().pool().withoutThresholds();
    RigWorld world = world(pool, 1).layout(layout).rules(policy -> RigPool.drawing(policy, "3.1"));
    world.run();
    world.check();
    assertThat(RoundFolder.allIn(world.out()))
        .allMatch(folder -> folder.bundles().size() == 2)
        .allMatch(folder -> folder.document().result().paidMiners() == 0);
    world.loseStore();
    world.run();
    world.check();
  }

  @Test
  void aGenesisThatNobodySentInTimeIsMadeAnew() {
    RigWorld world = world();
    dieBefore(world, "before sending");
    TxId first = genesis(world);
    chain.devnet().mine(LONG);
    world.run();
    world.check();
    assertThat(genesis(world)).isNotEqualTo(first);
    requireInTime(world);
  }

  @Test
  void aGenesisThatWasLostIsMadeAnewWithABoxOfTheOldOne() {
    RigWorld world = world();
    dieBefore(world, "after sending");
    TxId first = genesis(world);
    Bundle old = bundle(world);
    chain.devnet().dropMempool();
    chain.devnet().mine(LONG);
    world.run();
    world.check();
    assertThat(genesis(world)).isNotEqualTo(first);
    assertThat(bundle(world).inputBoxes()).contains(old.inputBoxes().get(0));
    assertThat(chain.client().submit(old.tx())).isNotInstanceOf(SubmitResult.Accepted.class);
    requireInTime(world);
  }

  @Test
  void anOldGenesisThatABlockHoldsAllTheSameIsTheRounds() {
    RigWorld world = world();
    dieBefore(world, "after sending");
    TxId first = genesis(world);
    SignedTransaction old = bundle(world).tx();
    chain.devnet().dropMempool();
    chain.devnet().mine(LONG);
    dieBefore(world, "before sending");
    assertThat(genesis(world)).isNotEqualTo(first);
    assertThat(chain.client().submit(old)).isInstanceOf(SubmitResult.Accepted.class);
    chain.devnet().mine(1);
    world.run();
    world.check();
    assertThat(genesis(world)).isEqualTo(first);
  }

  /** It was given up, and the process died before there was another. */
  @Test
  void anOldGenesisThatIsMinedBeforeThereIsAnotherIsTheRounds() {
    RigWorld world = world();
    dieBefore(world, "after sending");
    TxId first = genesis(world);
    SignedTransaction old = bundle(world).tx();
    chain.devnet().dropMempool();
    chain.devnet().mine(LONG);
    assertThatThrownBy(() -> world.run(new NoMoney())).isInstanceOf(SimulatedCrash.class);
    assertThat(world.said()).anyMatch(line -> line.contains("too late for the draws"));
    assertThat(chain.client().submit(old)).isInstanceOf(SubmitResult.Accepted.class);
    chain.devnet().mine(1);
    world.run();
    world.check();
    assertThat(genesis(world)).isEqualTo(first);
  }

  /** Dies when it is asked what the operator has. */
  private static final class NoMoney extends NodeInBetween {
    NoMoney() {
      super(chain.client());
    }

    @Override
    public List<Box> unspentByAddress(ErgoAddress address, PoolView view) {
      throw new SimulatedCrash("before funding");
    }
  }

  @Test
  void aGenesisThatAReorganisationTookAwayForLongIsMadeAnew() {
    RigWorld world = world().confirmations(3);
    dieBefore(world, "after sending");
    TxId first = genesis(world);
    SignedTransaction old = bundle(world).tx();
    chain.devnet().mine(2);
    chain.devnet().reorganise(Reorganisation.ofDepth(2));
    chain.devnet().dropMempool();
    chain.devnet().mine(LONG);
    world.run();
    world.check();
    assertThat(genesis(world)).isNotEqualTo(first);
    assertThat(chain.client().submit(old)).isNotInstanceOf(SubmitResult.Accepted.class);
    requireInTime(world);
  }

  private static void dieBefore(RigWorld world, String effect) {
    assertThatThrownBy(() -> world.run(Crash.atFirst(effect))).isInstanceOf(SimulatedCrash.class);
  }

  /** Every genesis is in a block long enough before its draws. */
  private static void requireInTime(RigWorld world) {
    for (RoundFolder folder : RoundFolder.allIn(world.out())) {
      ChainPlace place = folder.document().chain().orElseThrow();
      BlockHeight opened =
          chain.client().transaction(place.genesis()).orElseThrow().inclusion().height();
      assertThat(place.lastOpening().orElseThrow()).isGreaterThanOrEqualTo(opened);
    }
  }

  private static TxId genesis(RigWorld world) {
    return RoundFolder.publishedIn(world.out()).get(0).document().chain().orElseThrow().genesis();
  }

  private static Bundle bundle(RigWorld world) {
    return RoundFolder.publishedIn(world.out()).get(0).bundles().get(0).bundle();
  }

  private static List<LotteryPlace> places(RigWorld world) {
    List<LotteryPlace> places = new ArrayList<>();
    for (RoundFolder folder : RoundFolder.allIn(world.out())) {
      places.addAll(folder.document().chain().orElseThrow().lotteries());
    }
    return places;
  }

  private static RigWorld world() {
    int number = ++worlds;
    RigPool pool = RigPool.of(dir.resolve("pool-" + number), 900 + number, MINERS);
    return world(pool, 0);
  }

  private static RigWorld world(RigPool pool, int at) {
    return new RigWorld(dir.resolve("world-" + worlds + "-" + at), pool, chain)
        .rules(policy -> RigPool.drawing(policy, "0.3"));
  }
}
