package org.leafpay.testnet.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.node.NodeSettings;
import org.leafpay.engine.prepare.RoundPreparation;
import org.leafpay.engine.publish.PublishException;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.testnet.devnet.Devnet;
import org.leafpay.testnet.devnet.DevnetConfig;
import org.leafpay.testnet.scenario.ThrowawayKey;
import org.leafpay.types.NanoErg;

class ReplayTest {
  private static final ReplayTools FILES_ONLY = ReplayTools.filesOnly(line -> {});

  @TempDir private static Path directory;
  private static PaidPool pool;

  @BeforeAll
  static void pay() {
    pool = PaidPool.of(directory, 120);
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  @Test
  void findsNoDifferenceInAnHonestRun() {
    ReplayReport report = new Replay(FILES_ONLY).of(pool.out());
    assertThat(report.difference()).isEmpty();
    assertThat(report.notes()).isEmpty();
    assertThat(report.rounds()).hasSize(2);
    for (RoundVerdict round : report.rounds()) {
      assertThat(round.document().result().paidMiners()).isBetween(1, round.miners() - 1);
      assertThat(round.receipts()).isEqualTo(round.document().result().leaves());
      assertThat(round.transactions()).isEqualTo(3);
    }
    assertThat(report.rounds().get(1).document().result().books().carriedIn())
        .isNotEqualTo(NanoErg.ZERO);
  }

  @Test
  void findsEveryTransactionOnTheNodesChain() {
    assertThat(withNode(pool.node()).difference()).isEmpty();
  }

  @Test
  void findsThatAnotherChainHasNoneOfTheTransactions() {
    try (Devnet other =
        Devnet.start(DevnetConfig.forMiner(ThrowawayKey.of(1, "other chain").publicKey()))) {
      Finding.Difference difference = withNode(other.uri()).difference().orElseThrow();
      assertThat(difference.stage()).isEqualTo(Stage.CHAIN);
      assertThat(difference.file()).isEqualTo("payouts/00-genesis.json");
    }
  }

  @Test
  void addsUpTheMoneyOnTheChain() {
    for (RoundVerdict round : new Replay(FILES_ONLY).of(pool.out()).rounds()) {
      Money money = round.money();
      assertThat(money.paid()).isEqualTo(round.document().result().books().paid());
      assertThat(money.opened()).isEqualTo(money.paid().plus(money.fees()).plus(money.returned()));
    }
  }

  @Test
  void replaysOneRoundAloneAndSaysThatItsPredecessorIsNotThere() {
    List<RoundFolder> folders = RoundFolder.allIn(pool.out());
    Replay replay = new Replay(FILES_ONLY);
    assertThat(replay.of(folders.get(0).path()).notes()).isEmpty();
    ReplayReport second = replay.of(folders.get(1).path());
    assertThat(second.difference()).isEmpty();
    assertThat(second.notes())
        .singleElement()
        .extracting(Finding.Note::remark)
        .asString()
        .contains("round 1 is not here");
  }

  @Test
  void twoBlocksWithoutAHashAreNotTheSameBlock(@TempDir Path copy) {
    ForgedRun run = ForgedRun.copyOf(pool.out(), copy);
    for (int round = 1; round <= 2; round++) {
      run.document(round, json -> ((ObjectNode) json.get("blocks").get(0)).put("hash", ""));
    }
    run.seal();
    ReplayReport report = new Replay(FILES_ONLY).of(run.out());
    assertThat(report.difference()).isEmpty();
    assertThat(report.rounds()).hasSize(2);
  }

  @Test
  void countsTheLeavesThatAreOwedBecauseOfTheirMinersThreshold(@TempDir Path copy) {
    ForgedRun run = ForgedRun.copyOf(pool.out(), copy);
    PublishedRound honest = run.round(1).read();
    PublishedRound withheld =
        RoundPreparation.again(ForgedTerms.withHighThreshold(honest)).published();
    PoolsWord word = PoolsWord.of(withheld);
    assertThat(word.owedByThreshold()).isEqualTo(PoolsWord.of(honest).owedByThreshold() + 1);
    assertThat(word.thresholds()).isEqualTo(withheld.thresholds().size());
    assertThat(word.shareRows()).isEqualTo(honest.shares().size());
    assertThat(word.shareCount()).isGreaterThanOrEqualTo(word.shareRows());
  }

  @Test
  void saysWhetherTheNodeKnowsTheBlockAndHowFirmTheTransactionsAre() {
    ReplayReport report = withNode(pool.node());
    for (RoundVerdict round : report.rounds()) {
      assertThat(round.leastConfirmations()).isPresent();
    }
    assertThat(report.notes())
        .extracting(Finding.Note::remark)
        .filteredOn(remark -> remark.startsWith("the node does not know the round's block "))
        .hasSize(2);
    assertThat(new Replay(FILES_ONLY).of(pool.out()).rounds())
        .allSatisfy(round -> assertThat(round.leastConfirmations()).isEmpty());
  }

  @Test
  void refusesAFolderThatIsARoundAndHasRounds(@TempDir Path copy) throws IOException {
    ForgedRun run = ForgedRun.copyOf(pool.out(), copy);
    Files.copy(run.round(1).path().resolve("round.json"), copy.resolve("round.json"));
    Replay replay = new Replay(FILES_ONLY);
    assertThatThrownBy(() -> replay.of(copy))
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("one round, or many?");
  }

  @Test
  void refusesAFolderWithoutARound() {
    Replay replay = new Replay(FILES_ONLY);
    Path nothing = directory.resolve("nothing");
    assertThatThrownBy(() -> replay.of(nothing)).hasMessageContaining("no round in");
  }

  private static ReplayReport withNode(URI uri) {
    try (NodeClient node = new NodeClient(NodeSettings.of(uri))) {
      return new Replay(FILES_ONLY.withNode(node)).of(pool.out());
    }
  }
}
