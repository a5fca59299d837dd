package org.leafpay.shares.ledger;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.leafpay.shares.batch.MinerIndex;

/**
 * Sums of difficulty and counts of shares by miner number, in columns; each miner once. Never
 * changes.
 */
public final class SumColumns {
  /** Size of a row as bytes: miner 4, sum 8, count 4. */
  public static final int ROW_SIZE = 16;

  private final int[] miners;
  private final long[] sums;
  private final int[] counts;

  /** Takes the arrays as they are. */
  SumColumns(int[] miners, long[] sums, int[] counts) {
    this.miners = miners;
    this.sums = sums;
    this.counts = counts;
  }

  /**
   * Reads what {@link #toBytes()} wrote.
   *
   * @throws IllegalArgumentException when it cannot be that
   */
  public static SumColumns ofBytes(byte[] bytes) {
    if (bytes.length % ROW_SIZE != 0) {
      throw new IllegalArgumentException(bytes.length + " bytes are no rows of " + ROW_SIZE);
    }
    int size = bytes.length / ROW_SIZE;
    SumColumns columns = new SumColumns(new int[size], new long[size], new int[size]);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    in.asIntBuffer().get(columns.miners);
    in.position(4 * size).slice().asLongBuffer().get(columns.sums);
    in.position(12 * size).slice().asIntBuffer().get(columns.counts);
    return columns;
  }

  /** All miners (4 bytes each), then all sums (8 bytes each), then all counts (4 bytes each). */
  public byte[] toBytes() {
    ByteBuffer out = ByteBuffer.allocate(Math.multiplyExact(ROW_SIZE, size()));
    out.asIntBuffer().put(miners);
    out.position(4 * size()).slice().asLongBuffer().put(sums);
    out.position(12 * size()).slice().asIntBuffer().put(counts);
    return out.array();
  }

  public int size() {
    return miners.length;
  }

  public int minerAt(int row) {
    return miners[row];
  }

  /** Expected number of hashes, summed over the miner's shares. */
  public long difficultySumAt(int row) {
    return sums[row];
  }

  public int shareCountAt(int row) {
    return counts[row];
  }

  /** Sum over all rows, wide enough for any number of them. */
  public BigInteger totalDifficulty() {
    long high = 0;
    long low = 0;
    for (long sum : sums) {
      low += sum;
      // Both were below 2^63, so the sum shows in the sign whether it still is.
      if (low < 0) {
        low &= Long.MAX_VALUE;
        high++;
      }
    }
    return BigInteger.valueOf(high).shiftLeft(Long.SIZE - 1).add(BigInteger.valueOf(low));
  }

  public long shareCount() {
    long total = 0;
    for (int count : counts) {
      total += count;
    }
    return total;
  }

  /** The same rows by miner key, unsigned. */
  public SumColumns sortedByKey(MinerIndex index) {
    int[] places = index.placesByKey(miners);
    SumColumns sorted =
        new SumColumns(new int[places.length], new long[places.length], new int[places.length]);
    for (int row = 0; row < places.length; row++) {
      sorted.miners[row] = miners[places[row]];
      sorted.sums[row] = sums[places[row]];
      sorted.counts[row] = counts[places[row]];
    }
    return sorted;
  }
}
