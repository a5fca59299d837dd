package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.rewardbox.round.RoundLayout;

class CrashTest {
  private static final long SEED = 20_260_301;
  private static final int MINERS = 20;

  /** Enough receipts to see a crash before, among and after them. */
  private static final int RECEIPT_EFFECTS_MAX = 5;

  @TempDir private static Path dir;
  private static RigChain chain;
  private static RigPool pool;

  @BeforeAll
  static void start() {
    chain = RigChain.start(dir.resolve("key"));
    pool = RigPool.of(dir.resolve("pool"), SEED, MINERS);
  }

  @AfterAll
  static void stop() {
    chain.close();
  }

  @ParameterizedTest
  @MethodSource("org.leafpay.testnet.rig.RigLayouts#both")
  void paysEverybodyOnceWhereverOneLifeEnds(RoundLayout layout) {
    Path lives = dir.resolve(layout.text());
    RigWorld calm = new RigWorld(lives.resolve("calm"), pool, chain).layout(layout);
    Crash never = Crash.never();
    calm.run(never);
    calm.check();
    Map<String, String> wanted = ChainAudit.timelessFiles(calm.out());
    List<String> effects = never.effects();
    for (int at : moments(effects, layout)) {
      RigWorld world = new RigWorld(lives.resolve("at-" + at), pool, chain).layout(layout);
      String when = "killed at effect " + at + ", " + effects.get(at - 1);
      assertThat(dies(world, Crash.at(at))).as(when).isTrue();
      world.run();
      assertThatCode(world::audit).as(when).doesNotThrowAnyException();
      assertThat(ChainAudit.timelessFiles(world.out())).as(when).isEqualTo(wanted);
    }
  }

  /**
   * All effects of a calm run but most of those on receipts, which are all alike. What is written
   * and sent in which order does not depend on the layout: of batches it is every seventh.
   */
  private static List<Integer> moments(List<String> effects, RoundLayout layout) {
    int every = layout.equals(RoundLayout.LEAF) ? 1 : 7;
    List<Integer> moments = new ArrayList<>();
    int receipts = 0;
    for (int at = 1; at <= effects.size(); at++) {
      boolean receipt = effects.get(at - 1).matches(".* [0-9a-f]{64}\\.json");
      receipts = receipt ? receipts + 1 : 0;
      if (receipts <= RECEIPT_EFFECTS_MAX && at % every == 0) {
        moments.add(at);
      }
    }
    return moments;
  }

  private static boolean dies(RigWorld world, Crash crash) {
    try {
      world.run(crash);
      return false;
    } catch (SimulatedCrash e) {
      return true;
    }
  }
}
