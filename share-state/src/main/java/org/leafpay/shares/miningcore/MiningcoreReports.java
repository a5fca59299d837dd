package org.leafpay.shares.miningcore;

import org.leafpay.shares.source.RejectedRow;

/** Is told what the source cannot use. Called by the thread that polls. */
public interface MiningcoreReports {
  /** A row of a settled second cannot be used. Told once for each row and run. */
  void rejected(RejectedRow row);

  /** Rows were written behind the point up to which was read. */
  void late(LateRows rows);

  /** The database does not answer; it is asked again by and by. */
  void lost(String problem);
}
