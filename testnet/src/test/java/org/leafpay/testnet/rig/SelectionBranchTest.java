package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.contracts.layout.PoolPhase;
import org.leafpay.engine.selection.PoolHeldException;
import org.leafpay.testnet.devnet.api.Faults;
import org.leafpay.testnet.devnet.ledger.Reorganisation;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TokenId;

/** Other branches take back what a pool was made of. */
class SelectionBranchTest {
  private static final long SEED = Long.getLong("leafpay.seed", 20_260_301);
  private static final int EVENTS = Integer.getInteger("leafpay.events", 25);
  private static final Map<Integer, Long> FIRST = Map.of(1, 100L, 2, 200L);
  private static final Map<Integer, Long> SECOND = Map.of(2, 250L, 3, 300L);

  @TempDir private static Path dir;
  private static RigChain chain;
  private BlockHeight begin = BlockHeight.of(0);
  private SelectionWorld world;

  @BeforeAll
  static void start() {
    chain = RigChain.start(dir.resolve("key"));
  }

  @AfterAll
  static void stop() {
    chain.close();
  }

  @BeforeEach
  void openAPool(TestInfo test) {
    begin = chain.devnet().height();
    world = new SelectionWorld(dir.resolve(test.getTestMethod().orElseThrow().getName()), chain);
    world.sync(SelectionWorld.scores(FIRST));
  }

  @Test
  void aChangeThatIsDroppedIsMadeAgain() {
    BlockHeight before = chain.devnet().height();
    world.sync(SelectionWorld.scores(SECOND));
    takeBackTo(before);
    assertThat(world.weights())
        .as("read in spite of the kept steps")
        .isEqualTo(SelectionWorld.tenths(FIRST));
    world.sync(SelectionWorld.scores(SECOND));
    assertThat(world.weights()).isEqualTo(SelectionWorld.tenths(SECOND));
  }

  @Test
  void anOpeningThatIsDroppedIsSentAgain() {
    TokenId nft = world.folder().read().nft();
    takeBackTo(begin);
    assertThat(chain.client().transaction(world.folder().read().opening().id())).isEmpty();
    world.sync(SelectionWorld.scores(SECOND));
    assertThat(world.folder().read().nft()).isEqualTo(nft);
    assertThat(world.weights()).isEqualTo(SelectionWorld.tenths(SECOND));
  }

  /** Also who cannot make a pool brings an opening back that is only missing. */
  @Test
  void aStrangerWhoWantsToSeedBringsTheOpeningBack() {
    takeBackTo(begin);
    assertThatThrownBy(() -> world.strangers().seed())
        .isInstanceOf(PoolHeldException.class)
        .hasMessageContaining("the pool is open");
    assertThat(world.position().state().clock().phase()).isEqualTo(PoolPhase.OPEN);
  }

  @Test
  void anOpeningWhoseMoneyIsSpentElsewhereIsMadeAnew() {
    TokenId lost = world.folder().read().nft();
    BoxId money = world.folder().read().opening().unsigned().inputs().get(0).boxId();
    takeBackTo(begin);
    Stranger.send(
        chain.client(),
        chain.operator().key(),
        chain.client().box(money).orElseThrow(),
        chain.stranger().key().script(),
        NanoErg.ofErg("1"));
    chain.devnet().mine(3);
    assertThatThrownBy(() -> world.keeper().draw())
        .isInstanceOf(PoolHeldException.class)
        .hasMessageContaining("sync opens another");
    assertThatThrownBy(() -> world.strangers().sync(SelectionWorld.scores(SECOND), world.terms()))
        .isInstanceOf(PoolHeldException.class)
        .hasMessageContaining("the pool belongs to key");
    assertThat(world.folder().read().nft()).as("not replaced by a stranger").isEqualTo(lost);
    world.sync(SelectionWorld.scores(SECOND));
    assertThat(world.folder().read().nft()).isNotEqualTo(lost);
    assertThat(world.weights()).isEqualTo(SelectionWorld.tenths(SECOND));
  }

  /** Something bad at every wait, drawn from a seed, until there was enough of it. */
  @Test
  void amongReorganisationsAndLostAnswersThePoolComesToItsAims() {
    Random random = new Random(SEED);
    int[] left = {EVENTS};
    world.confirmations(2).clock().atEachWait(() -> happen(random, left));
    while (left[0] > 0) {
      Map<Integer, Long> scores = new HashMap<>();
      for (int miner = 0; miner < 12; miner++) {
        scores.put(miner, 10L + random.nextInt(500));
      }
      world.sync(SelectionWorld.scores(scores));
      assertThat(world.weights()).as("seed %d", SEED).isEqualTo(SelectionWorld.tenths(scores));
      world.keeper().draw();
      assertThat(world.position().state().clock().phase()).isEqualTo(PoolPhase.SEEDED);
      chain.devnet().mine(SelectionWorld.RHYTHM.ownerWindow());
    }
  }

  private static void happen(Random random, int[] left) {
    if (left[0] == 0) {
      chain.devnet().faults().clear();
      chain.devnet().mine(1);
      return;
    }
    left[0]--;
    switch (random.nextInt(5)) {
      case 0 -> chain.devnet().reorganise(Reorganisation.ofDepth(1 + random.nextInt(4)));
      case 1 -> chain.devnet().dropMempool();
      case 2 ->
          chain
              .devnet()
              .faults()
              .loseAnswers(
                  1, random.nextBoolean() ? Faults.LostAnswer.ERROR : Faults.LostAnswer.CLOSED);
      default -> chain.devnet().mine(1 + random.nextInt(3));
    }
  }

  /** Another branch from {@code height} on, without anything that was waiting. */
  private static void takeBackTo(BlockHeight height) {
    int depth = chain.devnet().height().value() - height.value();
    chain.devnet().reorganise(Reorganisation.ofDepth(depth));
    chain.devnet().dropMempool();
  }
}
