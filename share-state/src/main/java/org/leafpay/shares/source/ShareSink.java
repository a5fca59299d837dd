package org.leafpay.shares.source;

/** Takes what a source delivers, row by row, in the order of the source. */
public interface ShareSink {
  void accepted(Share share);

  void rejected(RejectedRow row);
}
