package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.payout.EpochSource;
import org.leafpay.engine.payout.PayoutService;
import org.leafpay.engine.payout.PayoutSettings;
import org.leafpay.engine.payout.Progress;
import org.leafpay.engine.payout.RoundBuilder;
import org.leafpay.engine.payout.RoundReport;
import org.leafpay.engine.payout.RoundSettings;
import org.leafpay.engine.payout.RoundTools;
import org.leafpay.engine.payout.WatchSettings;
import org.leafpay.engine.publish.RoundPolicy;
import org.leafpay.engine.wallet.Wallet;
import org.leafpay.rewardbox.round.RoundLayout;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.shares.store.StoreFile;
import org.leafpay.sortition.selection.CommitteeTerms;
import org.leafpay.testnet.devnet.Devnet;
import org.leafpay.testnet.replay.Replay;
import org.leafpay.testnet.replay.ReplayReport;
import org.leafpay.testnet.replay.ReplayTools;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.address.Network;

/**
 * What outlives a payout service: chain, store, folder. Each {@link #run} is one life of it.
 * Several worlds may use a chain one after the other.
 */
final class RigWorld {
  private static final Duration POLL = Duration.ofSeconds(30);

  private final RigPool pool;
  private final RigChain chain;
  private final Path out;
  private final RigClock clock;
  private final List<String> said = new ArrayList<>();
  private final BlockHeight start;
  private RoundLayout layout = RoundLayout.LEAF;
  private UnaryOperator<RoundPolicy> rules = UnaryOperator.identity();
  private RoundSettings round = RoundSettings.DEFAULT;
  private Duration patience = Duration.ofHours(2);
  private int confirmations = 2;
  private UnaryOperator<ErgoNode> road = UnaryOperator.identity();
  private EpochSource epochs = EpochSource.NONE;

  RigWorld(Path dir, RigPool pool, RigChain chain) {
    this.pool = pool;
    this.chain = chain;
    this.out = dir.resolve("out");
    this.start = chain.devnet().height();
    this.clock = new RigClock(() -> chain.devnet().mine(1));
  }

  RigWorld openAfter(int blocks) {
    round = new RoundSettings(blocks, round.fee());
    return this;
  }

  /** How the miners of its rounds stand in the tree. */
  RigWorld layout(RoundLayout newLayout) {
    layout = newLayout;
    return this;
  }

  /** Who looks at its rounds, and of which pool. */
  RigWorld witness(CommitteeTerms terms, EpochSource newEpochs) {
    epochs = newEpochs;
    return rules(usual -> usual.withWitness(terms));
  }

  /** By which other rules its rounds are divided. */
  RigWorld rules(UnaryOperator<RoundPolicy> newRules) {
    rules = newRules;
    return this;
  }

  RigWorld confirmations(int count) {
    confirmations = count;
    return this;
  }

  /** What lies between the service and the node. */
  RigWorld road(UnaryOperator<ErgoNode> newRoad) {
    road = newRoad;
    return this;
  }

  RigWorld patience(Duration time) {
    patience = time;
    return this;
  }

  Devnet devnet() {
    return chain.devnet();
  }

  ErgoNode node() {
    return chain.client();
  }

  RigClock clock() {
    return clock;
  }

  Path out() {
    return out;
  }

  Path store() {
    return out.resolve("leafpay.db");
  }

  RigPool pool() {
    return pool;
  }

  OperatorKey key() {
    return chain.operator().key();
  }

  /** What the service told, life after life. */
  List<String> said() {
    return said;
  }

  /** Pays all blocks without an accident. */
  List<RoundReport> run() {
    return run(Crash.never());
  }

  /** Pays all blocks, unless {@code crash} comes before the end. */
  List<RoundReport> run(Crash crash) {
    return run(crash, road.apply(new CrashingNode(chain.client(), crash)));
  }

  /** Pays all blocks through another node. */
  List<RoundReport> run(ErgoNode node) {
    return run(Crash.never(), node);
  }

  private List<RoundReport> run(Crash crash, ErgoNode node) {
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (StoreFile file = StoreFile.open(store())) {
      file.jdbi().setSqlLogger(new CrashingStatements(crash));
      PayoutService service = service(file, node, crash);
      List<RoundReport> reports = new ArrayList<>();
      for (PoolBlock block : pool.blocks()) {
        reports.add(service.pay(block));
      }
      return reports;
    }
  }

  private PayoutService service(StoreFile file, ErgoNode node, Crash crash) {
    PayoutSettings settings =
        new PayoutSettings(
            out,
            key().publicKey(),
            rules.apply(RigPool.policy(layout)),
            round,
            new WatchSettings(confirmations, POLL, patience, clock, clock));
    RoundTools tools =
        new RoundTools(
            node,
            new RoundBuilder(key(), round.fee()),
            new Wallet(node, Network.MAINNET, key().publicKey()),
            new CrashingFiles(crash),
            epochs);
    Progress progress = said::add;
    return new PayoutService(pool.data(), settings, tools, file, progress);
  }

  /** Takes journal and ledger away. */
  void loseStore() {
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.filter(file -> file.toString().contains("leafpay.db")).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #audit}, and a replay finds no difference in what was published. */
  void check() {
    audit();
    ReplayReport replay = new Replay(ReplayTools.filesOnly(line -> {})).of(out);
    assertThat(replay.difference()).isEmpty();
  }

  /** Fails unless everybody is paid once and all is published. */
  void audit() {
    ChainAudit.check(chain.client(), start, out, pool.blocks().size());
  }
}
