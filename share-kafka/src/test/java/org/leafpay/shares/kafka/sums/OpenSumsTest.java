package org.leafpay.shares.kafka.sums;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.shares.RandomRows;
import org.leafpay.shares.TestRow;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.LedgerFixture;
import org.leafpay.shares.kafka.NdjsonRows;
import org.leafpay.shares.source.RowProblem;

/** The partition moves to another machine: all it has there is the restored store. */
class OpenSumsTest {
  private static final int SHARES = 2_000;
  private static final SourceStream WRITER = new SourceStream("stratum", 3);

  private final List<SumsMessage> told = new ArrayList<>();
  private final KeyValueStore<Bytes, byte[]> store = store();

  private static KeyValueStore<Bytes, byte[]> store() {
    KeyValueStore<Bytes, byte[]> store =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(SumsTopology.STORE),
                Serdes.Bytes(),
                Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();
    store.init(context.getStateStoreContext(), store);
    return store;
  }

  private PartitionSums open() {
    return PartitionSums.open(
        DrivenTopology.SHARES, 0, DrivenTopology.terms(row -> {}), store, told::add);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void tellsTheSameWhereverThePartitionWasMovedInBetween(long seed) {
    List<byte[]> records = new ArrayList<>();
    for (TestRow row : new RandomRows(seed).rows(SHARES, 4, 200, 20)) {
      records.add(row.sequence() % 2 == 0 ? NdjsonRows.plain(row) : NdjsonRows.numbered(row));
    }
    take(records, SHARES);
    List<SumsMessage> inOneGo = List.copyOf(told);
    told.clear();
    clear();
    take(records, 37);

    assertThat(inOneGo).hasSizeGreaterThan(30);
    assertThat(late(told)).isNotEmpty();
    assertThat(withoutLate(told)).isEqualTo(withoutLate(inOneGo));
    assertThat(late(told).stream().mapToLong(Long::longValue).sum())
        .isEqualTo(late(inOneGo).stream().mapToLong(Long::longValue).sum());
  }

  @Test
  void knowsAfterAMoveWhichSharesTheirWriterHasSentAgain() {
    byte[] share = NdjsonRows.numbered(TestRow.of(WRITER, 7, 1, RandomRows.START_SECOND));
    byte[] last = NdjsonRows.plain(TestRow.of(WRITER, 0, 1, RandomRows.START_SECOND + 10_000));
    long now = DrivenTopology.NOW.toEpochMilli();
    open().take(share, 0, now);
    open().take(share, 1, now);
    assertThat(last(WRITER)).as("its bucket is open").isEqualTo(7);
    open().take(last, 2, now);
    assertThat(last(WRITER)).as("its bucket is sealed").isEqualTo(7);
    open().take(share, 3, now);

    assertThat(told)
        .filteredOn(SumsMessage.Rows.class::isInstance)
        .singleElement()
        .extracting(message -> ((SumsMessage.Rows) message).rows().get(0).shareCount())
        .isEqualTo(1);
    assertThat(late(told)).isEmpty();
  }

  private long last(SourceStream stream) {
    OpenSums sums = new OpenSums(store, new MinerIndex(), LedgerFixture.BUCKET_SECONDS);
    try {
      sums.restore(DrivenTopology.terms(row -> {}).addresses());
    } catch (RowProblem e) {
      throw new IllegalStateException(e);
    }
    return sums.last(stream);
  }

  /** All records and a last one that ends every bucket; moves after so many each. */
  private void take(List<byte[]> records, int moves) {
    PartitionSums sums = open();
    long now = DrivenTopology.NOW.toEpochMilli();
    for (int offset = 0; offset < records.size(); offset++) {
      sums.take(records.get(offset), offset, now);
      if (offset % moves == moves - 1) {
        sums = open();
      }
    }
    TestRow last =
        TestRow.of(DrivenTopology.SHARES.stream(0), 1, 1, RandomRows.START_SECOND + 10_000);
    sums.take(NdjsonRows.plain(last), records.size(), now);
    assertThat(new String(records.get(0), StandardCharsets.UTF_8)).contains(NdjsonRows.POOL);
  }

  private void clear() {
    List<Bytes> keys = new ArrayList<>();
    store.all().forEachRemaining(entry -> keys.add(entry.key));
    keys.forEach(store::delete);
  }

  private static List<Long> late(List<SumsMessage> messages) {
    return messages.stream()
        .filter(SumsMessage.Rows.class::isInstance)
        .flatMap(message -> ((SumsMessage.Rows) message).late().stream())
        .map(shares -> shares.shareCount())
        .toList();
  }

  /** A run of late shares may be told in two parts when the partition moved in between. */
  private static List<SumsMessage> withoutLate(List<SumsMessage> messages) {
    List<SumsMessage> plain = new ArrayList<>();
    for (SumsMessage message : messages) {
      plain.add(
          message instanceof SumsMessage.Rows rows
              ? new SumsMessage.Rows(
                  rows.partition(),
                  rows.bucket(),
                  rows.networkDifficulty(),
                  rows.rows(),
                  rows.reached(),
                  List.of())
              : message);
    }
    return plain;
  }
}
