package org.leafpay.testnet.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.engine.cli.ReceiptCommand;
import org.leafpay.engine.publish.LeafLine;
import org.leafpay.engine.publish.LotteryPlace;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.testnet.cli.ReplayCommand;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import picocli.CommandLine;

/** A pool whose dust is drawn for, by what operator, reviewer and miner type. */
class LotteryRunTest {
  private static final int MINERS = 120;

  @TempDir private Path directory;

  @ParameterizedTest(name = "layout {0}")
  @ValueSource(strings = {"leaf", "batch"})
  void whatIsTooSmallIsInALotteryOfItsRoundAndNothingIsLost(String layout) throws IOException {
    try (PaidPool pool =
        PaidPool.under(
            directory, MINERS, "--dust", "lottery", "--layout", layout, "--min-payout", "0.02")) {
      String node = pool.node().toString();
      assertThat(replay(pool.out().toString(), "--node", node))
          .contains(" drawn for, ")
          .contains("No difference: 2 rounds, 6 transactions");
      List<BlockHeight> draws = new ArrayList<>();
      for (long number = 1; number <= 2; number++) {
        PublishedRound round = RoundFolder.of(pool.out(), number).read();
        requireLotteries(round);
        draws.addAll(drawHeights(round));
        verifyReceipt(pool.out(), round, node);
      }
      assertThat(draws).doesNotHaveDuplicates();
    }
  }

  @Test
  void aRoundThatPaysNobodyHasItsLotteriesAlone() {
    try (PaidPool pool =
        PaidPool.under(directory, MINERS, "--dust", "lottery", "--min-payout", "3.1")) {
      RoundFolder folder = RoundFolder.of(pool.out(), 1);
      PublishedRound round = folder.read();
      assertThat(round.document().result().paidMiners()).isZero();
      assertThat(round.document().result().drawnMiners()).isEqualTo(MINERS);
      assertThat(folder.bundles())
          .extracting(RoundFolder.BundleFile::kind)
          .containsExactly(StepKind.GENESIS, StepKind.CLOSE);
      requireLotteries(round);
      assertThat(replay(pool.out().toString(), "--node", pool.node().toString()))
          .contains("No difference: 2 rounds, 4 transactions");
    }
  }

  private static void requireLotteries(PublishedRound round) {
    Set<MinerKey> drawn = new HashSet<>();
    NanoErg prizes = NanoErg.ZERO;
    for (var lottery : round.lotteries()) {
      lottery.intervals().forEach(interval -> drawn.add(interval.miner()));
      prizes = prizes.plus(lottery.prize());
    }
    assertThat(drawn).hasSize(round.document().result().drawnMiners()).isNotEmpty();
    assertThat(prizes).isEqualTo(round.document().result().books().drawn());
    assertThat(drawHeights(round)).hasSameSizeAs(round.lotteries());
    assertThat(round.leaves())
        .filteredOn(line -> !line.isPaid() && !line.due().isZero())
        .allMatch(line -> drawn.contains(line.key()))
        .allMatch(line -> line.owedAfter().compareTo(NanoErg.of(10)) < 0);
  }

  private static List<BlockHeight> drawHeights(PublishedRound round) {
    return round.document().chain().orElseThrow().lotteries().stream()
        .map(LotteryPlace::terms)
        .map(terms -> terms.drawHeight())
        .toList();
  }

  private static void verifyReceipt(Path out, PublishedRound round, String node)
      throws IOException {
    LeafLine line = round.leaves().stream().filter(LeafLine::isDrawn).findFirst().orElseThrow();
    Path file =
        RoundFolder.of(out, round.document().round())
            .path()
            .resolve("receipts/" + line.key().hex() + ".json");
    assertThat(Files.readString(file)).contains("\"drawn\":" + line.drawn().value());
    CommandLine receipt = new CommandLine(new ReceiptCommand());
    assertThat(call(receipt, "verify", file.toString(), "--node", node))
        .contains(line.drawn().erg() + " ERG are too little for a box, and are his interval in a")
        .contains("lottery statement shows it")
        .contains("\nSOUND");
  }

  private static String replay(String... arguments) {
    return call(new CommandLine(new ReplayCommand(InstantSource.system())), arguments);
  }

  private static String call(CommandLine line, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    assertThat(code).as("%s%s", out, err).isZero();
    return out.toString();
  }
}
