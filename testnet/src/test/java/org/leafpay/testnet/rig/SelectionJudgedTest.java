package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.contracts.layout.PoolPhase;
import org.leafpay.sortition.selection.ChangeLimits;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.VerifierInstallation;

/** Every kind of transaction that a keeper of a pool makes, before two independent verifiers. */
@EnabledIf(VerifierInstallation.NEEDED)
class SelectionJudgedTest {
  @TempDir private Path dir;

  @Test
  void bothAcceptEveryStepOfAPoolsLife() {
    try (RigChain chain = RigChain.start(dir.resolve("key"));
        IndependentVerifiers verifiers = VerifierInstallation.open()) {
      JudgedNode judged = new JudgedNode(chain.client(), verifiers);
      SelectionWorld world =
          new SelectionWorld(dir.resolve("out"), chain)
              .limits(new ChangeLimits(6_000, ChangeLimits.DEFAULT.costMax()))
              .road(node -> judged);
      Map<Integer, Long> scores = new TreeMap<>();
      IntStream.range(0, 60).forEach(miner -> scores.put(miner, 100L * miner));
      world.sync(SelectionWorld.scores(scores));
      world.keeper().draw();
      chain.devnet().mine(SelectionWorld.RHYTHM.ownerWindow());
      world.keeper().unlock();
      scores.keySet().removeIf(miner -> miner % 3 == 0);
      world.sync(SelectionWorld.scores(scores));
      lockAndDie(world);
      chain.devnet().mine(40);
      world.strangers().seed();
      chain.devnet().mine(SelectionWorld.RHYTHM.timeout());
      world.strangers().unlock();
      assertThat(world.position().state().clock().phase()).isEqualTo(PoolPhase.OPEN);
      assertThat(judged.judged())
          .as("opening, several changes, lock, seed, unlock; changes, lock, late seed, unlock")
          .hasSizeGreaterThan(11)
          .hasSize(world.trail().positions().size());
    }
  }

  private static void lockAndDie(SelectionWorld world) {
    assertThatThrownBy(() -> world.keeper(Crash.afterSending(1)).draw())
        .isInstanceOf(SimulatedCrash.class);
    world.devnet().mine(1);
  }
}
