package org.leafpay.engine.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.leafpay.engine.payout.RoundReport;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.shares.source.RejectedRow;

/**
 * What a run came to.
 *
 * @param network the name that the node gives to its chain
 * @param waiting blocks without a round, by height: pending, orphaned, or behind a pending one that
 *     their scheme waits for
 */
record RunResult(
    String network,
    List<RoundReport> rounds,
    List<PoolBlock> waiting,
    List<RejectedRow> rejected,
    Path out,
    Duration elapsed) {
  RunResult {
    rounds = List.copyOf(rounds);
    waiting = List.copyOf(waiting);
    rejected = List.copyOf(rejected);
  }
}
