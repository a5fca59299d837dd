package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.engine.node.NodeException;
import org.leafpay.engine.payout.RoundPendingException;
import org.leafpay.rewardbox.round.BatchLayout;
import org.leafpay.rewardbox.round.RoundLayout;

/**
 * Everything at once, by seed: faults of the node, reorganisations, strangers, and a service that
 * dies. {@code -Dleafpay.soak=N} runs N seeds, {@code -Dleafpay.seed=S} begins at S.
 */
class NodeTroubleTest {
  private static final int EVENTS = 40;
  private static final int LIVES_MAX = 20;

  @TempDir private static Path dir;
  private static RigChain chain;

  @BeforeAll
  static void start() {
    chain = RigChain.start(dir.resolve("key"));
  }

  @AfterAll
  static void stop() {
    chain.close();
  }

  static LongStream seeds() {
    long first = Long.getLong("leafpay.seed", 1);
    return LongStream.range(first, first + Integer.getInteger("leafpay.soak", 30));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everybodyIsPaidOnceWhateverTheNodeDoes(long seed) {
    Random random = new Random(seed);
    RigPool pool = RigPool.of(dir.resolve("pool-" + seed), seed, 8 + random.nextInt(20));
    RigWorld world =
        new RigWorld(dir.resolve("world-" + seed), pool, chain)
            .layout(layout(seed))
            .confirmations(new int[] {0, 2, 5}[random.nextInt(3)])
            .openAfter(random.nextInt(4))
            .road(node -> new LossyNode(node, random));
    // A reorganisation must not bring a transaction below the block where the audit begins.
    chain.devnet().mine(12);
    Trouble trouble = new Trouble(world, chain, random, EVENTS);
    world.clock().atEachWait(trouble);
    assertThatCode(() -> live(world, random))
        .as("seed %s, %s", seed, trouble.events())
        .doesNotThrowAnyException();
    chain.devnet().faults().clear();
    world.clock().atEachWait(() -> chain.devnet().mine(1));
    assertThatCode(world::run)
        .as("seed %s, %s, %s", seed, trouble.events(), world.said())
        .doesNotThrowAnyException();
    assertThatCode(world::check)
        .as("seed %s, %s", seed, trouble.events())
        .doesNotThrowAnyException();
  }

  /** Every third seed pays in batches, of 2 to 5 miners. */
  private static RoundLayout layout(long seed) {
    return seed % 3 == 0 ? new BatchLayout(2 + (int) (seed / 3 % 4)) : RoundLayout.LEAF;
  }

  private static void live(RigWorld world, Random random) {
    for (int life = 0; life < LIVES_MAX; life++) {
      Crash crash = life < 6 ? Crash.at(1 + random.nextInt(150)) : Crash.never();
      try {
        world.run(crash);
        return;
      } catch (SimulatedCrash | RoundPendingException | NodeException e) {
        world.said().add("--- " + e.getMessage());
      }
    }
    assertThat(world.said()).as("not done").isEmpty();
  }
}
