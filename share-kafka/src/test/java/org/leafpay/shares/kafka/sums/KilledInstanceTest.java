package org.leafpay.shares.kafka.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leafpay.shares.database.LedgerFixture.BUCKET_SECONDS;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.shares.RandomRows;
import org.leafpay.shares.TestPlace;
import org.leafpay.shares.TestRow;
import org.leafpay.shares.TextbookLedger;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LedgerFixture;
import org.leafpay.shares.kafka.BrokerFixture;
import org.leafpay.shares.kafka.KafkaCounting;
import org.leafpay.shares.kafka.KafkaTopic;
import org.leafpay.shares.kafka.KillableProcess;
import org.leafpay.shares.kafka.NdjsonRows;
import org.leafpay.shares.kafka.TopicReader;

/** Two instances sum two partitions of a real broker; one of them is killed. */
@Tag("broker")
class KilledInstanceTest {
  private static final long START = RandomRows.START_SECOND;
  private static final int SHARES = 20_000;
  private static final int SECONDS = SHARES / 1_000;
  private static final long END_SECOND = START + 10_000;
  private static final TestRow END = TestRow.of(new SourceStream("end", 0), 1, 1, END_SECOND);
  private static final Duration TAKEOVER_MAX = Duration.ofSeconds(10);

  @TempDir private Path folder;

  @Test
  void theOtherTakesOverAndTheSumsAreExact() throws InterruptedException {
    KafkaTopic shares = BrokerFixture.newTopic(2);
    KafkaTopic sums = BrokerFixture.newTopic(shares.name() + "-sums", 2);
    List<TestRow> rows = NdjsonRows.random(8, SHARES, 4);
    List<List<TestRow>> parts = NdjsonRows.byPartition(rows, 2);
    LedgerFixture ledger = LedgerFixture.fresh(TestPlace.SQLITE, folder);
    Duration takeover;
    try (KillableProcess one = instance(shares, sums, "one");
        KillableProcess other = instance(shares, sums, "other")) {
      awaitOnePartitionEach(one, other);
      sendHalf(shares, parts, 0);
      TimeUnit.MILLISECONDS.sleep(300);
      one.kill();
      Instant killed = InstantSource.system().instant();
      sendHalf(shares, parts, 1);
      for (int partition = 0; partition < 2; partition++) {
        BrokerFixture.send(shares, partition, List.of(END), NdjsonRows::plain);
      }
      ingestUntil(sums, ledger, END_SECOND - 100, other);
      takeover = Duration.between(killed, InstantSource.system().instant());
    }

    assertThat(takeover).isLessThan(TAKEOVER_MAX);
    assertThat(sealed(ledger)).isEqualTo(TextbookLedger.of(BUCKET_SECONDS, rows));
    sameAsOfThePlainConsumer(shares, ledger);
  }

  private static void awaitOnePartitionEach(KillableProcess one, KillableProcess other)
      throws InterruptedException {
    while (!one.said().endsWith("partitions 1\n") || !other.said().endsWith("partitions 1\n")) {
      if (!one.isAlive() || !other.isAlive()) {
        throw new IllegalStateException(one.said() + other.said());
      }
      TimeUnit.MILLISECONDS.sleep(30);
    }
  }

  private static void ingestUntil(
      KafkaTopic sums, LedgerFixture fixture, long second, KillableProcess other) {
    try (DurableLedger ledger = fixture.open();
        TopicReader reader = TopicReader.of(sums)) {
      new SumsIngest(ledger, reader, DrivenTopology.terms(row -> {}).addresses())
          .run(
              () -> {
                if (!other.isAlive()) {
                  throw new IllegalStateException(other.said());
                }
                return ledger.sealedUntil() < second;
              });
    }
  }

  /** All but the last shares, whose bucket is open. */
  private static TextbookLedger sealed(LedgerFixture fixture) {
    try (DurableLedger ledger = fixture.open()) {
      return TextbookLedger.of(
          BUCKET_SECONDS,
          ledger.sealedBuckets().bucketsBefore(Instant.ofEpochSecond(END_SECOND)).toList());
    }
  }

  private void sameAsOfThePlainConsumer(KafkaTopic shares, LedgerFixture ledger) {
    LedgerFixture plain = LedgerFixture.fresh(TestPlace.SQLITE, folder);
    KafkaCounting.countAll(shares, plain, row -> {});
    assertThat(ledger.seals()).hasSizeGreaterThanOrEqualTo(SECONDS / 10).isEqualTo(plain.seals());
  }

  private KillableProcess instance(KafkaTopic shares, KafkaTopic sums, String name) {
    return KillableProcess.start(
        SummingProcess.class,
        folder,
        shares.servers(),
        shares.name(),
        sums.name(),
        name,
        folder.resolve(name).toString());
  }

  private static void sendHalf(KafkaTopic shares, List<List<TestRow>> parts, int half) {
    for (int partition = 0; partition < 2; partition++) {
      List<TestRow> rows = parts.get(partition);
      int middle = rows.size() / 2;
      BrokerFixture.send(
          shares,
          partition,
          half == 0 ? rows.subList(0, middle) : rows.subList(middle, rows.size()),
          NdjsonRows::plain);
    }
  }
}
