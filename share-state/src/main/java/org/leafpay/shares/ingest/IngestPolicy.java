package org.leafpay.shares.ingest;

import java.time.Duration;

/**
 * How shares are brought into a ledger.
 *
 * @param grace how much longer than its own end a bucket is kept open for shares that are late; has
 *     to be the same for two parties who want equal tables
 * @param commitShares so many shares are committed at once at most: they bound the memory that is
 *     taken
 * @param commitInterval so long a share waits for its commit at most
 * @param keepsShares whether the single shares are kept as well, in the log
 */
public record IngestPolicy(
    Duration grace, int commitShares, Duration commitInterval, boolean keepsShares) {
  /** Two minutes of grace, a commit each second or million of shares, no log. */
  public static final IngestPolicy DEFAULT =
      new IngestPolicy(Duration.ofMinutes(2), 1_000_000, Duration.ofSeconds(1), false);

  public IngestPolicy {
    if (grace.isNegative() || commitInterval.isNegative() || commitShares < 1) {
      throw new IllegalArgumentException(
          "grace %s, commits of %d shares each %s".formatted(grace, commitShares, commitInterval));
    }
  }

  /** The same with another grace. */
  public IngestPolicy withGrace(Duration other) {
    return new IngestPolicy(other, commitShares, commitInterval, keepsShares);
  }

  /** The same with commits of at most so many shares. */
  public IngestPolicy withCommitShares(int other) {
    return new IngestPolicy(grace, other, commitInterval, keepsShares);
  }

  /** The same, keeping single shares. */
  public IngestPolicy keepingShares() {
    return new IngestPolicy(grace, commitShares, commitInterval, true);
  }
}
