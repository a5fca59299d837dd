package org.leafpay.shares.database;

import java.time.Instant;
import java.util.List;
import org.leafpay.shares.batch.SourcePosition;
import org.leafpay.types.Hash32;

/**
 * What is published of a bucket that will never change. Two parties who counted the same shares
 * have equal ones.
 *
 * @param start the bucket's first instant
 * @param positions the last share of each stream that counts in it, by source and epoch
 * @param rowCount number of rows
 * @param shareCount number of shares in them
 * @param sha256 of the rows by network difficulty and miner key (unsigned), each as network
 *     difficulty (8 bytes, big endian), miner key (32), sum of difficulty (8), number of shares (8)
 */
public record SealedBucket(
    Instant start, List<SourcePosition> positions, long rowCount, long shareCount, Hash32 sha256) {
  public SealedBucket {
    positions = List.copyOf(positions);
  }
}
