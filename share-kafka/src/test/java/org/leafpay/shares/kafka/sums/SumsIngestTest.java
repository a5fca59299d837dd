package org.leafpay.shares.kafka.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.shares.RandomRows;
import org.leafpay.shares.TestPlace;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LateShares;
import org.leafpay.shares.database.LedgerFixture;
import org.leafpay.shares.kafka.NdjsonRows;
import org.leafpay.shares.ledger.BucketRow;
import org.leafpay.shares.source.RowProblem;

class SumsIngestTest {
  private static final long START = RandomRows.START_SECOND;
  private static final SourceStream SUMS = new SourceStream("sums/0", 0);
  private static final SourceStream SHARES = new SourceStream("shares/0", 0);

  private final LedgerFixture fixture;

  SumsIngestTest(@TempDir Path folder) {
    fixture = LedgerFixture.fresh(TestPlace.SQLITE, folder);
  }

  private static SumsMessage.Rows rows(long bucket, int miner, long sum, int count) {
    return new SumsMessage.Rows(
        SHARES,
        bucket,
        1_000,
        List.of(new SumsMessage.Row(NdjsonRows.address(miner), sum, count)),
        List.of(SHARES.at(70)),
        List.of(new LateShares(SHARES.at(3), 4, 2, START - 10, bucket)));
  }

  private void take(long offset, SumsMessage message) {
    try (DurableLedger ledger = fixture.open()) {
      PendingSums pending = new PendingSums(ledger, DrivenTopology.terms(row -> {}).addresses());
      pending.take(message, SUMS.at(offset));
      ledger.commit(pending.toDelta());
    } catch (RowProblem e) {
      throw new IllegalStateException(e);
    }
  }

  private List<BucketRow> sealed(long bucket) {
    try (DurableLedger ledger = fixture.open()) {
      ledger.seal(bucket + 10);
      return ledger.sealedBuckets().bucketAt(Instant.ofEpochSecond(bucket)).orElseThrow().rows();
    }
  }

  @Test
  void addsRowsOfSeveralMessagesAndCountsEachMessageOnce() {
    take(5, rows(START, 1, 100, 3));
    take(5, rows(START, 1, 100, 3));
    take(4, rows(START, 1, 100, 3));
    take(6, rows(START, 1, 11, 1));

    assertThat(sealed(START))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.difficultySum()).isEqualTo(111);
              assertThat(row.shareCount()).isEqualTo(4);
            });
    assertThat(fixture.seals().get(0).positions()).containsExactly(SHARES.at(70));
  }

  @Test
  void countsRowsOfASealedBucketInTheFirstOpenOneAndSaysSo() {
    take(1, rows(START, 1, 100, 3));
    sealed(START);
    take(2, rows(START, 1, 7, 2));

    assertThat(sealed(START + 10)).singleElement().hasFieldOrPropertyWithValue("shareCount", 2L);
    try (DurableLedger ledger = fixture.open()) {
      assertThat(ledger.late()).contains(new LateShares(SUMS.at(2), 2, 2, START, START + 10));
    }
  }

  @Test
  void writesAndReadsMessages() {
    List<SumsMessage> messages =
        List.of(
            rows(START, 1, Long.MAX_VALUE, Integer.MAX_VALUE),
            rows(-60, 2, 1, 1),
            new SumsMessage.Until(new SourceStream("shares/7", 9), -5));

    assertThat(messages)
        .allSatisfy(
            message -> assertThat(SumsJson.read(SumsJson.write(message))).isEqualTo(message));
    assertThat(new String(SumsJson.write(rows(START, 1, 12, 3)), StandardCharsets.UTF_8))
        .isEqualTo(
            ("{\"partition\":\"shares/0\",\"life\":0,\"bucket\":%d,\"networkdifficulty\":\"1000\","
                    + "\"rows\":[[\"%s\",\"12\",3]],\"reached\":[[\"shares/0\",0,70]],"
                    + "\"late\":[[\"shares/0\",0,3,4,2,%d]]}")
                .formatted(START, NdjsonRows.address(1), START - 10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "{}",
        "{\"partition\":\"a\",\"life\":0}",
        "{\"partition\":\"a\",\"life\":0,\"until\":1.5}",
        "{\"partition\":\"a\",\"life\":-1,\"until\":1}",
        "{\"partition\":7,\"life\":0,\"until\":1}"
      })
  void refusesWhatIsNoMessage(String text) {
    assertThatThrownBy(() -> SumsJson.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
