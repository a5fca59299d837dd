package org.leafpay.shares.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.database.LedgerPart;
import org.leafpay.shares.ledger.MinerSums;
import org.leafpay.shares.ledger.SumColumns;

/**
 * Says of each share for a bucket whether its miner's sum can still hold it. A sum that could not
 * would be found when the bucket is sealed, and nothing could be sealed any more.
 *
 * <p>As long as the shares of all miners together would fit into one sum, each fits into its own:
 * one addition says so, for every bucket of any pool. Only behind that are miners looked at.
 */
final class SumGuard {
  private final Supplier<List<LedgerPart>> counted;

  /** Not below what all miners have together, while nobody is looked at by himself. */
  private long bound;

  /** By network difficulty, when miners are looked at. */
  private @Nullable Map<Long, MinerSums> sums;

  private SumGuard(Supplier<List<LedgerPart>> counted) {
    this.counted = counted;
  }

  /** Of a bucket without shares. */
  static SumGuard ofEmpty(Supplier<List<LedgerPart>> counted) {
    return new SumGuard(counted);
  }

  /**
   * Of a bucket that others may have filled.
   *
   * @param counted all parts of it that are counted, now or later
   */
  static SumGuard of(Supplier<List<LedgerPart>> counted) {
    SumGuard guard = new SumGuard(counted);
    for (LedgerPart part : counted.get()) {
      for (int row = 0; row < part.sums().size(); row++) {
        guard.raise(part.sums().difficultySumAt(row));
      }
    }
    return guard;
  }

  private void raise(long difficulty) {
    long next = bound + difficulty;
    bound = next < 0 ? Long.MAX_VALUE : next;
  }

  /** Takes note of a share, if it fits. */
  boolean admits(long networkDifficulty, int miner, long difficulty) {
    Map<Long, MinerSums> known = sums;
    if (known == null) {
      long next = bound + difficulty;
      if (next >= 0) {
        bound = next;
        return true;
      }
      known = sumsOf(counted.get());
      sums = known;
    }
    return known.computeIfAbsent(networkDifficulty, key -> new MinerSums()).add(miner, difficulty);
  }

  private static Map<Long, MinerSums> sumsOf(List<LedgerPart> parts) {
    Map<Long, MinerSums> out = new TreeMap<>();
    for (LedgerPart part : parts) {
      MinerSums layer = out.computeIfAbsent(part.networkDifficulty(), key -> new MinerSums());
      SumColumns columns = part.sums();
      for (int row = 0; row < columns.size(); row++) {
        layer.add(columns.minerAt(row), columns.difficultySumAt(row), columns.shareCountAt(row));
      }
    }
    return out;
  }
}
