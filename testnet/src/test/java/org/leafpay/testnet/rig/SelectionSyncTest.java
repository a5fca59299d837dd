package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.engine.selection.OpeningTerms;
import org.leafpay.engine.selection.PoolHeldException;
import org.leafpay.engine.selection.PoolMember;
import org.leafpay.engine.selection.PoolMembers;
import org.leafpay.engine.selection.ShareScores;
import org.leafpay.engine.selection.SyncReport;
import org.leafpay.sortition.selection.ChangeLimits;
import org.leafpay.types.Hash32;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/** Weights of a pool on chain beside the scores that they should be equal to. */
class SelectionSyncTest {
  private static final long SEED = Long.getLong("leafpay.seed", 20_260_301);
  private static final int MINERS = 80;
  private static final int MEMBERS = Integer.getInteger("leafpay.members", 600);

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
  void aPoolOpenedFromClosedRoundsHasTheirScoresAsWeights() throws IOException {
    RigPool pool = RigPool.of(dir.resolve("pool"), SEED, MINERS);
    RigPool firstBlock = new RigPool(pool.files(), pool.data(), pool.blocks().subList(0, 1));
    new RigWorld(dir.resolve("mined"), firstBlock, chain).run();
    Path out = dir.resolve("mined/out");
    SelectionWorld world = new SelectionWorld(out, chain).terms(OpeningTerms.USUAL);

    SyncReport report = world.sync(ShareScores.of(out, 1));
    long divisor = world.folder().read().divisor();
    assertThat(world.weights()).isEqualTo(simpleWeights(out, divisor, "000001"));
    assertThat(report.transactions()).as("opening and change").isEqualTo(2);
    assertThat(report.weights().withoutKey()).as("miners with scripts").isNotEmpty();
    assertThat(world.weights().values().stream().mapToLong(weight -> weight).sum())
        .as("precise, with room")
        .isBetween((1L << 28) / 10, 1L << 28);

    assertThat(world.sync(ShareScores.of(out, 1)).transactions()).as("again").isZero();

    new RigWorld(dir.resolve("mined"), pool, chain).run();
    world.sync(ShareScores.of(out, 1));
    assertThat(world.weights()).isEqualTo(simpleWeights(out, divisor, "000002"));
    world.sync(ShareScores.of(out, 2));
    assertThat(world.weights()).isEqualTo(simpleWeights(out, divisor, "000001", "000002"));
    assertMembersAreNamed(world, out);
  }

  /** The textbook: sums in a map, divided, straight from the lines. */
  private static Map<Hash32, Long> simpleWeights(Path out, long divisor, String... rounds)
      throws IOException {
    Map<String, BigInteger> sums = new HashMap<>();
    for (String round : rounds) {
      for (String line : Files.readAllLines(out.resolve("rounds/" + round + "/leaves.jsonl"))) {
        JsonNode leaf = new ObjectMapper().readTree(line);
        sums.merge(
            leaf.get("address").textValue(),
            new BigInteger(leaf.get("shareScore").textValue()),
            BigInteger::add);
      }
    }
    Map<Hash32, Long> weights = new TreeMap<>();
    sums.forEach(
        (address, sum) -> {
          long weight = sum.divide(BigInteger.valueOf(divisor)).longValueExact();
          if (address.startsWith("9") && weight > 0) {
            weights.put(
                Hash32.blake2b256(ErgoAddress.parse(address, Network.MAINNET).script().bytes()),
                weight);
          }
        });
    return weights;
  }

  private static void assertMembersAreNamed(SelectionWorld world, Path out) {
    List<PoolMember> members = new PoolMembers(out).named(world.position().tree().members());
    assertThat(members)
        .isNotEmpty()
        .allSatisfy(
            member ->
                assertThat(PropositionBytes.payToPublicKey(member.publicKey().orElseThrow()).hash())
                    .isEqualTo(member.member().owner()));
  }

