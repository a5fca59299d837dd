package org.leafpay.shares.ledger;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.leafpay.shares.batch.MinerIndex;

/**
 * All shares of one span of time, summed. Never empty. In columns, with miners by number; {@link
 * #rows()} shows them as objects.
 */
public final class Bucket {
  private final Instant start;
  private final List<BucketLayer> layers;
  private final MinerIndex miners;

  /**
   * Puts layers together.
   *
   * @param start the first instant of the span
   * @param layers by network difficulty, each difficulty once
   * @param miners who the numbers stand for
   */
  public Bucket(Instant start, List<BucketLayer> layers, MinerIndex miners) {
    this.start = start;
    this.layers = List.copyOf(layers);
    this.miners = miners;
    if (layers.stream().allMatch(layer -> layer.sums().size() == 0)) {
      throw new IllegalArgumentException("no shares in the bucket of " + start);
    }
  }

  /** The first instant of the span. */
  public Instant start() {
    return start;
  }

  /** By network difficulty; within a layer in no particular order. */
  public List<BucketLayer> layers() {
    return layers;
  }

  /** Who the numbers in the layers stand for. */
  public MinerIndex miners() {
    return miners;
  }

  /** By network difficulty, then by miner key, unsigned. */
  public List<BucketRow> rows() {
    List<BucketRow> rows = new ArrayList<>();
    for (BucketLayer layer : layers) {
      SumColumns sums = layer.sums().sortedByKey(miners);
      for (int row = 0; row < sums.size(); row++) {
        rows.add(
            new BucketRow(
                layer.networkDifficulty(),
                miners.key(sums.minerAt(row)),
                sums.difficultySumAt(row),
                sums.shareCountAt(row)));
      }
    }
    return rows;
  }

  /** Sum over all rows, wide enough for any number of them. */
  public BigInteger totalDifficulty() {
    return layers.stream()
        .map(layer -> layer.sums().totalDifficulty())
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  public long shareCount() {
    return layers.stream().mapToLong(layer -> layer.sums().shareCount()).sum();
  }

  /** The same miners with the same sums, whatever their numbers. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Bucket bucket
        && start.equals(bucket.start)
        && rows().equals(bucket.rows());
  }

  @Override
  public int hashCode() {
    return 31 * start.hashCode() + rows().hashCode();
  }

  @Override
  public String toString() {
    return "bucket of " + start + ": " + rows();
  }
}
