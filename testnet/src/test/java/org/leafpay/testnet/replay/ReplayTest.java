package org.leafpay.testnet.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.node.NodeSettings;
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
