package org.leafpay.testnet.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.avl.TreeDigest;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.rewardbox.receipt.Receipt;
import org.leafpay.rewardbox.receipt.ReceiptJson;
import org.leafpay.rewardbox.receipt.ReceiptVerdict;
import org.leafpay.rewardbox.receipt.ReceiptVerifier;

/** Somebody changes a round with batches and writes the manifest anew. */
class BatchForgerTest {
  @TempDir private static Path directory;
  private static PaidPool pool;

  private final Replay replay = new Replay(ReplayTools.filesOnly(line -> {}));

  @TempDir private Path forged;

  @BeforeAll
  static void pay() {
    pool = PaidPool.inBatches(directory, 40, 4);
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  static Stream<Forgeries.Row> forgeries() {
    return Stream.of(
            ForgedBatches.rules(),
            ForgedBatches.trees(),
            ForgedBatches.places(),
            Forgeries.transactions())
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
    assertThat(difference.file()).as(difference.text()).startsWith(row.file());
  }

  static Stream<Forgeries.Row> places() {
    return ForgedBatches.places();
  }

  /** The miner has nothing but his receipt and the digest. */
  @ParameterizedTest
  @MethodSource("places")
  void aMinerSeesThatHisReceiptWasChanged(Forgeries.Row row) throws IOException {
    ForgedRun run = ForgedRun.copyOf(pool.out(), forged);
    TreeDigest opened = run.round(1).document().result().digest();
    row.edit().accept(run);
    String name = changedReceipt(run.round(1));
    Receipt honest = receipt(RoundFolder.of(pool.out(), 1), name);
    assertThat(ReceiptVerifier.verify(honest, opened)).isInstanceOf(ReceiptVerdict.Sound.class);
    assertThat(ReceiptVerifier.verify(receipt(run.round(1), name), opened))
        .isInstanceOf(ReceiptVerdict.Unsound.class);
  }

  private static String changedReceipt(RoundFolder round) throws IOException {
    for (Path file : round.receipts()) {
      String name = file.getFileName().toString();
      Path honest = RoundFolder.of(pool.out(), 1).path().resolve("receipts").resolve(name);
      if (Files.mismatch(file, honest) >= 0) {
        return name;
      }
    }
    throw new AssertionError("nothing is changed");
  }

  private static Receipt receipt(RoundFolder round, String name) throws IOException {
    Path file = round.path().resolve("receipts").resolve(name);
    return ReceiptJson.parse(Files.readString(file));
  }
}
