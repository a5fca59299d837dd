package org.leafpay.testnet.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.node.NodeSettings;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;

/** Somebody changes a round with a lottery and writes the manifest anew. */
class LotteryForgerTest {
  @TempDir private static Path directory;
  private static PaidPool pool;

  private final Replay replay = new Replay(ReplayTools.filesOnly(line -> {}));

  @TempDir private Path forged;

  @BeforeAll
  static void pay() {
    pool = PaidPool.under(directory, 40, "--dust", "lottery", "--min-payout", "0.1");
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  @Test
  void theHonestRunHasNoDifference() {
    assertThat(replay.of(pool.out()).difference()).isEmpty();
  }

  static Stream<Forgeries.Row> forgeries() {
    return Stream.of(
            ForgedLotteries.files(),
            ForgedLotteries.places(),
            ForgedLotteries.boxes(),
            Stream.of(ForgedLotteries.sharedDraw()))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  void findsAForgery(Forgeries.Row row) {
    ForgedRun run = ForgedRun.copyOf(pool.out(), forged);
    row.edit().accept(run);
    run.seal();
    Finding.Difference difference = replay.of(run.out()).difference().orElseThrow();
    assertThat(difference.stage()).as(difference.text()).isEqualTo(row.stage());
    assertThat(difference.file()).as(difference.text()).isEqualTo(row.file());
  }

  /** The creation height of a box may lie far before the block that holds it. */
  @Test
  void aGenesisThatCameWhenTheDrawWasNearIsFoundOnTheChain() {
    BlockHeight draw =
        RoundFolder.of(pool.out(), 1)
            .document()
            .chain()
            .orElseThrow()
            .lotteries()
            .get(0)
            .terms()
            .drawHeight();
    assertThat(onChain(answer -> in(answer, BlockHeight.of(draw.value() - 10)))).isEmpty();
    Finding.Difference difference =
        onChain(answer -> in(answer, BlockHeight.of(draw.value() - 9))).orElseThrow();
    assertThat(difference.stage()).isEqualTo(Stage.CHAIN);
    assertThat(difference.file()).isEqualTo("payouts/00-genesis.json");
  }

  @Test
  void aPrizeAboveHalfABlockIsFoundOnTheChain() {
    NanoErg prize = RoundFolder.of(pool.out(), 1).read().lotteries().get(0).prize();
    assertThat(onChain(answer -> reward(answer, prize.times(2)))).isEmpty();
    NanoErg less = NanoErg.of(prize.value() * 2 - 1);
    Finding.Difference difference = onChain(answer -> reward(answer, less)).orElseThrow();
    assertThat(difference.stage()).isEqualTo(Stage.CHAIN);
    assertThat(difference.reason()).contains("more than half of what block");
  }

  /** Replays the first round by a node that answers otherwise. */
  private Optional<Finding.Difference> onChain(UnaryOperator<Object> answers) {
    try (NodeClient node = new NodeClient(NodeSettings.of(pool.node()))) {
      ReplayTools tools =
          ReplayTools.filesOnly(line -> {}).withNode(ChainCheckTest.answering(node, answers));
      return new Replay(tools).of(RoundFolder.of(pool.out(), 1).path()).difference();
    }
  }

  private static Object in(Object answer, BlockHeight height) {
    if (answer instanceof Optional<?> found
        && found.isPresent()
        && found.orElseThrow() instanceof ConfirmedTransaction tx) {
      return Optional.of(
          new ConfirmedTransaction(
              tx.transaction(),
              tx.inputBoxes(),
              new ConfirmedTransaction.Inclusion(
                  tx.inclusion().blockId(), height, tx.inclusion().confirmations())));
    }
    return answer;
  }

  private static Object reward(Object answer, NanoErg reward) {
    return answer instanceof NanoErg ? reward : answer;
  }
}
