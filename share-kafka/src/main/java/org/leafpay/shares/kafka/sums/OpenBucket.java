package org.leafpay.shares.kafka.sums;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of one open bucket: by network difficulty, then by miner number. */
final class OpenBucket {
  private static final int CAPACITY_MIN = 256;

  private final long start;
  private final Map<Long, @Nullable OpenRow[]> rowsByNetworkDifficulty = new TreeMap<>();
  private final List<OpenRow> all = new ArrayList<>();
  private long currentNetworkDifficulty;
  private @Nullable OpenRow @Nullable [] current;

  OpenBucket(long start) {
    this.start = start;
  }

  long start() {
    return start;
  }

  /** The row that the miner's next share counts in, if he has one. */
  @Nullable OpenRow find(long networkDifficulty, int miner) {
    @Nullable OpenRow[] rows = current;
    if (rows == null || networkDifficulty != currentNetworkDifficulty) {
      rows =
          rowsByNetworkDifficulty.computeIfAbsent(
              networkDifficulty, key -> new OpenRow[CAPACITY_MIN]);
      current = rows;
      currentNetworkDifficulty = networkDifficulty;
    }
    return miner < rows.length ? rows[miner] : null;
  }

  /** From now on the miner's shares count in this row. */
  void put(long networkDifficulty, int miner, OpenRow row) {
    @Nullable OpenRow[] rows =
        rowsByNetworkDifficulty.computeIfAbsent(
            networkDifficulty, key -> new OpenRow[CAPACITY_MIN]);
    if (miner >= rows.length) {
      rows = Arrays.copyOf(rows, Math.max(miner + 1, 2 * rows.length));
      rowsByNetworkDifficulty.put(networkDifficulty, rows);
      current = null;
    }
    rows[miner] = row;
    all.add(row);
  }

  /** Every row, in the order of the store's keys. */
  List<OpenRow> rows() {
    List<OpenRow> sorted = new ArrayList<>(all);
    sorted.sort((one, other) -> one.key().compareTo(other.key()));
    return sorted;
  }
}
