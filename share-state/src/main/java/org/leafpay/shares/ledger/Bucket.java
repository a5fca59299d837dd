package org.leafpay.shares.ledger;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

/**
 * All shares of one span of time, summed. Never empty.
 *
 * @param start the first instant of the span
 * @param rows by network difficulty, then by miner key, unsigned
 */
public record Bucket(Instant start, List<BucketRow> rows) {
  public Bucket {
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("no shares in the bucket of " + start);
    }
  }

  /** Sum over all rows, wide enough for any number of them. */
  public BigInteger totalDifficulty() {
    BigInteger total = BigInteger.ZERO;
    for (BucketRow row : rows) {
      total = total.add(BigInteger.valueOf(row.difficultySum()));
    }
    return total;
  }
}
