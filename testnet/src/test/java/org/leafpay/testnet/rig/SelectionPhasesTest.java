package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.contracts.layout.PoolClock;
import org.leafpay.contracts.layout.PoolPhase;
import org.leafpay.contracts.layout.PoolRhythm;
import org.leafpay.contracts.layout.PoolWitness;
import org.leafpay.engine.selection.OpeningTerms;
import org.leafpay.engine.selection.PoolBusyException;
import org.leafpay.engine.selection.PoolHeldException;
import org.leafpay.engine.selection.PoolTrail;
import org.leafpay.engine.selection.ShareScores;
import org.leafpay.sortition.draw.ScriptDraw;
import org.leafpay.sortition.selection.PoolPosition;
import org.leafpay.sortition.selection.SelectionException;
import org.leafpay.testnet.devnet.ledger.Reorganisation;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Hash32;
import org.leafpay.types.HeaderId;

/** A pool is locked, seeded and opened: by its owner, by strangers, late, and on other branches. */
class SelectionPhasesTest {
  private static final Map<Integer, Long> MINERS = Map.of(1, 100L, 2, 200L, 3, 300L);
  private static final ShareScores SCORES = SelectionWorld.scores(MINERS);
  private static final ShareScores OTHERS = SelectionWorld.scores(Map.of(1, 500L));

