package org.leafpay.shares.source;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a reader delivers. */
final class CollectingSink implements ShareSink {
  final List<Share> shares = new ArrayList<>();
  final List<RejectedRow> rejected = new ArrayList<>();

  @Override
  public void accepted(Share share) {
    shares.add(share);
  }

  @Override
  public void rejected(RejectedRow row) {
    rejected.add(row);
  }
}
