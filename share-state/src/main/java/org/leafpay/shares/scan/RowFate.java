package org.leafpay.shares.scan;

/** What became of a row that is not rejected. */
public enum RowFate {
  /** It is the batch's row being written, which is to be ended. */
  TAKEN,
  /** All right, but counted before: it must not be delivered. */
  COUNTED,
  /** Of another pool than the one that was asked for by name. */
  OTHER_POOL,
  /** The slow reader has to look. */
  UNSURE
}
