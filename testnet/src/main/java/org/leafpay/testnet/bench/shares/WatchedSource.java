package org.leafpay.testnet.bench.shares;

import java.time.Instant;
import java.util.function.LongSupplier;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.ShareSource;

/** A source at whose polls the memory of the ingest is looked at. */
final class WatchedSource implements ShareSource {
  private static final int POLLS_BETWEEN = 16;

  private final ShareSource source;
  private final LongSupplier memory;
  private long polls;
  private long memoryMaxBytes;

  WatchedSource(ShareSource source, LongSupplier memory) {
    this.source = source;
    this.memory = memory;
  }

  long memoryMaxBytes() {
    return memoryMaxBytes;
  }

  @Override
  public void resume(Positions counted) {
    source.resume(counted);
  }

  @Override
  public Poll poll(ShareBatch into) {
    if (polls++ % POLLS_BETWEEN == 0) {
      memoryMaxBytes = Math.max(memoryMaxBytes, memory.getAsLong());
    }
    return source.poll(into);
  }

  @Override
  public Instant watermark() {
    return source.watermark();
  }

  @Override
  public void committed() {
    source.committed();
  }

  @Override
  public String describe() {
    return source.describe();
  }

  @Override
  public void close() {
    source.close();
  }
}
