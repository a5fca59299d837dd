package org.leafpay.shares.miningcore;

import java.time.Instant;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.ShareSource;

/** A source that tells of commits. */
record CommitListener(ShareSource source, Runnable onCommit) implements ShareSource {
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
    onCommit.run();
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
