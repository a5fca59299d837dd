package org.leafpay.shares.kafka.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leafpay.shares.database.LedgerFixture.BUCKET_SECONDS;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leafpay.shares.RandomRows;
import org.leafpay.shares.TestRow;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.LateShares;
import org.leafpay.shares.kafka.NdjsonRows;

class SumsTopologyTest {
  private static final long START = RandomRows.START_SECOND;
  private static final SourceStream STREAM = DrivenTopology.SHARES.stream(0);
  private static final SourceStream WRITER = new SourceStream("stratum", 3);

  private final DrivenTopology topology = new DrivenTopology();

  private static TestRow row(long sequence, int miner, long second) {
    return TestRow.of(WRITER, sequence, miner, second);
  }

  private static SumsMessage.Row sums(int miner, long sum, int count) {
    return new SumsMessage.Row(NdjsonRows.address(miner), sum, count);
  }

  @Test
  void tellsABucketOnceItsTimeIsOverByTheGrace() {
    topology.pipe(List.of(row(1, 1, START), row(2, 1, START + 9)));
    assertThat(topology.messages())
        .containsExactly(
            new SumsMessage.Until(STREAM, START - 20), new SumsMessage.Until(STREAM, START - 10));
    topology.pipe(List.of(row(3, 2, START + 24)));
    assertThat(topology.messages()).containsExactly(new SumsMessage.Until(STREAM, START));
    topology.pipe(List.of(row(4, 2, START + 25)));

    assertThat(topology.messages())
        .containsExactly(
            new SumsMessage.Rows(
                STREAM, START, 1_000, List.of(sums(1, 20, 2)), List.of(STREAM.at(1)), List.of()),
            new SumsMessage.Until(STREAM, START + 10));
  }

  @Test
  void countsALateShareInTheFirstOpenBucketAndTellsSo() {
    topology.pipe(
        List.of(
            row(1, 1, START),
            row(2, 1, START + 40),
            row(3, 2, START + 5),
            row(4, 2, START + 6),
            row(5, 1, START + 41),
            row(6, 2, START + 7)));
    topology.messages();
    topology.pipe(List.of(row(7, 1, START + 60)));

    assertThat(topology.messages())
        .containsExactly(
            new SumsMessage.Rows(
                STREAM,
                START + 20,
                1_000,
                List.of(sums(2, 30, 3)),
                List.of(STREAM.at(5)),
                List.of(
                    new LateShares(STREAM.at(2), 3, 2, START, START + 20),
                    new LateShares(STREAM.at(5), 5, 1, START, START + 20))),
            new SumsMessage.Until(STREAM, START + 40));
  }

  @Test
  void countsAShareOnceThatItsWriterHasSentAgain() {
    topology.pipe(NdjsonRows.numbered(row(7, 1, START)));
    topology.pipe(NdjsonRows.numbered(row(8, 1, START + 1)));
    topology.pipe(NdjsonRows.numbered(row(7, 1, START)));
    topology.pipe(NdjsonRows.numbered(row(8, 1, START + 1)));
    topology.messages();
    topology.pipe(NdjsonRows.numbered(row(9, 1, START + 60)));

    assertThat(topology.messages())
        .startsWith(
            new SumsMessage.Rows(
                STREAM, START, 1_000, List.of(sums(1, 20, 2)), List.of(WRITER.at(8)), List.of()));
    assertThat(topology.rejected()).hasSize(2);
  }

  @Test
  void beginsAnotherRowWhereASumIsFull() {
    long huge = 1L << 62;
    for (int i = 1; i <= 3; i++) {
      topology.pipe(List.of(new TestRow(WRITER, i, 1, huge, 1_000, START * 1_000_000, "")));
    }
    topology.messages();
    topology.pipe(List.of(row(4, 1, START + 60)));

    assertThat(((SumsMessage.Rows) topology.messages().get(0)).rows())
        .containsExactly(sums(1, huge, 1), sums(1, huge, 1), sums(1, huge, 1));
  }

  @Test
  void tellsEachNetworkDifficultyByItselfAndManyRowsInSeveralMessages() {
    List<TestRow> rows = new ArrayList<>();
    int miners = PartitionSums.ROWS_PER_MESSAGE + 1;
    for (int miner = 0; miner < miners; miner++) {
      rows.add(new TestRow(WRITER, miner, miner, 5, 1_000, START * 1_000_000, ""));
    }
    rows.add(new TestRow(WRITER, miners, 1, 5, 999, START * 1_000_000, ""));
    topology.pipe(rows);
    topology.messages();
    topology.pipe(List.of(row(miners + 1, 1, START + 60)));

    List<SumsMessage> told = topology.messages();
    assertThat(told).hasSize(4);
    assertThat(told.subList(0, 3))
        .extracting(message -> ((SumsMessage.Rows) message).rows().size())
        .containsExactly(1, PartitionSums.ROWS_PER_MESSAGE, 1);
    assertThat(told.get(3)).isEqualTo(new SumsMessage.Until(STREAM, START + 40));
  }

  @Test
  void tellsOfRecordsThatAreNoSharesAndGoesOn() {
    topology.pipe("[]".getBytes(StandardCharsets.UTF_8));
    topology.pipe(List.of(row(1, 1, START)));

    assertThat(topology.rejected())
        .singleElement()
        .hasToString("shares/0:0: rejected: not a JSON object: '[]'");
    assertThat(topology.messages()).hasSize(1);
  }

  @Test
  void sealsByTheClockWhenNothingComesAnyMore() {
    topology.pipe(List.of(row(1, 1, START)));
    topology.messages();
    for (int quarter = 0; quarter < 5; quarter++) {
      topology.advance(DrivenTopology.IDLE_AFTER.dividedBy(4));
    }

    long now = DrivenTopology.NOW.getEpochSecond() + 75;
    long quiet = now - 60 - DrivenTopology.GRACE.toSeconds();
    assertThat(topology.messages())
        .hasSize(2)
        .endsWith(new SumsMessage.Until(STREAM, quiet / BUCKET_SECONDS * BUCKET_SECONDS));
  }

  @Test
  void isNotAtRestWhileItIsHeldUp() {
    topology.pipe(List.of(row(1, 1, START)));
    topology.messages();
    topology.advance(Duration.ofSeconds(15));
    topology.advance(Duration.ofHours(1));

    assertThat(topology.messages()).isEmpty();
  }

  @Test
  void doesNotBelieveAClockThatIsAhead() {
    topology.pipe(List.of(row(1, 1, DrivenTopology.NOW.getEpochSecond() + 1_000_000)));
    topology.pipe(List.of(row(2, 1, DrivenTopology.NOW.getEpochSecond())));

    long until = DrivenTopology.NOW.minus(DrivenTopology.GRACE).getEpochSecond();
    assertThat(topology.messages())
        .containsExactly(new SumsMessage.Until(STREAM, until / BUCKET_SECONDS * BUCKET_SECONDS));
  }
}
