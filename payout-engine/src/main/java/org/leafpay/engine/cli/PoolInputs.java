package org.leafpay.engine.cli;

import java.util.List;
import org.leafpay.engine.payout.PoolData;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.shares.source.RejectedRow;

/**
 * What was read from a pool's files.
 *
 * @param blocks by height
 * @param rejected rows of the shares that were left out
 */
record PoolInputs(PoolData pool, List<PoolBlock> blocks, List<RejectedRow> rejected) {
  PoolInputs {
    blocks = List.copyOf(blocks);
    rejected = List.copyOf(rejected);
  }
}
