package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.engine.node.SubmitResult;
import org.leafpay.engine.payout.PayoutExplainer;
import org.leafpay.engine.payout.PlanReport;
import org.leafpay.engine.payout.RoundPendingException;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.rewardbox.round.RoundLayout;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.testnet.devnet.ledger.Reorganisation;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.SignedTransaction;

/** Somebody else pays first, or spends the operator's boxes. */
@ParameterizedClass(name = "{0}")
@MethodSource("org.leafpay.testnet.rig.RigLayouts#both")
class OvertakenTest {
  private static final int MINERS = 12;

  @TempDir private static Path dir;
  private static RigChain chain;
  private static int worlds;

  @Parameter private RoundLayout layout = RoundLayout.LEAF;

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

  @Test
  void publishesPayoutsThatAStrangerMadeOneByOne() {
    RigWorld world = world();
    SlowOperator node = new SlowOperator(chain.client());
    List<TxId> theirs = new ArrayList<>();
    world
        .clock()
        .atEachWait(
            () -> {
              node.open = theirs.size() >= 4;
              Optional<TxId> paid =
                  lastRound(world).flatMap(round -> chain.stranger().pay(round, 1));
              if (!node.open) {
                paid.ifPresent(theirs::add);
              }
              chain.devnet().mine(1);
            });
    world.run(node);
    world.check();
    assertThat(theirs).as(world.said().toString()).hasSize(4);
    assertThat(published(world)).containsAll(theirs);
  }

  @Test
  void plansAnewAroundWhatAStrangerPaidInTheMiddle() {
    RigWorld world = world();
    SlowOperator node = new SlowOperator(chain.client());
    List<TxId> theirs = new ArrayList<>();
    world
        .clock()
        .atEachWait(
            () -> {
              if (theirs.isEmpty()) {
                lastRound(world)
                    .flatMap(round -> chain.stranger().pay(round, unpaid(round) / 2, 1))
                    .ifPresent(theirs::add);
              } else {
                node.open = true;
              }
              chain.devnet().mine(1);
            });
    world.run(node);
    world.check();
    assertThat(theirs).as(world.said().toString()).hasSize(1);
    assertThat(published(world)).containsAll(theirs).doesNotContain(node.tried.get(0).id());
    RoundFolder first = RoundFolder.allIn(world.out()).get(0);
    PlanReport plan = PayoutExplainer.plan(world.out(), first.read());
    assertThat(plan.isKept()).isFalse();
    assertThat(plan.payouts().get(0).payout().step().transaction().id())
        .isEqualTo(node.tried.get(0).id());
  }

  @Test
  void losesARaceInTheMempoolAndPaysTheRest() {
    RigWorld world = world();
    List<TxId> theirs = new ArrayList<>();
    SlowOperator node = new SlowOperator(chain.client());
    world
        .clock()
        .atEachWait(
            () -> {
              if (!node.open) {
                chain.devnet().mine(1);
                node.open = true;
                return;
              }
              // The operator's payout is pending here; more fee drives it out.
              lastRound(world)
                  .flatMap(round -> chain.stranger().pay(round, 1))
                  .ifPresent(theirs::add);
              chain.devnet().mine(1);
            });
    world.run(node);
    world.check();
    assertThat(theirs).as(world.said().toString()).isNotEmpty();
    assertThat(published(world)).containsAll(theirs);
  }

  @Test
  void paysTheFeeThatADrainedReserveCannotBear() {
    RigWorld world = world();
    SlowOperator node = new SlowOperator(chain.client());
    world
        .clock()
        .atEachWait(
            () -> {
              if (!node.open) {
                node.open =
                    lastRound(world)
                        .flatMap(round -> chain.stranger().pay(round, unpaid(round) - 1))
                        .isPresent();
              }
              chain.devnet().mine(1);
            });
    world.run(node);
    world.check();
    List<RoundFolder.BundleFile> payouts =
        RoundFolder.allIn(world.out()).get(0).bundles().stream()
            .filter(file -> file.kind() == StepKind.PAY)
            .toList();
    assertThat(payouts).hasSize(2);
    assertThat(payouts.get(1).bundle().inputBoxes())
        .as("state, reward, the operator's own box")
        .hasSize(3);
  }

