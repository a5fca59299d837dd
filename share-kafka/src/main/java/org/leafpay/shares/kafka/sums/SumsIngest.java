package org.leafpay.shares.kafka.sums;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.SealedBucket;
import org.leafpay.shares.ingest.LedgerIngest.Idle;
import org.leafpay.shares.kafka.KafkaTrouble;
import org.leafpay.shares.kafka.KafkaTroubleException;
import org.leafpay.shares.kafka.TopicReader;
import org.leafpay.shares.source.AddressReader;
import org.leafpay.shares.source.RowProblem;

/**
 * Brings a topic of sums into a ledger.
 *
 * <p>Promise: a row counts once, wherever this process was killed: the offset of the last message
 * is kept in the transaction that keeps the rows. A bucket is sealed when every partition has said
 * that nothing more comes for it.
 */
public final class SumsIngest {
  private static final Duration WAIT = Duration.ofMillis(200);

  private final DurableLedger ledger;
  private final TopicReader reader;
  private final AddressReader addresses;
  private final Map<Integer, Long> untilByPartition = new TreeMap<>();
  private Consumer<SealedBucket> sealed = bucket -> {};

  /** Prepares an ingest of the topic that {@code reader} reads. */
  public SumsIngest(DurableLedger ledger, TopicReader reader, AddressReader addresses) {
    this.ledger = ledger;
    this.reader = reader;
    this.addresses = addresses;
  }

  /** Tells {@code listener} of each bucket that is sealed from now on, after it is on disk. */
  public void onSealed(Consumer<SealedBucket> listener) {
    sealed = listener;
  }

  /**
   * Takes sums in until {@code idle} says that it is enough.
   *
   * @return number of shares in the rows that were counted, all of them on disk
   * @throws KafkaTroubleException when the topic cannot be read on, or holds something else
   * @throws org.leafpay.shares.database.LedgerConflictException when somebody else writes too
   */
  public long run(Idle idle) {
    untilByPartition.clear();
    reader.resume(ledger).forEach(number -> untilByPartition.put(number, Long.MIN_VALUE));
    long counted = 0;
    boolean goesOn = true;
    while (goesOn) {
      ConsumerRecords<byte[], ByteBuffer> records = reader.poll(WAIT);
      if (records.isEmpty()) {
        goesOn = idle.goesOn();
      } else {
        counted += take(records);
      }
    }
    return counted;
  }

  private long take(ConsumerRecords<byte[], ByteBuffer> records) {
    PendingSums pending = new PendingSums(ledger, addresses);
    for (ConsumerRecord<byte[], ByteBuffer> record : records) {
      try {
        SumsMessage message = SumsJson.read(bytes(record.value()));
        pending.take(message, reader.topic().stream(record.partition()).at(record.offset()));
        if (message instanceof SumsMessage.Until until) {
          untilByPartition.put(record.partition(), until.second());
        }
      } catch (IllegalArgumentException | RowProblem e) {
        throw new KafkaTroubleException(
            new KafkaTrouble.Damaged(
                reader.topic() + ", offset " + record.offset(), String.valueOf(e.getMessage())),
            e);
      }
    }
    ledger.commit(pending.toDelta());
    seal();
    return pending.shareCount();
  }

  private static byte[] bytes(ByteBuffer value) {
    byte[] bytes = new byte[value.remaining()];
    value.duplicate().get(bytes);
    return bytes;
  }

  private void seal() {
    OptionalLong until = untilByPartition.values().stream().mapToLong(Long::longValue).min();
    if (until.isPresent()
        && until.getAsLong() != Long.MIN_VALUE
        && until.getAsLong() > ledger.sealedUntil()) {
      ledger.seal(until.getAsLong()).forEach(sealed);
    }
  }
}
