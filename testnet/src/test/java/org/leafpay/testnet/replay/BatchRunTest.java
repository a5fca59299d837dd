package org.leafpay.testnet.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.engine.cli.ReceiptCommand;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.rewardbox.receipt.Receipt;
import org.leafpay.rewardbox.receipt.ReceiptJson;
import org.leafpay.rewardbox.receipt.ReceiptOutcome;
import org.leafpay.rewardbox.round.BatchLayout;
import org.leafpay.testnet.cli.ReplayCommand;
import picocli.CommandLine;

/** A pool that is paid in batches, by what operator, reviewer and miner type. */
class BatchRunTest {
  private static final int MINERS = 200;

  @TempDir private Path directory;

  @ParameterizedTest(name = "batches of {0}")
  @ValueSource(ints = {16, 64})
  void whatIsPaidInBatchesIsReplayedAndEveryMinerCanCheckHisReceipt(int size) throws IOException {
    try (PaidPool pool = PaidPool.inBatches(directory, MINERS, size)) {
      RoundFolder round = RoundFolder.of(pool.out(), 1);
      assertThat(round.document().policy().layout()).isEqualTo(new BatchLayout(size));
      String node = pool.node().toString();
      replay(pool.out().toString());
      assertThat(replay(pool.out().toString(), "--node", node))
          .contains("No difference: 2 rounds, 6 transactions")
          .contains("on the chain of " + node);
      String opened = round.document().result().digest().hex();
      for (Class<?> outcome :
          new Class<?>[] {ReceiptOutcome.Paid.class, ReceiptOutcome.Owed.class}) {
        Path file = receipt(round, outcome);
        assertThat(verify(file, "--digest", opened))
            .containsPattern("in batch \\d+ of its tree")
            .contains("SOUND as to the leaf");
        assertThat(verify(file, "--node", node)).contains("\nSOUND");
      }
    }
  }

  private static Path receipt(RoundFolder round, Class<?> outcome) throws IOException {
    for (Path file : round.receipts()) {
      Receipt receipt = ReceiptJson.parse(Files.readString(file));
      if (outcome.isInstance(receipt.outcome()) && receipt.batch().isPresent()) {
        return file;
      }
    }
    throw new AssertionError("no receipt is " + outcome.getSimpleName());
  }

  private static String replay(String... arguments) {
    return call(new CommandLine(new ReplayCommand(InstantSource.system())), arguments);
  }

  private static String verify(Path file, String... tiedTo) {
    return call(
        new CommandLine(new ReceiptCommand()), "verify", file.toString(), tiedTo[0], tiedTo[1]);
  }

  private static String call(CommandLine line, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    assertThat(code).as("%s%s", out, err).isZero();
    return out.toString();
  }
}