  @TempDir private static Path dir;
  private static RigChain chain;
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
    world = new SelectionWorld(dir.resolve(test.getTestMethod().orElseThrow().getName()), chain);
    world.sync(SCORES);
  }

  @Test
  void aDrawEndsWithTheSeedOfTheBlockThatWasNamedBefore() {
    PoolPosition open = world.position();
    PoolTrail trail = world.keeper().draw();
    assertThat(clock().phase()).isEqualTo(PoolPhase.SEEDED);
    assertThat(clock().epoch()).isEqualTo(1);
    assertThat(clock().seedHeight().value())
        .isGreaterThanOrEqualTo(clock().lockHeight().value() + 10);
    assertSeedIsOfTheBestChain();
    assertThat(trail.position().tree().members()).isEqualTo(open.tree().members());
    assertThat(world.keeper().draw().positions()).as("again").hasSameSizeAs(trail.positions());
  }

  @Test
  void weightsStandUntilMembersHadTheirTimeThenASyncOpensThePool() {
    world.keeper().draw();
    assertThat(world.sync(SCORES).transactions()).as("nothing to change").isZero();
    assertThatThrownBy(() -> world.sync(OTHERS))
        .isInstanceOf(PoolBusyException.class)
        .hasMessageContaining("its owner opens it after block " + clock().seedHeight().plus(30));
    mineTo(clock().seedHeight().plus(30));
    world.sync(OTHERS);
    assertThat(clock().phase()).isEqualTo(PoolPhase.OPEN);
    assertThat(world.weights()).isEqualTo(SelectionWorld.tenths(Map.of(1, 500L)));
    world.keeper().draw();
    assertThat(clock().epoch()).isEqualTo(2);
  }

  @Test
  void aStrangerSeedsWhatItsOwnerOnlyLocked() {
    lockOnly();
    assertThat(world.strangers().seed().position().state().clock().phase())
        .isEqualTo(PoolPhase.SEEDED);
    assertSeedIsOfTheBestChain();
    int steps = world.trail().positions().size();
    assertThat(world.keeper().draw().positions()).as("owner is back").hasSize(steps);
    assertThatThrownBy(() -> world.strangers().unlock()).isInstanceOf(PoolBusyException.class);
  }

  @Test
  void whenNobodySeedsAStrangerOpensThePoolAfterTheTimeout() {
    lockOnly();
    BlockHeight toAll = clock().seedHeight().plus(60);
    mineTo(clock().seedHeight().plus(40));
    for (var keeper : List.of(world.keeper(), world.strangers())) {
      assertThatThrownBy(keeper::unlock)
          .isInstanceOf(PoolBusyException.class)
          .hasMessageContaining("anybody opens it after block " + toAll);
    }
    mineTo(BlockHeight.of(toAll.value() - 1));
    assertThatThrownBy(() -> world.strangers().unlock()).isInstanceOf(PoolBusyException.class);
    mineTo(toAll);
    world.strangers().unlock();
    assertThat(clock().phase()).isEqualTo(PoolPhase.OPEN);
    assertThat(world.strangers().unlock().position().state().clock().epoch()).isEqualTo(1);
    world.keeper().draw();
    assertThat(clock().epoch()).isEqualTo(2);
  }

  /** Scripts see nine headers; older ones come along as bytes. */
  @Test
  void aMissedWindowIsSeededThroughAChainOfHeaders() {
    lockOnly();
    mineTo(clock().seedHeight().plus(35));
    PoolPosition locked = world.position();
    world.strangers().seed();
    assertSeedIsOfTheBestChain();
    var spender = chain.client().knownBox(locked.box().id()).orElseThrow().spentBy().orElseThrow();
    var input =
        chain.client().transaction(spender).orElseThrow().transaction().unsigned().inputs().get(0);
    assertThat(PoolWitness.read(input.extension()).others()).hasSizeGreaterThan(30);
  }

  @Test
  void aSeedThatIsTooFarBackIsToldAndThePoolOpened() {
    world =
        new SelectionWorld(dir.resolve("far"), chain)
            .terms(new OpeningTerms(Optional.of(10L), Optional.of(new PoolRhythm(10, 30, 400))));
    world.sync(SCORES);
    lockOnly();
    mineTo(clock().seedHeight().plus(405));
    assertThatThrownBy(() -> world.strangers().seed())
        .isInstanceOf(PoolHeldException.class)
        .hasMessageContaining("nobody has seeded the pool in time");
    world.sync(OTHERS);
    assertThat(world.weights()).isEqualTo(SelectionWorld.tenths(Map.of(1, 500L)));
  }

  /** The miner of the seed's block keeps it back: another one decides, and he with nothing. */
  @Test
  void aWithheldBlockGivesAnotherSeed() {
    lockOnly();
    PoolClock locked = clock();
    mineTo(locked.seedHeight());
    HeaderId withheld = headerAt(locked.seedHeight());
    chain.devnet().reorganise(Reorganisation.ofDepth(1));
    assertThat(headerAt(locked.seedHeight())).isNotEqualTo(withheld);
    world.keeper().draw();
    assertThat(clock().seedHeight()).isEqualTo(locked.seedHeight());
    assertSeedIsOfTheBestChain();
  }

  /** The seed is in a block when another branch wins, on which another block has its height. */
  @Test
  void anOrphanedSeedIsMadeAgainFromTheOtherBlock() {
    lockOnly();
    world.keeper().draw();
    Hash32 first = seed();
    BlockHeight seedHeight = clock().seedHeight();
    int depth = chain.devnet().height().value() - seedHeight.value() + 1;
    chain.devnet().reorganise(Reorganisation.ofDepth(depth));
    assertThat(clock().phase()).as("on the other branch").isEqualTo(PoolPhase.LOCKED);
    world.keeper().draw();
    assertThat(seed()).isNotEqualTo(first);
    assertSeedIsOfTheBestChain();
  }

  /** A keeper that waits for confirmations finds out by itself. */
  @Test
  void aSeedThatIsOrphanedBeforeItIsFinalIsMadeAgainAtOnce() {
    world.confirmations(3);
    boolean[] done = {false};
    world
        .clock()
        .atEachWait(
            () -> {
              boolean seeded =
                  !done[0] && world.trail().position().state().clock().phase() == PoolPhase.SEEDED;
              if (seeded) {
                done[0] = true;
                int depth = chain.devnet().height().value() - clock().seedHeight().value() + 1;
                chain.devnet().reorganise(Reorganisation.ofDepth(depth));
              } else {
                chain.devnet().mine(1);
              }
            });
    world.keeper().draw();
    assertThat(done[0]).isTrue();
    assertSeedIsOfTheBestChain();
    assertThat(world.trail().confirmations()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void anEmptyPoolIsNotLockedAndAnOpenOneNotSeeded() {
    assertThatThrownBy(() -> world.keeper().seed())
        .isInstanceOf(PoolHeldException.class)
        .hasMessage("the pool is open: there is nothing to seed");
    SelectionWorld empty = new SelectionWorld(dir.resolve("nobody"), chain);
    assertThatThrownBy(() -> empty.keeper().draw())
        .isInstanceOf(PoolHeldException.class)
        .hasMessageContaining("selection sync opens one");
    empty.sync(SelectionWorld.scores(Map.of(1, 9L)));
    assertThatThrownBy(() -> empty.keeper().draw())
        .isInstanceOf(SelectionException.class)
        .hasMessage("nobody in the pool can be drawn");
  }

  /** The owner dies as soon as the node has his lock. */
  private void lockOnly() {
    assertThatThrownBy(() -> world.keeper(Crash.afterSending(1)).draw())
        .isInstanceOf(SimulatedCrash.class);
    chain.devnet().mine(1);
    assertThat(clock().phase()).isEqualTo(PoolPhase.LOCKED);
  }

  private void assertSeedIsOfTheBestChain() {
    PoolTrail trail = world.trail();
    PoolPosition locked = trail.positions().get(trail.positions().size() - 2);
    assertThat(seed())
        .isEqualTo(
            ScriptDraw.seed(headerAt(clock().seedHeight()).hash(), locked.box().id().hash()));
  }

  private Hash32 seed() {
    return world.position().state().seed().orElseThrow();
  }

  private PoolClock clock() {
    return world.position().state().clock();
  }

  private static HeaderId headerAt(BlockHeight height) {
    return chain.client().blockIdsAt(height).get(0);
  }

  private static void mineTo(BlockHeight height) {
    chain.devnet().mine(height.value() - chain.devnet().height().value());
  }
}
