package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
  private static final long SEED = 20_260_301;
  private static final int MINERS = 20;

  /** Enough receipts to see a crash before, among and after them. */
  private static final int RECEIPT_EFFECTS_MAX = 5;

  @TempDir private static Path dir;
  private static RigChain chain;
  private static RigPool pool;
  private static Map<String, String> wanted;
  private static List<String> effects;

  @BeforeAll
  static void payWithoutAccident() {
    chain = RigChain.start(dir.resolve("key"));
    pool = RigPool.of(dir.resolve("pool"), SEED, MINERS);
    RigWorld world = new RigWorld(dir.resolve("calm"), pool, chain);
    Crash never = Crash.never();
    world.run(never);
    world.check();
    effects = never.effects();
    wanted = ChainAudit.timelessFiles(world.out());
  }

  @AfterAll
  static void stop() {
    chain.close();
  }

  @Test
  void paysEverybodyOnceWhereverOneLifeEnds() {
    for (int at : moments()) {
      RigWorld world = new RigWorld(dir.resolve("at-" + at), pool, chain);
      String when = "killed at effect " + at + ", " + effects.get(at - 1);
      assertThat(dies(world, Crash.at(at))).as(when).isTrue();
      world.run();
      check(world, when);
    }
  }

  /** All effects of a calm run but most of those on receipts, which are all alike. */
  private static List<Integer> moments() {
    List<Integer> moments = new ArrayList<>();
    int receipts = 0;
    for (int at = 1; at <= effects.size(); at++) {
      boolean receipt = effects.get(at - 1).matches(".* [0-9a-f]{64}\\.json");
      receipts = receipt ? receipts + 1 : 0;
      if (receipts <= RECEIPT_EFFECTS_MAX) {
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

  private static void check(RigWorld world, String when) {
    assertThatCode(world::audit).as(when).doesNotThrowAnyException();
    assertThat(ChainAudit.timelessFiles(world.out())).as(when).isEqualTo(wanted);
  }
}
