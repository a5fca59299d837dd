package org.leafpay.testnet.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody changes a file and writes the manifest anew: what the files say gives him away. */
class ForgerTest {

  @TempDir private static Path directory;
  private static PaidPool pool;

  private final Replay replay = new Replay(ReplayTools.filesOnly(line -> {}));

  @TempDir private Path forged;

  @BeforeAll
  static void pay() {
    pool = PaidPool.of(directory, 40);
  }

  @AfterAll
  static void stop() {
    pool.close();
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

  @ParameterizedTest
  @MethodSource("receiptEdits")
  void findsAForgedReceipt(ForgedReceipts.Row row) {
    ForgedRun run = ForgedRun.copyOf(pool.out(), forged);
    row.edit().accept(run);
    run.seal();
    Finding.Difference difference = replay.of(run.out()).difference().orElseThrow();
    assertThat(difference.stage()).as(difference.text()).isEqualTo(Stage.RECEIPTS);
    assertThat(difference.file()).as(difference.text()).startsWith("receipts/");
  }

  static Stream<Forgeries.Row> forgeries() {
    return Stream.of(
            Forgeries.terms(),
            Forgeries.rounds(),
            Forgeries.places(),
            Forgeries.transactions(),
            Forgeries.states(),
            Forgeries.folders())
        .flatMap(rows -> rows);
  }

  static List<ForgedReceipts.Row> receiptEdits() {
    return ForgedReceipts.rows();
  }
}
