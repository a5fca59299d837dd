package org.leafpay.shares.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.ShareSource;
import org.leafpay.shares.batch.SourceStream;

/** A source with the batch that it fills. */
final class Feed {
  private final ShareSource source;
  private final ShareBatch batch = new ShareBatch();
  private final List<PendingStream> streams = new ArrayList<>();
  private ShareSource.Poll state = ShareSource.Poll.MORE;

  Feed(ShareSource source) {
    this.source = source;
  }

  boolean isLive() {
    return state != ShareSource.Poll.ENDED;
  }

  boolean isIdle() {
    return state != ShareSource.Poll.MORE;
  }

  Instant watermark() {
    return source.watermark();
  }

  void committed() {
    source.committed();
  }

  /** Brings one batch of the source's shares into {@code pending}. */
  void poll(PendingShares pending) {
    batch.clear();
    state = source.poll(batch);
    List<SourceStream> named = batch.streams();
    while (streams.size() < named.size()) {
      streams.add(pending.stream(named.get(streams.size())));
    }
    for (int row = 0; row < batch.size(); row++) {
      pending.take(streams.get(batch.streamAt(row)), batch, row);
    }
    for (int number = 0; number < streams.size(); number++) {
      streams.get(number).pass(batch.passedOf(number));
    }
  }
}
