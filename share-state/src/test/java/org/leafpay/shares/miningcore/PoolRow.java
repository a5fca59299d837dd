package org.leafpay.shares.miningcore;

import java.time.Instant;
import org.leafpay.shares.TestMiners;

/** A row of the table of shares as miningcore writes it. */
record PoolRow(String pool, String miner, String difficulty, String worker, Instant created) {
  static final String POOL = "ergo1";

  private static final String NETWORK_DIFFICULTY = "1312314297000000";

  static PoolRow of(int miner, Instant created) {
    return new PoolRow(POOL, TestMiners.address(miner).text(), "0.5", "rig", created);
  }

  PoolRow at(Instant other) {
    return new PoolRow(pool, miner, difficulty, worker, other);
  }

  PoolRow withDifficulty(String other) {
    return new PoolRow(pool, miner, other, worker, created);
  }

  PoolRow withWorker(String other) {
    return new PoolRow(pool, miner, difficulty, other, created);
  }

  PoolRow withMiner(String other) {
    return new PoolRow(pool, other, difficulty, worker, created);
  }

  PoolRow inPool(String other) {
    return new PoolRow(other, miner, difficulty, worker, created);
  }

  /** In the order of {@link PoolTables#COLUMNS}. */
  String csv() {
    return String.join(
            ",",
            pool,
            "1730005",
            difficulty,
            NETWORK_DIFFICULTY,
            miner,
            '"' + worker + '"',
            "miner/1.0",
            "10.0.0.1",
            created.toString())
        + "\n";
  }
}
