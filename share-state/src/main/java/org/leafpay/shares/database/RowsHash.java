package org.leafpay.shares.database;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketLayer;
import org.leafpay.shares.ledger.SumColumns;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/** The hash that commits to all rows of a bucket, as {@link SealedBucket} describes it. */
final class RowsHash {
  private static final int ROW_SIZE = 56;
  private static final int BUFFERED_ROWS = 1_024;

  private final MessageDigest digest = sha256();
  private final ByteBuffer buffer = ByteBuffer.allocate(ROW_SIZE * BUFFERED_ROWS);

  private RowsHash() {}

  static Hash32 of(Bucket bucket) {
    RowsHash hash = new RowsHash();
    for (BucketLayer layer : bucket.layers()) {
      hash.add(
          layer.networkDifficulty(), layer.sums().sortedByKey(bucket.miners()), bucket.miners());
    }
    hash.flush();
    return new Hash32(Bytes.of(hash.digest.digest()));
  }

  private void add(long networkDifficulty, SumColumns sums, MinerIndex miners) {
    for (int row = 0; row < sums.size(); row++) {
      if (!buffer.hasRemaining()) {
        flush();
      }
      buffer.putLong(networkDifficulty);
      miners.copyKey(sums.minerAt(row), buffer.array(), buffer.position());
      buffer.position(buffer.position() + Hash32.SIZE);
      buffer.putLong(sums.difficultySumAt(row));
      buffer.putLong(sums.shareCountAt(row));
    }
  }

  private void flush() {
    digest.update(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
