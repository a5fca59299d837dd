package org.leafpay.shares.http;

import java.util.List;
import org.leafpay.shares.source.RejectedRow;

/** What became of a request's rows. */
sealed interface RequestResult {
  /**
   * All rows were read; those that are taken or known are on disk.
   *
   * @param rejectedCount how many cannot be used
   * @param rejected the first of them
   */
  record Read(long takenCount, long knownCount, long rejectedCount, List<RejectedRow> rejected)
      implements RequestResult {}

  /**
   * Rows before it are missing; nothing was read.
   *
   * @param last the last sequence of its epoch that is here, or -1
   */
  record TooEarly(long last) implements RequestResult {}
}
