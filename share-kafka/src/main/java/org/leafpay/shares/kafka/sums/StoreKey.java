package org.leafpay.shares.kafka.sums;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;

/** Keys of the store: one byte that says what it is, then what it is of, in the order of time. */
final class StoreKey {
  static final byte ROW = 'r';
  static final byte LATE = 'l';
  static final byte STREAM = 's';
  static final byte PROGRESS = 'p';

  private static final int ROW_SIZE = 1 + 8 + 8 + Hash32.SIZE + 4;

  private StoreKey() {}

  /**
   * A row of an open bucket.
   *
   * @param part counts the rows of this miner in this bucket: another one begins when a sum is full
   */
  static Bytes row(long bucket, long networkDifficulty, MinerKey miner, int part) {
    return Bytes.wrap(
        ByteBuffer.allocate(ROW_SIZE)
            .put(ROW)
            .putLong(bucket ^ Long.MIN_VALUE)
            .putLong(networkDifficulty)
            .put(miner.bytes().toArray())
            .putInt(part)
            .array());
  }

  static Bytes late(long countedIn, int number) {
    return Bytes.wrap(
        ByteBuffer.allocate(1 + 8 + 4)
            .put(LATE)
            .putLong(countedIn ^ Long.MIN_VALUE)
            .putInt(number)
            .array());
  }

  static Bytes stream(SourceStream stream) {
    byte[] name = stream.source().getBytes(StandardCharsets.UTF_8);
    return Bytes.wrap(
        ByteBuffer.allocate(1 + 8 + name.length)
            .put(STREAM)
            .putLong(stream.epoch())
            .put(name)
            .array());
  }

  static Bytes progress() {
    return Bytes.wrap(new byte[] {PROGRESS});
  }

  /** The stream of a {@link #stream} key. */
  static SourceStream streamOf(Bytes key) {
    ByteBuffer in = ByteBuffer.wrap(key.get(), 1, key.get().length - 1);
    long epoch = in.getLong();
    byte[] name = new byte[in.remaining()];
    in.get(name);
    return new SourceStream(new String(name, StandardCharsets.UTF_8), epoch);
  }

  /** The bucket of a {@link #row} or {@link #late} key. */
  static long bucketOf(Bytes key) {
    return ByteBuffer.wrap(key.get()).getLong(1) ^ Long.MIN_VALUE;
  }

  static long networkDifficultyOf(Bytes rowKey) {
    return ByteBuffer.wrap(rowKey.get()).getLong(9);
  }

  static int partOf(Bytes rowKey) {
    return ByteBuffer.wrap(rowKey.get()).getInt(ROW_SIZE - 4);
  }
}