  /** Scores go up and down, miners come, leave and come back; a simple map says what is right. */
  @Test
  void whoJoinsLeavesAndChangesIsInThePoolWithHisScore() {
    Random random = new Random(SEED);
    SelectionWorld world = new SelectionWorld(dir.resolve("random"), chain);
    for (int round = 0; round < 6; round++) {
      Map<Integer, Long> scores = new HashMap<>();
      for (int miner = 0; miner < 30; miner++) {
        if (random.nextInt(3) > 0) {
          scores.put(
              miner, random.nextInt(4) == 0 ? random.nextLong(20) : random.nextLong(1_000_000));
        }
      }
      scores.values().removeIf(score -> score == 0);
      world.sync(SelectionWorld.scores(scores));
      assertThat(world.weights())
          .as("seed %d, round %d", SEED, round)
          .isEqualTo(SelectionWorld.tenths(scores));
    }
  }

  @Test
  void severalHundredMembersComeAndChangeInChainedTransactions() {
    SelectionWorld world =
        new SelectionWorld(dir.resolve("many"), chain)
            .limits(new ChangeLimits(10_000, ChangeLimits.DEFAULT.costMax()));
    Map<Integer, Long> scores = new TreeMap<>();
    IntStream.range(0, MEMBERS).forEach(miner -> scores.put(miner, 1_000L + miner));
    SyncReport joined = world.sync(SelectionWorld.scores(scores));
    assertThat(joined.transactions()).as("opening and changes").isGreaterThan(4);
    assertThat(world.weights()).isEqualTo(SelectionWorld.tenths(scores));

    scores.keySet().removeIf(miner -> miner % 7 == 0);
    scores.replaceAll((miner, score) -> 2_000 + miner % 3 * 500L);
    SyncReport changed = world.sync(SelectionWorld.scores(scores));
    assertThat(changed.transactions()).isGreaterThan(1);
    assertThat(world.weights()).isEqualTo(SelectionWorld.tenths(scores));
  }

  /** As many as our largest pool has, with the limits of nodes. */
  @Test
  void aWholePoolJoinsInAFewTransactions() {
    SelectionWorld world = new SelectionWorld(dir.resolve("whole"), chain);
    Map<Integer, Long> scores = new TreeMap<>();
    IntStream.range(0, 2_239).forEach(miner -> scores.put(miner, 1_000L + 13L * miner));
    assertThat(world.sync(SelectionWorld.scores(scores)).transactions()).isLessThan(5);
    assertThat(world.weights()).isEqualTo(SelectionWorld.tenths(scores));
    scores.replaceAll((miner, score) -> score + 10L * (miner % 5));
    assertThat(world.sync(SelectionWorld.scores(scores)).transactions()).isLessThan(3);
    assertThat(world.weights()).isEqualTo(SelectionWorld.tenths(scores));
  }

  @Test
  void weightsThatAPoolCannotHoldAreRefusedBeforeAnythingIsWritten() {
    SelectionWorld world = new SelectionWorld(dir.resolve("large"), chain);
    ShareScores most = SelectionWorld.scores(Map.of(1, 10 * ((1L << 32) - 2), 2, 19L));
    ShareScores tooMuch = SelectionWorld.scores(Map.of(1, 10 * ((1L << 32) - 2), 2, 20L));
    assertThatThrownBy(() -> world.sync(tooMuch))
        .isInstanceOf(PoolHeldException.class)
        .hasMessageContaining("come to more than 4294967295, the most that a pool can hold")
        .hasMessageContaining("a new pool needs a divisor of 1000");
    assertThat(dir.resolve("large")).doesNotExist();
    world.sync(most);
    assertThat(world.position().state().weights().counts().totalWeight()).isEqualTo((1L << 32) - 1);
    assertThatThrownBy(() -> world.sync(tooMuch)).isInstanceOf(PoolHeldException.class);
    assertThat(world.weights()).hasSize(2);
  }

