package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.engine.payout.RoundBuilder;
import org.leafpay.engine.payout.RoundFinisher;
import org.leafpay.engine.payout.RoundHeldException;
import org.leafpay.engine.payout.RoundPendingException;
import org.leafpay.engine.payout.RoundSettings;
import org.leafpay.engine.payout.RoundTools;
import org.leafpay.engine.payout.WatchSettings;
import org.leafpay.engine.prepare.RoundPreparation;
import org.leafpay.engine.publish.PublishException;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundDocument;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.engine.publish.RoundPolicy;
import org.leafpay.engine.wallet.Wallet;
import org.leafpay.rewardbox.round.BatchLayout;
import org.leafpay.rewardbox.round.RoundLayout;
import org.leafpay.types.address.Network;

/** The operator opens a round and is gone. */
@ParameterizedClass(name = "{0}")
@MethodSource("org.leafpay.testnet.rig.RigLayouts#both")
class FinishTest {
  private static final int MINERS = 12;
  private static final int OPEN_AFTER = 40;

  @TempDir private static Path dir;
  private static RigChain chain;
  private static int worlds;

  @Parameter private RoundLayout layout = RoundLayout.LEAF;

  private final List<String> said = new ArrayList<>();

  @BeforeAll
  static void start() {
    chain = RigChain.start(dir.resolve("key"));
  }

  @AfterAll
  static void stop() {
    chain.close();
  }

  @Test
  void aStrangerPaysEverybodyOnceTheRoundIsOpenToAll() {
    RigWorld world = abandoned();
    RoundFolder folder = onlyRound(world);
    assertThatThrownBy(() -> finisher(world).finish(folder))
        .isInstanceOf(RoundHeldException.class)
        .hasMessageContaining("only the operator may pay up to height");
    chain.devnet().mine(OPEN_AFTER);
    int unpaid = folder.read().roundLeaves().unpaid().size();
    assertThat(finisher(world).finish(folder)).isEqualTo(unpaid).isPositive();
    assertThat(finisher(world).finish(folder)).as("again").isZero();
  }

  /** What is drawn for is nothing that anybody else could pay. */
  @Test
  void aStrangerPaysTheRestOfARoundWithLotteries() {
    RigWorld world = abandoned(policy -> RigPool.drawing(policy, "0.3"));
    chain.devnet().mine(OPEN_AFTER);
    PublishedRound round = onlyRound(world).read();
    assertThat(round.lotteries()).isNotEmpty();
    assertThat(finisher(world).finish(onlyRound(world)))
        .isEqualTo(round.document().result().paidMiners());
    world.patience(Duration.ofHours(2)).run();
    world.check();
  }

  /** Who comes back finds his round paid by another: it is closed and published as it went. */
  @Test
  void anOperatorWhoComesBackClosesWhatAStrangerPaid() {
    RigWorld world = abandoned();
    chain.devnet().mine(OPEN_AFTER);
    finisher(world).finish(onlyRound(world));
    world.patience(Duration.ofHours(2)).run();
    world.check();
  }

  @Test
  void aRoundWhoseFilesWereChangedIsNotFinished() throws IOException {
    RigWorld world = abandoned();
    chain.devnet().mine(OPEN_AFTER);
    Path leaves = onlyRound(world).path().resolve("leaves.jsonl");
    String text = Files.readString(leaves);
    Files.writeString(leaves, text.replaceFirst("\"payment\":(\\d)", "\"payment\":9$1"));
    assertThatThrownBy(() -> finisher(world).finish(onlyRound(world)))
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("leaves.jsonl");
  }

  /** The files agree with each other, and not with the chain. */
  @Test
  void aRoundThatWasOpenedInAnotherLayoutIsNotFinished() {
    RigWorld world = abandoned();
    chain.devnet().mine(OPEN_AFTER);
    RoundFolder folder = onlyRound(world);
    PublishedRound honest = folder.read();
    boolean batches = layout.batchSize().isPresent();
    for (RoundLayout other :
        List.of(batches ? RoundLayout.LEAF : RigLayouts.BATCHES, new BatchLayout(3))) {
      folder.write(RoundPreparation.again(inLayout(honest, other)).published());
      assertThatThrownBy(() -> finisher(world).finish(folder))
          .isInstanceOf(RoundHeldException.class)
          .hasMessageStartingWith("the round would not be sound: ");
    }
    folder.write(honest);
    assertThat(finisher(world).finish(folder)).isPositive();
  }

  private static PublishedRound inLayout(PublishedRound round, RoundLayout layout) {
    RoundDocument document = round.document();
    return round.with(
        new RoundDocument(
            document.network(),
            document.pool(),
            document.round(),
            document.block(),
            RigPool.policy(layout),
            document.prior(),
            document.result(),
            document.chain()));
  }

  /** Only the genesis of the first round gets through, then the operator gives up. */
  private RigWorld abandoned() {
    return abandoned(policy -> policy);
  }

  private RigWorld abandoned(UnaryOperator<RoundPolicy> rules) {
    int number = ++worlds;
    RigPool pool = RigPool.of(dir.resolve("pool-" + number), 900 + number, MINERS);
    RigWorld world =
        new RigWorld(dir.resolve("world-" + number), pool, chain)
            .layout(layout)
            .rules(rules)
            .openAfter(OPEN_AFTER)
            .patience(Duration.ofMinutes(5));
    world.clock().atEachWait(() -> chain.devnet().mine(1));
    assertThatThrownBy(() -> world.run(new SlowOperator(chain.client())))
        .isInstanceOf(RoundPendingException.class);
    return world;
  }

  private static RoundFolder onlyRound(RigWorld world) {
    return RoundFolder.allIn(world.out()).get(0);
  }

  private RoundFinisher finisher(RigWorld world) {
    RoundTools tools =
        new RoundTools(
            chain.client(),
            new RoundBuilder(chain.stranger().key(), RoundSettings.DEFAULT.fee()),
            new Wallet(chain.client(), Network.MAINNET, chain.stranger().key().publicKey()));
    WatchSettings watch =
        new WatchSettings(
            1, Duration.ofSeconds(30), Duration.ofHours(2), world.clock(), world.clock());
    return new RoundFinisher(tools, watch, said::add);
  }
}
