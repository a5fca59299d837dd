package org.leafpay.shares.scan;

import java.util.Arrays;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.batch.ShareBatch;

/**
 * What the fields of a plain row say. Remembers what the slow reader found out (the pool, days,
 * addresses) and takes nothing that it has not seen accepted or cannot calculate exactly.
 */
final class FastRow {
  private static final byte[] UNKNOWN_POOL = new byte[0];
  private static final int HEIGHT_DIGITS_MAX = 9;
  private static final int NETWORK_DIGITS_MAX = 18;
  private static final int SHARE_FACTOR = 256;

  private final MinerIndex miners;
  private final FastInteger heights = new FastInteger(Column.HEIGHT, HEIGHT_DIGITS_MAX);
  private final FastInteger networks =
      new FastInteger(Column.NETWORK_DIFFICULTY, NETWORK_DIGITS_MAX);
  private final FastTime times = new FastTime();
  private long createdMicros;
  private byte[] pool = UNKNOWN_POOL;

  FastRow(MinerIndex miners) {
    this.miners = miners;
  }

  /** Puts the row into {@code into} as the one being written; {@link Place#UNSURE} if not plain. */
  RowFate read(FieldSpans row, RowPlaces places, ShareBatch into) {
    byte[] bytes = row.bytes;
    long height = heights.read(row);
    long difficulty =
        FastDecimal.scaled(
            bytes, row.from(Column.DIFFICULTY), row.to(Column.DIFFICULTY), SHARE_FACTOR);
    long network = networks.read(row);
    long created = times.read(bytes, row.from(Column.CREATED), row.to(Column.CREATED));
    int miner = miners.find(bytes, row.from(Column.MINER), row.to(Column.MINER));
    boolean isSure = height > 0 && difficulty > 0 && network > 0 && created != FastTime.UNSURE;
    if (!isSure || miner < 0) {
      return RowFate.UNSURE;
    }
    createdMicros = created;
    RowFate fate = places.fast(row, into);
    if (fate == RowFate.TAKEN) {
      into.miner(miner);
      into.difficulty(difficulty, network);
      into.created(created, (int) height);
      if (row.has(Column.WORKER)) {
        into.worker(bytes, row.from(Column.WORKER), row.to(Column.WORKER));
      }
    }
    return fate;
  }

  /** Whether the row is of the pool whose rows were accepted before. */
  boolean isOfPool(FieldSpans row) {
    int from = row.from(Column.POOL_ID);
    return pool.length > 0
        && row.to(Column.POOL_ID) - from == pool.length - Words.SIZE
        && Words.same(row.bytes, from, pool, 0, pool.length - Words.SIZE);
  }

  /** When the last row was created that was not {@link RowFate#UNSURE}. */
  long createdMicros() {
    return createdMicros;
  }

  /** This is the pool. */
  void learnPool(String poolId) {
    byte[] text = Utf8.bytes(poolId);
    pool = Arrays.copyOf(text, text.length + Words.SIZE);
  }

  /** The slow reader has accepted a row created then. */
  void learnTime(String created, long createdMicros) {
    byte[] time = Utf8.bytes(created);
    times.learn(time, 0, time.length, createdMicros);
  }
}
