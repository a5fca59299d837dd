package org.leafpay.testnet.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.node.NodeSettings;
import org.leafpay.shares.source.PoolBlock;

/** Somebody pays once, and shows it as the payment of two blocks. Nobody is owed anything. */
class RetoldRoundTest {
  @TempDir private static Path directory;
  private static PaidPool pool;

  @TempDir private Path forged;

  @BeforeAll
  static void pay() {
    pool = PaidPool.ofAll(directory, 4);
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  @Test
  void theTransactionsOfOneRoundAreNotThoseOfAnother() {
    Finding.Difference difference =
        retold(block -> onTop(block, "cd".repeat(32))).difference().orElseThrow();
    assertThat(difference.round()).isEqualTo("000002");
    assertThat(difference.stage()).as(difference.text()).isEqualTo(Stage.BUNDLES);
    assertThat(difference.file()).isEqualTo("payouts/00-genesis.json");
    assertThat(difference.reason()).contains("is that of round 000001 already");
  }

  @Test
  void blocksWithoutAHashAreToldApartByTheirHeights() {
    Finding.Difference difference = retold(block -> onTop(block, "")).difference().orElseThrow();
    assertThat(difference.stage()).as(difference.text()).isEqualTo(Stage.BUNDLES);
  }

  private static PoolBlock onTop(PoolBlock block, String hash) {
    return new PoolBlock(
        block.id() + 1,
        block.height().plus(1),
        block.networkDifficulty(),
        block.status(),
        block.reward(),
        Optional.empty(),
        hash,
        block.created());
  }

  /** The node has every one of the transactions. */
  private ReplayReport retold(UnaryOperator<PoolBlock> later) {
    ForgedRun run = ForgedRun.copyOf(pool.out(), forged);
    PoolBlock first = run.round(1).document().block();
    run.retold(1, 2, later.apply(first));
    run.seal();
    try (NodeClient node = new NodeClient(NodeSettings.of(pool.node()))) {
      return new Replay(ReplayTools.filesOnly(line -> {}).withNode(node)).of(run.out());
    }
  }
}
