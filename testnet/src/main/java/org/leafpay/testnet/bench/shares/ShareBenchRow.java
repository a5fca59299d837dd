package org.leafpay.testnet.bench.shares;

import java.util.Optional;

/**
 * One figure.
 *
 * @param took median over the rounds
 * @param ratioToBaseline how many times as fast as the baseline of the same round, median
 * @param cpuRatioToBaseline the same by processor time, which a busy machine disturbs less
 * @param memoryBytes what had to be kept in memory, about
 * @param heapPeakBytes the heap's largest use while it ran, garbage included
 */
record ShareBenchRow(
    String name,
    int miners,
    long shares,
    Took took,
    double ratioToBaseline,
    double cpuRatioToBaseline,
    long memoryBytes,
    long heapPeakBytes,
    Optional<Target> target) {
  double sharesPerSecond() {
    return shares / took.seconds();
  }

  Optional<Boolean> isMet() {
    return target.map(
        wanted ->
            wanted.isMet(
                took.seconds(), wanted.isPerCore() ? cpuRatioToBaseline : ratioToBaseline));
  }
}
