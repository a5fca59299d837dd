package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.NodeInfo;
import org.leafpay.engine.node.PoolView;
import org.leafpay.engine.node.SubmitResult;
import org.leafpay.engine.payout.RoundHeldException;
import org.leafpay.engine.payout.RoundPendingException;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.rewardbox.round.RoundLayout;
import org.leafpay.testnet.devnet.api.Faults;
import org.leafpay.testnet.devnet.ledger.Reorganisation;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.SignedTransaction;

/** One thing wrong with the node at a time. */
class BadNodeTest {
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
    chain.devnet().faults().clear();
    chain.devnet().dropMempool();
    chain.devnet().mine(6);
  }

  @Test
  void asksAgainWhileTheNodeRefusesToAnswer() {
    RigWorld world = world();
    int[] waits = {0};
    world
        .clock()
        .atEachWait(
            () -> {
              chain.devnet().faults().refuseRequests(++waits[0] <= 3 ? 5 : 0);
              chain.devnet().mine(1);
            });
    world.run();
    world.check();
    assertThat(world.said()).anyMatch(line -> line.contains("asking again"));
  }

  @Test
  void sendsNothingTwiceThatWasTakenWithoutAnAnswer() {
    RigWorld world = world();
    chain.devnet().faults().loseAnswers(3, Faults.LostAnswer.CLOSED);
    world.run();
    world.check();
    assertThat(world.said()).anyMatch(line -> line.contains("no clear answer"));
  }

  @Test
  void sendsAgainWhatAnEmptiedMempoolHasForgotten() {
    RigWorld world = world();
    int[] waits = {0};
    world
        .clock()
        .atEachWait(
            () -> {
              if (++waits[0] <= 3) {
                chain.devnet().dropMempool();
              } else {
                chain.devnet().mine(1);
              }
            });
    world.run();
    world.check();
    assertThat(world.said().stream().filter(line -> line.startsWith("sent genesis")))
        .hasSizeGreaterThan(pool(world));
  }

  @Test
  void waitsForAnIndexThatLagsBehind() {
    RigWorld world = world();
    int[] waits = {0};
    world
        .clock()
        .atEachWait(
            () -> {
              waits[0]++;
              if (waits[0] == 1) {
                chain.devnet().faults().holdIndexAt(chain.devnet().height());
              } else if (waits[0] == 8) {
                chain.devnet().faults().releaseIndex();
              }
              chain.devnet().mine(1);
            });
    world.run();
    world.check();
    assertThat(world.said()).noneMatch(line -> line.contains("overtaken"));
  }

  @Test
  void waitsForANodeThatHasNotAppliedItsBlocks() {
    RigWorld world = world();
    Behind node = new Behind();
    int[] waits = {0};
    world
        .clock()
        .atEachWait(
            () -> {
              node.behind = ++waits[0] < 4;
              chain.devnet().mine(1);
            });
    world.run(node);
    world.check();
    assertThat(waits[0]).isGreaterThan(4);
  }

  @Test
  void refusesANodeOfAnotherNetwork() {
    RigWorld world = world();
    assertThatThrownBy(() -> world.run(new Testnet()))
        .isInstanceOf(RoundHeldException.class)
        .hasMessage("the node is on testnet, the miners' addresses are of mainnet");
    assertThat(Files.exists(world.out().resolve("rounds"))).as("anything published").isFalse();
  }

  @Test
  void opensNoRoundWithMoneyThatIsStillPending() {
    RigWorld world = world();
    NodeInBetween node =
        new NodeInBetween(chain.client()) {
          @Override
          public List<Box> unspentByAddress(ErgoAddress address, PoolView view) {
            List<Box> boxes = new ArrayList<>(super.unspentByAddress(address, view));
            if (view == PoolView.WITH_POOL) {
              boxes.add(takenBackSoon(address));
            }
            return boxes;
          }
        };
    world.run(node);
    world.check();
  }

  /** The largest box of all, of a transaction that will never be mined. */
  private static Box takenBackSoon(ErgoAddress address) {
    BoxCandidate candidate =
        BoxCandidate.payment(NanoErg.ofErg("9000000"), address.script(), chain.devnet().height());
    return new Box(candidate, TxId.ofHex("ab".repeat(32)), 0);
  }

  @Test
  void goesOnInTheNextRunWhenPatienceEnds() {
    RigWorld world = world().patience(Duration.ofMinutes(5));
    world.clock().atEachWait(() -> chain.devnet().mineEmpty(1));
    assertThatThrownBy(world::run)
        .isInstanceOf(RoundPendingException.class)
        .hasMessage("still waiting for round 1 after 300 s");
    world.clock().atEachWait(() -> chain.devnet().mine(1));
    world.run();
    world.check();
  }

  @Test
  void isDoneOnlyWhenTheLastTransactionIsDeepEnough() {
    RigWorld world = world().confirmations(7);
    world.run();
    world.check();
    for (RoundFolder folder : RoundFolder.allIn(world.out())) {
      List<RoundFolder.BundleFile> bundles = folder.bundles();
      var close = bundles.get(bundles.size() - 1).bundle().tx().id();
      ConfirmedTransaction found = chain.client().transaction(close).orElseThrow();
      assertThat(found.inclusion().confirmations()).isGreaterThanOrEqualTo(7);
    }
  }

  @ParameterizedTest
  @MethodSource("org.leafpay.testnet.rig.RigLayouts#both")
  void opensAClosedRoundAgainThatAReorganisationTookAway(RoundLayout layout) {
    RigWorld world = world().layout(layout).confirmations(0);
    world.run();
    chain.devnet().mine(1);
    chain.devnet().reorganise(Reorganisation.ofDepth(8));
    chain.devnet().dropMempool();
    world.run();
    world.check();
    assertThat(world.said()).anyMatch(line -> line.endsWith("left the chain; it goes on"));
  }

  @ParameterizedTest
  @MethodSource("org.leafpay.testnet.rig.RigLayouts#both")
  void sendsTheRoundBeforeAgainWhenItsChangeOpensTheNext(RoundLayout layout) {
    RigWorld world = world().layout(layout).confirmations(0);
    boolean[] dropped = {false};
    world
        .clock()
        .atEachWait(
            () -> {
              if (!dropped[0] && RoundFolder.publishedIn(world.out()).size() == 2) {
                dropped[0] = true;
                chain.devnet().reorganise(Reorganisation.ofDepth(4));
                chain.devnet().dropMempool();
              } else {
                chain.devnet().mine(1);
              }
            });
    world.run();
    world.run();
    world.check();
    assertThat(dropped[0]).isTrue();
  }

  private static int pool(RigWorld world) {
    return world.pool().blocks().size();
  }

  private static RigWorld world() {
    int number = ++worlds;
    RigPool pool = RigPool.of(dir.resolve("pool-" + number), 900 + number, 10);
    RigWorld world = new RigWorld(dir.resolve("world-" + number), pool, chain);
    // So deep may a test reorganise without leaving the blocks that are looked at.
    chain.devnet().mine(12);
    return world;
  }

  /** Knows headers of blocks that it has not applied. */
  private static final class Behind extends NodeInBetween {
    private boolean behind = true;

    Behind() {
      super(chain.client());
    }

    @Override
    public NodeInfo info() {
      NodeInfo info = super.info();
      Optional<BlockHeight> headers = info.heights().full().map(height -> height.plus(3));
      return behind
          ? new NodeInfo(
              info.network(),
              info.appVersion(),
              new NodeInfo.Heights(info.heights().full(), headers),
              info.parametersJson())
          : info;
    }

    @Override
    public SubmitResult submit(SignedTransaction transaction) {
      assertThat(behind).as("sent while the node is behind").isFalse();
      return super.submit(transaction);
    }
  }

  private static final class Testnet extends NodeInBetween {
    Testnet() {
      super(chain.client());
    }

    @Override
    public NodeInfo info() {
      NodeInfo info = super.info();
      return new NodeInfo("testnet", info.appVersion(), info.heights(), info.parametersJson());
    }
  }
}
