package org.leafpay.shares.kafka;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.leafpay.shares.batch.EpochMicros;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.SourceStream;

/** One partition: the records that have come and wait to be read, and how far its time is. */
final class PartitionFeed {
  private final SourceStream stream;
  private final ShareLines lines;
  private Iterator<ConsumerRecord<byte[], ByteBuffer>> waiting =
      List.<ConsumerRecord<byte[], ByteBuffer>>of().iterator();
  private long newestMicros = Long.MIN_VALUE;
  private long passed;
  private long told = Positions.NOTHING;
  private Instant lastRecord;
  private boolean isIdle;

  /**
   * @param start the offset that is read first
   */
  PartitionFeed(SourceStream stream, ShareLines lines, long start, Instant now) {
    this.stream = stream;
    this.lines = lines;
    this.passed = start - 1;
    this.lastRecord = now;
  }

  void offer(List<ConsumerRecord<byte[], ByteBuffer>> records, Instant now) {
    waiting = records.iterator();
    lastRecord = now;
    isIdle = false;
  }

  boolean hasWaiting() {
    return waiting.hasNext();
  }

  /** Reads records until none waits or the batch is full. */
  void fill(ShareBatch into) {
    while (waiting.hasNext() && !into.isFull()) {
      ConsumerRecord<byte[], ByteBuffer> record = waiting.next();
      int row = into.size();
      if (lines.read(record.value(), record.offset(), into)) {
        into.endRow();
        newestMicros = Math.max(newestMicros, into.createdMicrosAt(row));
      }
      passed = record.offset();
    }
    tell(into);
  }

  /** All that waited was read: what stands before {@code next} is read or is no share. */
  void reached(long next, ShareBatch into) {
    passed = Math.max(passed, next - 1);
    tell(into);
  }

  private void tell(ShareBatch into) {
    if (passed > told) {
      told = passed;
      into.passed(into.streamNumber(stream), passed);
    }
  }

  /** Nothing more is there: if it has been so for long, nobody needs to wait for this partition. */
  void caughtUp(Instant idleBefore) {
    isIdle = !waiting.hasNext() && !lastRecord.isAfter(idleBefore);
  }

  boolean isIdle() {
    return isIdle;
  }

  /** When the newest share so far was created. */
  Instant newest() {
    return newestMicros == Long.MIN_VALUE ? Instant.MIN : EpochMicros.toInstant(newestMicros);
  }
}
