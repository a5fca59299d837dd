package org.leafpay.shares.miningcore;

import org.jspecify.annotations.Nullable;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.scan.FieldSpans;
import org.leafpay.shares.scan.RowFate;
import org.leafpay.shares.scan.RowPlaces;
import org.leafpay.shares.scan.RowTexts;

/** The place of the row being read, which does not depend on what its columns say. */
final class RowPlace implements RowPlaces {
  private final SourceStream stream;
  private long sequence;
  private @Nullable ShareBatch batch;
  private int streamNumber;

  RowPlace(SourceStream stream) {
    this.stream = stream;
  }

  void at(long rowSequence) {
    sequence = rowSequence;
  }

  @Override
  public RowFate fast(FieldSpans row, ShareBatch into) {
    return put(into);
  }

  @Override
  public RowFate exact(RowTexts row, ShareBatch into) {
    return put(into);
  }

  private RowFate put(ShareBatch into) {
    if (into != batch) {
      batch = into;
      streamNumber = into.streamNumber(stream);
    }
    into.position(streamNumber, sequence);
    return RowFate.TAKEN;
  }
}
