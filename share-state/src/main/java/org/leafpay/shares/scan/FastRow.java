package org.leafpay.shares.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.source.AddressReader;
import org.leafpay.shares.source.RowProblem;

/**
 * What the fields of a plain row say. Remembers what the slow reader found out (the pool, days,
 * addresses) and takes nothing that it has not seen accepted or cannot calculate exactly.
 */
final class FastRow {
  private static final byte[] UNKNOWN_POOL = new byte[0];
  private static final int HEIGHT_DIGITS_MAX = 9;
  private static final int NETWORK_DIGITS_MAX = 18;

  private final MinerIndex miners;
  private final AddressReader addresses;
  private final FastInteger heights = new FastInteger(Column.HEIGHT, HEIGHT_DIGITS_MAX);
  private final FastInteger networks =
      new FastInteger(Column.NETWORK_DIFFICULTY, NETWORK_DIGITS_MAX);
  private final FastTime times = new FastTime();
  private long createdMicros;
  private byte[] pool = UNKNOWN_POOL;

  FastRow(ScanTerms terms) {
    this.miners = terms.miners();
    this.addresses = terms.addresses();
  }

  /** Puts the row into {@code into} as the one being written; {@link Place#UNSURE} if not plain. */
  RowFate read(FieldSpans row, RowPlaces places, ShareBatch into) {
    byte[] bytes = row.bytes;
    long height = heights.read(row);
    long difficulty =
        FastDecimal.scaled(bytes, row.from(Column.DIFFICULTY), row.to(Column.DIFFICULTY));
    long network = networks.read(row);
    long created = times.read(bytes, row.from(Column.CREATED), row.to(Column.CREATED));
    boolean isSure = height > 0 && difficulty > 0 && network > 0 && created != FastTime.UNSURE;
    int miner = isSure ? miner(row) : MinerIndex.UNKNOWN;
    if (miner == MinerIndex.UNKNOWN) {
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

  private int miner(FieldSpans row) {
    int from = row.from(Column.MINER);
    int to = row.to(Column.MINER);
    int known = miners.find(row.bytes, from, to);
    if (known != MinerIndex.UNKNOWN) {
      return known;
    }
    try {
      String text = new String(row.bytes, from, to - from, StandardCharsets.ISO_8859_1);
      return miners.add(addresses.read(text));
    } catch (RowProblem e) {
      // The slow reader will find the same, unless something comes before it.
      return MinerIndex.UNKNOWN;
    }
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

  /** The slow reader has accepted a row with this network difficulty. */
  void learnNetwork(String number, long networkDifficulty) {
    networks.learn(number, networkDifficulty);
  }

  /** The slow reader has accepted a row created then. */
  void learnTime(String created, long createdMicros) {
    byte[] time = Utf8.bytes(created);
    times.learn(time, 0, time.length, createdMicros);
  }
}
