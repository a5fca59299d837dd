package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.engine.payout.RoundHeldException;
import org.leafpay.engine.publish.PublishException;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.rewardbox.round.RoundLayout;
import org.leafpay.shares.store.LedgerStore;
import org.leafpay.types.NanoErg;

/** The published files and the chain are enough to go on. */
class LostStoreTest {
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
    chain.devnet().mine(6);
  }

  @ParameterizedTest
  @MethodSource("org.leafpay.testnet.rig.RigLayouts#both")
  void goesOnAfterEveryMomentWithoutTheStore(RoundLayout layout) {
    RigWorld calm = world().layout(layout);
    Crash never = Crash.never();
    calm.run(never);
    List<String> effects = never.effects();
    // What is lost does not depend on the layout: batches get every seventh moment.
    int every = layout.equals(RoundLayout.LEAF) ? 1 : 7;
    for (int at = 1; at <= effects.size(); at += every) {
      if (effects.get(at - 1).startsWith("after sending")
          || effects.get(at - 1).contains("genesis")
          || effects.get(at - 1).contains("round.json")
          || effects.get(at - 1).contains("manifest")
          || effects.get(at - 1).contains("insert into")) {
        RigWorld world = world(calm.pool(), at).layout(layout);
        try {
          world.run(Crash.at(at));
        } catch (SimulatedCrash e) {
          world.said().add("dead " + e.getMessage());
        }
        world.loseStore();
        world.run();
        world.check();
        chain.devnet().mine(2);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.leafpay.testnet.rig.RigLayouts#both")
  void goesOnWhenTheTransactionsAreMinedMeanwhile(RoundLayout layout) {
    RigWorld world = world().layout(layout);
    dieAfterSending(world, 3);
    world.loseStore();
    chain.devnet().mine(5);
    world.run();
    world.check();
  }

  @Test
  void sendsTheGenesisAgainThatNobodyHas() {
    RigWorld world = world();
    dieAfterSending(world, 1);
    world.loseStore();
    chain.devnet().dropMempool();
    world.run();
    world.check();
  }

  @ParameterizedTest
  @MethodSource("org.leafpay.testnet.rig.RigLayouts#both")
  void rebuildsWhatIsOwedFromClosedRounds(RoundLayout layout) {
    RigWorld world = world().layout(layout);
    world.run();
    NanoErg owed = owed(world);
    assertThat(owed).isNotEqualTo(NanoErg.ZERO);
    world.loseStore();
    world.run();
    world.check();
    assertThat(owed(world)).isEqualTo(owed);
  }

  @Test
  void refusesFilesThatDoNotAgreeWithEachOther() {
    RigWorld world = world();
    dieAfterSending(world, 1);
    world.loseStore();
    edit(world, "leaves.jsonl", "\"payment\":", "\"payment\":1");
    assertThatThrownBy(world::run)
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("leaves.jsonl");
  }

  @Test
  void refusesFilesThatNameBatchesOfAnotherSize() {
    RigWorld world = world().layout(RigLayouts.BATCHES);
    dieAfterSending(world, 1);
    world.loseStore();
    edit(world, "round.json", "\"batchSize\" : 2", "\"batchSize\" : 3");
    assertThatThrownBy(world::run)
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("round.json");
  }

  @Test
  void refusesAPlaceOnTheChainThatIsNotTheGenesis() {
    RigWorld world = world();
    dieAfterSending(world, 1);
    world.loseStore();
    edit(world, "round.json", "\"openHeight\" : ", "\"openHeight\" : 1");
    assertThatThrownBy(world::run)
        .isInstanceOf(RoundHeldException.class)
        .hasMessageContaining("names genesis");
  }

  @Test
  void refusesARoundWithoutItsGenesis() throws IOException {
    RigWorld world = world();
    dieAfterSending(world, 1);
    world.loseStore();
    Files.delete(first(world).path().resolve("payouts/00-genesis.json"));
    assertThatThrownBy(world::run)
        .isInstanceOf(RoundHeldException.class)
        .hasMessageContaining("has no bundle of its genesis");
  }

  private static void dieAfterSending(RigWorld world, int transactions) {
    Crash probe = Crash.afterSending(transactions);
    assertThatThrownBy(() -> world.run(probe)).isInstanceOf(SimulatedCrash.class);
  }

  private static void edit(RigWorld world, String name, String old, String replacement) {
    try {
      Path file = first(world).path().resolve(name);
      String text = Files.readString(file);
      assertThat(text).contains(old);
      Files.writeString(file, text.replaceFirst(old, replacement));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RoundFolder first(RigWorld world) {
    return RoundFolder.publishedIn(world.out()).get(0);
  }

  private static NanoErg owed(RigWorld world) {
    try (LedgerStore ledger = LedgerStore.open(world.store())) {
      return NanoErg.sum(ledger.owed().values().stream().map(carried -> carried.amount()).toList());
    }
  }

  private static RigWorld world() {
    int number = ++worlds;
    return world(RigPool.of(dir.resolve("pool-" + number), 800 + number, 14), 0);
  }

  private static RigWorld world(RigPool pool, int at) {
    return new RigWorld(dir.resolve("world-" + worlds + "-" + at), pool, chain);
  }
}
