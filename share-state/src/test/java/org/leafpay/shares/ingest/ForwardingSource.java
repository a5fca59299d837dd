package org.leafpay.shares.ingest;

import java.time.Instant;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.ShareSource;

/** A source that does what another does. */
class ForwardingSource implements ShareSource {
  private final ShareSource source;

  ForwardingSource(ShareSource source) {
    this.source = source;
  }

  @Override
  public void resume(Positions counted) {
    source.resume(counted);
  }

  @Override
  public Poll poll(ShareBatch into) {
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