  @Test
  void whatAPoolWasOpenedWithCannotBeSaidOtherwiseLater() {
    SelectionWorld world = new SelectionWorld(dir.resolve("fixed"), chain);
    ShareScores scores = SelectionWorld.scores(Map.of(1, 100L));
    world.sync(scores);
    world.terms(new OpeningTerms(Optional.of(11L), Optional.empty()));
    assertThatThrownBy(() -> world.sync(scores))
        .isInstanceOf(PoolHeldException.class)
        .hasMessage("the pool was opened with divisor 10 for ever, not 11");
    world.terms(new OpeningTerms(Optional.empty(), Optional.of(OpeningTerms.USUAL_RHYTHM)));
    assertThatThrownBy(() -> world.sync(scores))
        .isInstanceOf(PoolHeldException.class)
        .hasMessageContaining("for ever");
  }

  @Test
  void keptStepsMayBeLostDamagedOrOfAnotherPool() throws IOException {
    Path out = dir.resolve("cache");
    SelectionWorld world = new SelectionWorld(out, chain);
    Map<Integer, Long> scores = new TreeMap<>();
    for (int miner = 1; miner <= 4; miner++) {
      scores.put(miner, 100L * miner);
      world.sync(SelectionWorld.scores(scores));
    }
    Map<Hash32, Long> wanted = SelectionWorld.tenths(scores);
    Path steps = out.resolve("selection/steps");
    List<Path> files = new ArrayList<>();
    for (int step = 1; step <= 4; step++) {
      files.add(steps.resolve("00000" + step + ".json"));
    }
    assertThat(files).allSatisfy(file -> assertThat(file).exists());
    String third = Files.readString(files.get(2));

    Files.delete(files.get(1));
    assertThat(world.weights()).isEqualTo(wanted);
    assertThat(files.get(1)).exists();
    Files.writeString(files.get(1), "{");
    assertThat(world.weights()).isEqualTo(wanted);
    Files.writeString(files.get(0), third);
    assertThat(world.weights()).isEqualTo(wanted);
    assertThat(Files.readString(files.get(2))).isEqualTo(third);
  }

  @Test
  void aDamagedOrForeignPoolFileIsRefused() throws IOException {
    SelectionWorld world = new SelectionWorld(dir.resolve("damaged"), chain);
    ShareScores scores = SelectionWorld.scores(Map.of(1, 100L));
    world.sync(scores);
    Path file = world.folder().file();
    String honest = Files.readString(file);
    for (String[] lie :
        new String[][] {
          {"\"divisor\" : \"10\"", "\"divisor\" : \"11\""},
          {"\"seedDelay\" : 10", "\"seedDelay\" : 11"},
          {"\"ownerKey\" : \"0", "\"ownerKey\" : \"1"},
          {"\"version\" : 1", "\"version\" : 2"},
          {"\"value\" : 10000000", "\"value\" : 10000001"},
        }) {
      assertThat(honest).contains(lie[0]);
      Files.writeString(file, honest.replace(lie[0], lie[1]));
      assertThatThrownBy(() -> world.sync(scores)).as(lie[1]).hasMessageContaining("pool.json");
    }
    Files.writeString(file, honest.substring(0, 500));
    assertThatThrownBy(world::trail).hasMessageContaining("pool.json");
    Files.writeString(file, honest.replaceFirst("\"chain\" : \"..", "\"chain\" : \"00"));
    assertThatThrownBy(() -> world.sync(scores))
        .isInstanceOf(PoolHeldException.class)
        .hasMessageContaining("the pool is of the chain whose first block is 00");
    Files.writeString(file, honest);
    assertThat(world.sync(scores).transactions()).isZero();
  }

  @Test
  void anotherKeyThanTheOwnersIsRefused() {
    SelectionWorld world = new SelectionWorld(dir.resolve("owner"), chain);
    ShareScores scores = SelectionWorld.scores(Map.of(1, 100L));
    world.sync(scores);
    ShareScores others = SelectionWorld.scores(Map.of(1, 200L));
    assertThatThrownBy(() -> world.strangers().sync(others, OpeningTerms.USUAL))
        .isInstanceOf(PoolHeldException.class)
        .hasMessageContaining("the pool belongs to key " + chain.operator().key().publicKey());
    assertThatThrownBy(() -> world.strangers().draw()).isInstanceOf(PoolHeldException.class);
    assertThat(world.weights()).isEqualTo(SelectionWorld.tenths(Map.of(1, 100L)));
  }
}
