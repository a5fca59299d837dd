package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.leafpay.contracts.layout.PoolRhythm;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.payout.RoundSettings;
import org.leafpay.engine.payout.WatchSettings;
import org.leafpay.engine.selection.OpeningTerms;
import org.leafpay.engine.selection.PoolDocument;
import org.leafpay.engine.selection.PoolFolder;
import org.leafpay.engine.selection.PoolKeeper;
import org.leafpay.engine.selection.PoolTools;
import org.leafpay.engine.selection.PoolTracker;
import org.leafpay.engine.selection.PoolTrail;
import org.leafpay.engine.selection.ShareScores;
import org.leafpay.engine.selection.ShareScores.MinerScore;
import org.leafpay.engine.selection.SyncReport;
import org.leafpay.sortition.selection.ChangeLimits;
import org.leafpay.sortition.selection.PoolPosition;
import org.leafpay.testnet.devnet.Devnet;
import org.leafpay.testnet.scenario.ThrowawayKey;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/** What outlives a keeper of a pool: chain and folder. */
final class SelectionWorld {
  /** Short delays, so that tests do not mine for long. */
  static final PoolRhythm RHYTHM = new PoolRhythm(10, 30, 60);

  private static final Duration POLL = Duration.ofSeconds(30);

  private final RigChain chain;
  private final Path out;
  private final RigClock clock;
  private final List<String> said = new ArrayList<>();
  private OpeningTerms terms = new OpeningTerms(Optional.of(10L), Optional.of(RHYTHM));
  private ChangeLimits limits = ChangeLimits.DEFAULT;
  private int confirmations = 1;
  private UnaryOperator<ErgoNode> road = UnaryOperator.identity();

  SelectionWorld(Path out, RigChain chain) {
    this.chain = chain;
    this.out = out;
    this.clock = new RigClock(() -> chain.devnet().mine(2));
  }

  SelectionWorld terms(OpeningTerms newTerms) {
    terms = newTerms;
    return this;
  }

  OpeningTerms terms() {
    return terms;
  }

  SelectionWorld limits(ChangeLimits newLimits) {
    limits = newLimits;
    return this;
  }

  SelectionWorld confirmations(int count) {
    confirmations = count;
    return this;
  }

  /** What lies between the keeper and the node. */
  SelectionWorld road(UnaryOperator<ErgoNode> newRoad) {
    road = newRoad;
    return this;
  }

  Devnet devnet() {
    return chain.devnet();
  }

  RigClock clock() {
    return clock;
  }

  PoolFolder folder() {
    return PoolFolder.in(out);
  }

  /** What the keepers told, life after life. */
  List<String> said() {
    return said;
  }

  PoolKeeper keeper() {
    return keeper(Crash.never());
  }

  /** The owner's, until it dies. */
  PoolKeeper keeper(Crash crash) {
    ErgoNode node = new CrashingNode(road.apply(chain.client()), crash);
    return keeper(chain.operator().key(), node, crash);
  }

  /** Somebody else's. */
  PoolKeeper strangers() {
    return strangers(Crash.never());
  }

  /** Somebody else's, until it dies. */
  PoolKeeper strangers(Crash crash) {
    ErgoNode node = new CrashingNode(road.apply(chain.client()), crash);
    return keeper(chain.stranger().key(), node, crash);
  }

  /** Of somebody who may have no money. */
  PoolKeeper somebodys(OperatorKey key) {
    return keeper(key, road.apply(chain.client()), Crash.never());
  }

  private PoolKeeper keeper(OperatorKey key, ErgoNode node, Crash crash) {
    WatchSettings watch = new WatchSettings(confirmations, POLL, Duration.ofHours(2), clock, clock);
    PoolTools tools = new PoolTools(node, key, RoundSettings.DEFAULT.fee(), limits);
    return new PoolKeeper(tools, folder().withWriter(new CrashingFiles(crash)), watch, said::add);
  }

  SyncReport sync(ShareScores scores) {
    return keeper().sync(scores, terms);
  }

  PoolTrail trail() {
    PoolDocument pool = folder().read();
    return new PoolTracker(chain.client(), folder()).trail(pool).orElseThrow();
  }

  PoolPosition position() {
    return trail().position();
  }

  /** Everybody's weight by the hash of his script, read member by member. */
  SortedMap<Hash32, Long> weights() {
    SortedMap<Hash32, Long> weights = new TreeMap<>();
    position()
        .tree()
        .members()
        .forEach(member -> weights.put(member.owner(), member.weight().value()));
    assertThat(weights).hasSize(position().state().weights().counts().operators());
    return weights;
  }

  /** Scores of made-up miners, by their numbers. */
  static ShareScores scores(Map<Integer, Long> byMiner) {
    SortedMap<MinerKey, MinerScore> scores = new TreeMap<>();
    byMiner.forEach(
        (number, score) -> {
          ErgoAddress address = address(number);
          scores.put(
              MinerKey.of(address.script()), new MinerScore(address, BigInteger.valueOf(score)));
        });
    return new ShareScores(Network.MAINNET, List.of("000001"), scores);
  }

  /** What such scores come to by a divisor of ten. */
  static SortedMap<Hash32, Long> tenths(Map<Integer, Long> byMiner) {
    SortedMap<Hash32, Long> weights = new TreeMap<>();
    byMiner.forEach(
        (number, score) -> {
          if (score >= 10) {
            weights.put(address(number).script().hash(), score / 10);
          }
        });
    return weights;
  }

  static ErgoAddress address(int number) {
    return ErgoAddress.of(ThrowawayKey.of(5, "miner " + number).script(), Network.MAINNET);
  }
}
