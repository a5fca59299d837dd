package org.leafpay.shares.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leafpay.shares.database.LedgerFixture.BUCKET_SECONDS;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.shares.TestPlace;
import org.leafpay.shares.TestRow;
import org.leafpay.shares.TextbookLedger;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LedgerFixture;
import org.leafpay.shares.ingest.IngestCount;
import org.leafpay.shares.source.RejectedRow;

/** The plain consumer against a real broker. */
@Tag("broker")
class KafkaIngestTest {
  @TempDir private Path folder;

  @Test
  void countsEveryShareOfEveryPartitionOnce() {
    KafkaTopic topic = BrokerFixture.newTopic(3);
    List<TestRow> rows = NdjsonRows.random(1, 9_000, 5);
    List<List<TestRow>> parts = NdjsonRows.byPartition(rows, 3);
    LedgerFixture ledger = LedgerFixture.fresh(TestPlace.SQLITE, folder);
    for (int partition = 0; partition < 3; partition++) {
      BrokerFixture.send(topic, partition, parts.get(partition), NdjsonRows::plain);
    }

    IngestCount count = KafkaCounting.countAll(topic, ledger, row -> {});
    IngestCount again = KafkaCounting.countAll(topic, ledger, row -> {});

    assertThat(count).isEqualTo(new IngestCount(9_000, 0, 0));
    assertThat(again).isEqualTo(new IngestCount(0, 0, 0));
    assertThat(ledger.readAll()).isEqualTo(TextbookLedger.of(BUCKET_SECONDS, rows));
  }

  @Test
  void leavesOutAbortedTransactionsAndTellsOfRecordsThatAreNoShares() {
    KafkaTopic topic = BrokerFixture.newTopic(1);
    List<TestRow> rows = NdjsonRows.random(2, 300, 1);
    try (Producer<byte[], byte[]> producer =
        BrokerFixture.producer(Map.of("transactional.id", topic.name()))) {
      producer.initTransactions();
      transaction(producer, topic, rows.subList(0, 100), true);
      transaction(producer, topic, rows.subList(0, 300), false);
      transaction(producer, topic, rows.subList(100, 300), true);
      producer.beginTransaction();
      inTransaction(producer, topic, bytes("{\"poolid\":"));
      inTransaction(producer, topic, null);
      producer.commitTransaction();
    }
    LedgerFixture fixture = LedgerFixture.fresh(TestPlace.SQLITE, folder);
    List<String> rejected = new ArrayList<>();

    KafkaCounting.countAll(topic, fixture, row -> rejected.add(row.toString()));

    assertThat(fixture.readAll()).isEqualTo(TextbookLedger.of(BUCKET_SECONDS, rows));
    assertThat(rejected)
        .containsExactly(
            topic.name() + "/0:603: rejected: not a JSON object: '{\"poolid\":'",
            topic.name() + "/0:604: rejected: not a JSON object: ''");
    try (DurableLedger ledger = fixture.open()) {
      assertThat(ledger.last(topic.stream(0))).isEqualTo(605);
    }
  }

  /** What goes wrong makes the commit fail. */
  private static void inTransaction(
      Producer<byte[], byte[]> producer, KafkaTopic topic, byte @Nullable [] value) {
    Future<?> sent = producer.send(BrokerFixture.record(topic, 0, value));
    assertThat(sent.isCancelled()).isFalse();
  }

  private static void transaction(
      Producer<byte[], byte[]> producer, KafkaTopic topic, List<TestRow> rows, boolean commits) {
    producer.beginTransaction();
    rows.forEach(row -> inTransaction(producer, topic, NdjsonRows.plain(row)));
    if (commits) {
      producer.commitTransaction();
    } else {
      producer.flush();
      producer.abortTransaction();
    }
  }

  @Test
  void countsSharesOnceThatTheirWriterHasSentTwice() {
    KafkaTopic topic = BrokerFixture.newTopic(2);
    List<TestRow> rows = NdjsonRows.random(3, 4_000, 4);
    List<List<TestRow>> parts = NdjsonRows.byPartition(rows, 2);
    LedgerFixture ledger = LedgerFixture.fresh(TestPlace.SQLITE, folder);
    List<RejectedRow> rejected = new ArrayList<>();
    for (int partition = 0; partition < 2; partition++) {
      BrokerFixture.send(topic, partition, parts.get(partition), NdjsonRows::numbered);
    }
    KafkaCounting.countAll(topic, ledger, rejected::add);
    for (int partition = 0; partition < 2; partition++) {
      BrokerFixture.send(topic, partition, parts.get(partition), NdjsonRows::numbered);
      BrokerFixture.send(topic, partition, parts.get(partition), NdjsonRows::numbered);
    }

    IngestCount again = KafkaCounting.countAll(topic, ledger, rejected::add);

    assertThat(again.counted()).isZero();
    assertThat(ledger.readAll()).isEqualTo(TextbookLedger.of(BUCKET_SECONDS, rows));
    assertThat(rejected)
        .hasSize(4_000)
        .allMatch(row -> row.reason().text().startsWith("sequence not above"));
  }

