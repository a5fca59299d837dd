package org.leafpay.shares.scan;

import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.source.RowProblem;

/** Says where in its source a row stands, and sets that in the batch. */
public interface RowPlaces {
  /** Takes a place only when nothing is wrong with it; {@link RowFate#UNSURE} otherwise. */
  RowFate fast(FieldSpans row, ShareBatch into);

  /** Never {@link RowFate#UNSURE}. */
  RowFate exact(RowTexts row, ShareBatch into) throws RowProblem;
}