  @Test
  void plansAgainWhenAReorganisationTakesTheStrangersPayoutAway() {
    RigWorld world = world().confirmations(3);
    SlowOperator node = new SlowOperator(chain.client());
    List<TxId> theirs = new ArrayList<>();
    int[] blocksAfter = {0};
    world
        .clock()
        .atEachWait(
            () -> {
              if (theirs.isEmpty()) {
                lastRound(world)
                    .flatMap(round -> chain.stranger().pay(round, 2))
                    .ifPresent(theirs::add);
                chain.devnet().mine(1);
              } else if (++blocksAfter[0] == 4) {
                // The operator has planned behind the stranger's payout, which is gone for good.
                chain.devnet().reorganise(Reorganisation.ofDepth(4));
                chain.devnet().dropMempool();
                node.open = true;
              } else {
                chain.devnet().mine(1);
              }
            });
    world.run(node);
    world.check();
    assertThat(theirs).hasSize(1);
    assertThat(published(world)).doesNotContainAnyElementsOf(theirs);
  }

  @Test
  void seesAReplacedPayoutThatABlockHoldsAllTheSame() {
    RigWorld world = world().confirmations(3);
    SlowOperator node = new SlowOperator(chain.client());
    List<TxId> theirs = new ArrayList<>();
    int[] blocksAfter = {0};
    world
        .clock()
        .atEachWait(
            () -> {
              if (theirs.isEmpty()) {
                lastRound(world)
                    .flatMap(round -> chain.stranger().pay(round, 1))
                    .ifPresent(theirs::add);
                chain.devnet().mine(1);
              } else if (++blocksAfter[0] == 3) {
                chain.devnet().reorganise(Reorganisation.ofDepth(3));
                chain.devnet().dropMempool();
                // The operator's first plan, which was replaced, reaches this branch after all.
                node.tried.subList(0, 1).forEach(chain.client()::submit);
                chain.devnet().mine(1);
                node.open = true;
              } else {
                chain.devnet().mine(1);
              }
            });
    world.run(node);
    world.check();
    assertThat(published(world))
        .contains(node.tried.get(0).id())
        .doesNotContainAnyElementsOf(theirs);
  }

  @Test
  void opensARoundAnewWhenItsFundingWasSpentElsewhereForGood() {
    RigWorld world = world();
    assertThatThrownBy(() -> world.run(new CannotSend())).isInstanceOf(RoundPendingException.class);
    TxId first = genesis(world);
    spendAllOfTheOperator(world);
    world.clock().atEachWait(() -> chain.devnet().mine(1));
    world.run();
    world.check();
    assertThat(published(world)).doesNotContain(first);
  }

  @Test
  void waitsWhileTheOtherSpendOfItsFundingMayStillBeDropped() {
    RigWorld world = world().confirmations(0).patience(Duration.ofMinutes(1));
    assertThatThrownBy(() -> world.run(new CannotSend())).isInstanceOf(RoundPendingException.class);
    TxId first = genesis(world);
    spendAllOfTheOperator(world);
    assertThatThrownBy(world::run).isInstanceOf(RoundPendingException.class);
    assertThat(genesis(world)).isEqualTo(first);
  }

  private static TxId genesis(RigWorld world) {
    return lastRound(world).orElseThrow().document().chain().orElseThrow().genesis();
  }

  private static void spendAllOfTheOperator(RigWorld world) {
    List<Box> boxes = new ArrayList<>();
    boxes.addAll(Stranger.boxes(world.node(), world.key().script()));
    Box largest = boxes.stream().max(Comparator.comparing(Box::value)).orElseThrow();
    Stranger.send(world.node(), world.key(), largest, world.key().script(), NanoErg.ofErg("1"));
    chain.devnet().mine(4);
  }

  private static final class CannotSend extends NodeInBetween {
    CannotSend() {
      super(chain.client());
    }

    @Override
    public SubmitResult submit(SignedTransaction transaction) {
      return new SubmitResult.Unreachable(transaction.id(), "no route to host");
    }
  }

  /** Miners, or batches of them. */
  private static int unpaid(PublishedRound round) {
    return round.roundLeaves().unpaidGroups().size();
  }

  private static Optional<PublishedRound> lastRound(RigWorld world) {
    List<RoundFolder> folders = RoundFolder.publishedIn(world.out());
    return folders.isEmpty()
        ? Optional.empty()
        : Optional.of(folders.get(folders.size() - 1).read());
  }

  private static List<TxId> published(RigWorld world) {
    return RoundFolder.allIn(world.out()).stream()
        .flatMap(folder -> folder.bundles().stream())
        .map(file -> file.bundle().tx().id())
        .toList();
  }

  private RigWorld world() {
    int number = ++worlds;
    RigPool pool = RigPool.of(dir.resolve("pool-" + number), 700 + number, MINERS);
    return new RigWorld(dir.resolve("world-" + number), pool, chain).layout(layout).openAfter(0);
  }
}