  @Test
  void stopsWhenTheBrokersHaveDeletedSharesThatWereNotCounted() {
    KafkaTopic topic = BrokerFixture.newTopic(1);
    List<TestRow> rows = NdjsonRows.random(4, 600, 1);
    LedgerFixture ledger = LedgerFixture.fresh(TestPlace.SQLITE, folder);
    BrokerFixture.send(topic, 0, rows.subList(0, 200), NdjsonRows::plain);
    KafkaCounting.countAll(topic, ledger, row -> {});
    BrokerFixture.send(topic, 0, rows.subList(200, 600), NdjsonRows::plain);

    BrokerFixture.deleteBefore(topic, 0, 200);
    IngestCount rest = KafkaCounting.countAll(topic, ledger, row -> {});
    LedgerFixture slow = LedgerFixture.fresh(TestPlace.SQLITE, folder);
    slow.ingest(List.of(TestRow.of(topic.stream(0), 200, 1, 5)), LedgerFixture.POLICY);
    BrokerFixture.deleteBefore(topic, 0, 202);

    assertThat(rest).isEqualTo(new IngestCount(400, 0, 0));
    assertThatThrownBy(() -> KafkaCounting.countAll(topic, slow, row -> {}))
        .isInstanceOf(KafkaTroubleException.class)
        .hasMessageContaining(topic.name() + "/0: shares from offset 201 on are not counted")
        .hasMessageContaining("the log starts at 202: 1 records were deleted");
  }

  @Test
  void stopsWhenSharesAreDeletedUnderItsHands() {
    KafkaTopic topic = BrokerFixture.newTopic(1);
    BrokerFixture.send(topic, 0, NdjsonRows.random(5, 50, 1), NdjsonRows::plain);
    try (TopicReader reader = TopicReader.of(topic)) {
      reader.resume(stream -> 9);
      BrokerFixture.deleteBefore(topic, 0, 50);

      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 50; i++) {
                  reader.poll(Duration.ofMillis(200));
                }
              })
          .isInstanceOf(KafkaTroubleException.class)
          .extracting(e -> ((KafkaTroubleException) e).trouble())
          .isEqualTo(new KafkaTrouble.SharesGone(topic.name() + "/0", 10, 50));
    }
  }

  @Test
  void stopsWhenTheTopicWasMadeAnewOrIsNotThere() {
    KafkaTopic topic = BrokerFixture.newTopic(1);
    try (TopicReader reader = TopicReader.of(topic);
        TopicReader other = TopicReader.of(topic.sibling("nobody-made-it"))) {
      assertThatThrownBy(() -> reader.resume(stream -> 9))
          .extracting(e -> ((KafkaTroubleException) e).trouble())
          .isEqualTo(new KafkaTrouble.LogReplaced(topic.name() + "/0", 10, 0));
      assertThatThrownBy(() -> other.resume(stream -> 9)).hasMessageContaining("no such topic");
      assertThat(reader.resume(stream -> -1)).isEqualTo(Set.of(0));
    }
  }

  @Test
  void waitsForABrokerThatIsAwayAndLosesNothing() throws Exception {
    KafkaTopic topic = BrokerFixture.newTopic(2);
    List<TestRow> rows = NdjsonRows.random(6, 20_000, 2);
    List<List<TestRow>> parts = NdjsonRows.byPartition(rows, 2);
    LedgerFixture ledger = LedgerFixture.fresh(TestPlace.SQLITE, folder);
    Map<SourceStream, Long> ends = new ConcurrentHashMap<>();
    BrokerFixture.send(topic, 0, parts.get(0), NdjsonRows::plain);
    try (DurableLedger open = ledger.open()) {
      CompletableFuture<IngestCount> counting =
          CompletableFuture.supplyAsync(
              () ->
                  KafkaCounting.count(
                      topic,
                      open,
                      row -> {},
                      () ->
                          ends.isEmpty()
                              || ends.entrySet().stream()
                                  .anyMatch(end -> open.last(end.getKey()) + 1 < end.getValue())));
      BrokerFixture.broker().kill();
      BrokerFixture.broker().start();
      BrokerFixture.send(topic, 1, parts.get(1), NdjsonRows::plain);
      ends.putAll(BrokerFixture.ends(topic));

      assertThat(counting.get(60, TimeUnit.SECONDS)).isEqualTo(new IngestCount(20_000, 0, 0));
    }
    assertThat(ledger.readAll()).isEqualTo(TextbookLedger.of(BUCKET_SECONDS, rows));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
