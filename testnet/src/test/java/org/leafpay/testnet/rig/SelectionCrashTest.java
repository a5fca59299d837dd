package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.contracts.layout.PoolClock;
import org.leafpay.contracts.layout.PoolPhase;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.engine.selection.ShareScores;
import org.leafpay.engine.wallet.WalletException;
import org.leafpay.sortition.selection.ChangeLimits;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.SignedTransaction;

/** The life of a pool, cut off at every effect and gone on with. */
class SelectionCrashTest {
  /** Few members fit, so that a sync has several transactions. */
  private static final ChangeLimits LIMITS =
      new ChangeLimits(6_500, ChangeLimits.DEFAULT.costMax());

  private static final Map<Integer, Long> FIRST = scores(0, 60);
  private static final Map<Integer, Long> SECOND = scores(30, 75);

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

  @Test
  void anOpeningThatIsKilledAnywhereIsGoneOnWith() {
    Crash never = Crash.never();
    sync(world("calm"), never, FIRST);
    List<String> all = never.effects();
    List<String> effects = all.subList(0, 1 + all.indexOf(Crash.AFTER_SENDING));
    assertThat(effects).contains("before pool.json", "half of pool.json", "after pool.json");
    for (int at : moments(effects)) {
      String when = "killed at effect " + at + ", " + effects.get(at - 1);
      BlockHeight begin = chain.devnet().height();
      SelectionWorld world = world("at-" + at);
      assertThatThrownBy(() -> sync(world, Crash.at(at), FIRST))
          .as(when)
          .isInstanceOf(SimulatedCrash.class);
      sync(world, Crash.never(), FIRST);
      assertThat(world.weights()).as(when).isEqualTo(SelectionWorld.tenths(FIRST));
      assertThat(openedSince(begin)).as(when).containsExactly(world.folder().read().nft());
    }
  }

  @Test
  void changesThatAreKilledAnywhereAreGoneOnWith() {
    SelectionWorld world = world("changes");
    sync(world, Crash.never(), FIRST);
    int at = 0;
    boolean died = true;
    while (died) {
      at += at < 4 ? 1 : 4;
      Map<Integer, Long> scores = at % 2 == 0 ? FIRST : SECOND;
      died = dies(world, Crash.at(at), scores);
      sync(world, Crash.never(), scores);
      assertThat(world.weights())
          .as("killed at effect " + at)
          .isEqualTo(SelectionWorld.tenths(scores));
    }
    assertThat(at).as("effects of a chain of changes").isGreaterThan(4);
  }

  private static boolean dies(SelectionWorld world, Crash crash, Map<Integer, Long> scores) {
    try {
      sync(world, crash, scores);
      return false;
    } catch (SimulatedCrash e) {
      return true;
    }
  }

  /** What was sent before the crash holds the only box of the key until it is mined. */
  @Test
  void anOwnerWithASingleBoxWaitsForHisChange() {
    SelectionWorld world = world("single-box");
    ShareScores scores = SelectionWorld.scores(FIRST);
    assertThatThrownBy(() -> world.strangers(Crash.afterSending(2)).sync(scores, world.terms()))
        .isInstanceOf(SimulatedCrash.class);
    assertThat(world.strangers().sync(scores, world.terms()).transactions()).isPositive();
    assertThat(world.weights()).isEqualTo(SelectionWorld.tenths(FIRST));
    assertThat(world.said()).anyMatch(line -> line.startsWith("waiting for money: the key's 0"));
  }

  @Test
  void whoHasNoMoneyIsToldSoInTheEnd() {
    SelectionWorld world = world("poor");
    sync(world, Crash.never(), FIRST);
    world.keeper().draw();
    chain.devnet().mine(SelectionWorld.RHYTHM.timeout());
    assertThatThrownBy(() -> world.somebodys(RigKey.in(dir.resolve("poor-key")).key()).unlock())
        .isInstanceOf(WalletException.class)
        .hasMessageContaining("0.002000000 ERG are needed: send money to its address");
  }

  @Test
  void aDrawAndAnUnlockThatAreKilledAnywhereAreGoneOnWith() {
    SelectionWorld world = world("phases");
    sync(world, Crash.never(), FIRST);
    Crash never = Crash.never();
    world.keeper(never).draw();
    int epoch = 1;
    for (int at : moments(never.effects())) {
      endsAnywhere(world, 1 + at % 2);
      assertThatThrownBy(() -> world.keeper(Crash.at(at)).draw())
          .isInstanceOf(SimulatedCrash.class);
      PoolClock clock = world.keeper().draw().position().state().clock();
      String when = "killed at effect " + at + ", " + never.effects().get(at - 1);
      assertThat(clock.phase()).as(when).isEqualTo(PoolPhase.SEEDED);
      assertThat(clock.epoch()).as(when).isEqualTo(++epoch);
      assertThat(world.weights()).as(when).isEqualTo(SelectionWorld.tenths(FIRST));
    }
  }

  /** An unlock that dies before or after it sends. */
  private static void endsAnywhere(SelectionWorld world, int at) {
    chain.devnet().mine(SelectionWorld.RHYTHM.ownerWindow());
    assertThatThrownBy(() -> world.keeper(Crash.at(at)).unlock())
        .isInstanceOf(SimulatedCrash.class);
    assertThat(world.keeper().unlock().position().state().clock().phase())
        .isEqualTo(PoolPhase.OPEN);
  }

  private static void sync(SelectionWorld world, Crash crash, Map<Integer, Long> scores) {
    world.keeper(crash).sync(SelectionWorld.scores(scores), world.terms());
  }

  /** Of the kept steps, which may be lost anyway, every tenth. */
  private static List<Integer> moments(List<String> effects) {
    List<Integer> moments = new ArrayList<>();
    for (int at = 1; at <= effects.size(); at++) {
      if (!effects.get(at - 1).contains("0000") || at % 10 == 0) {
        moments.add(at);
      }
    }
    return moments;
  }

  /** The NFTs of all pools that blocks have opened since. */
  private static List<TokenId> openedSince(BlockHeight begin) {
    List<TokenId> minted = new ArrayList<>();
    for (int height = begin.value() + 1; height <= chain.devnet().height().value(); height++) {
      var block = chain.client().blockIdsAt(BlockHeight.of(height)).get(0);
      for (SignedTransaction transaction : chain.client().blockTransactions(block).orElseThrow()) {
        BoxCandidate first = transaction.unsigned().outputs().get(0);
        TokenId own = new TokenId(transaction.unsigned().inputs().get(0).boxId().hash());
        if (first.script().equals(ContractScript.SELECTION_POOL.proposition())
            && first.tokens().get(0).id().equals(own)) {
          minted.add(own);
        }
      }
    }
    return minted;
  }

  private static Map<Integer, Long> scores(int from, int to) {
    return IntStream.range(from, to)
        .boxed()
        .collect(Collectors.toMap(miner -> miner, miner -> 100L * (miner + to)));
  }

  private static SelectionWorld world(String name) {
    SelectionWorld world = new SelectionWorld(dir.resolve(name), chain).limits(LIMITS);
    world.clock().atEachWait(() -> chain.devnet().mine(4));
    return world;
  }
}
