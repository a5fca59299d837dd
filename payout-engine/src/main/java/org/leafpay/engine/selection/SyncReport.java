package org.leafpay.engine.selection;

import java.util.List;
import org.leafpay.types.Hash32;

/**
 * What a sync came to.
 *
 * @param scores that the weights are equal to now
 * @param weights who is in, and who is left out
 * @param shut who cannot join because his index entry is somebody else's; another address helps
 * @param transactions how many this call has sent
 */
public record SyncReport(
    PoolTrail trail, ShareScores scores, PoolWeights weights, List<Hash32> shut, int transactions) {
  public SyncReport {
    shut = List.copyOf(shut);
  }
}
