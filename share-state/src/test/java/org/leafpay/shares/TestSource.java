package org.leafpay.shares;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leafpay.shares.batch.EpochMicros;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.ShareSource;
import org.leafpay.types.address.ErgoAddress;

/**
 * Delivers a list of shares from the start, whatever was counted before. Says how far it has come
 * as its watermark, less a jitter.
 */
public final class TestSource implements ShareSource {
  private static final Map<Integer, ErgoAddress> ADDRESSES = new HashMap<>();

  private static final int BATCH_SIZE = 100;

  private final MinerIndex miners;
  private final List<TestRow> rows;
  private final long jitterSeconds;
  private Instant watermark = Instant.MIN;
  private int next;

  public TestSource(MinerIndex miners, List<TestRow> rows, long jitterSeconds) {
    this.miners = miners;
    this.rows = rows;
    this.jitterSeconds = jitterSeconds;
  }

  @Override
  public void resume(Positions counted) {}

  @Override
  public Poll poll(ShareBatch into) {
    for (; next < rows.size() && into.size() < BATCH_SIZE; next++) {
      put(rows.get(next), into);
    }
    return next < rows.size() ? Poll.MORE : Poll.ENDED;
  }

  private void put(TestRow row, ShareBatch into) {
    into.position(into.streamNumber(row.stream()), row.sequence());
    into.miner(miners.add(address(row.miner())));
    into.difficulty(row.difficulty(), row.networkDifficulty());
    into.created(row.createdMicros(), TestRow.HEIGHT);
    byte[] worker = row.worker().getBytes(StandardCharsets.UTF_8);
    into.worker(worker, 0, worker.length);
    into.endRow();
    Instant seen = EpochMicros.toInstant(row.createdMicros()).minusSeconds(jitterSeconds);
    watermark = seen.isAfter(watermark) ? seen : watermark;
  }

  private static ErgoAddress address(int miner) {
    synchronized (ADDRESSES) {
      return ADDRESSES.computeIfAbsent(miner, TestMiners::address);
    }
  }

  @Override
  public Instant watermark() {
    return watermark;
  }

  @Override
  public String describe() {
    return rows.size() + " shares";
  }

  @Override
  public void close() {}
}
