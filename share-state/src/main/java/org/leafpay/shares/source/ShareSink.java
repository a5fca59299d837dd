package org.leafpay.shares.source;

/** Takes what a source delivers, row by row, in the order of the source. */
public interface ShareSink {
  /**
   * A row that can be used, as far as it shows by itself.
   *
   * @throws RowProblem when it cannot be used beside those before it: it is rejected then
   */
  void accepted(Share share) throws RowProblem;

  void rejected(RejectedRow row);
}
