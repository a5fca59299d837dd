package org.leafpay.testnet.bench.shares;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The runs of one contender. */
final class Runs {
  private final List<Double> seconds = new ArrayList<>();
  private final List<Double> ratios = new ArrayList<>();
  private long shares;
  private long memoryBytes;
  private long heapPeakBytes;

  void add(double took, double baselineTook, Contender.Work work, long heapBytes) {
    seconds.add(took);
    ratios.add(baselineTook / took);
    shares = work.shares();
    memoryBytes = Math.max(memoryBytes, work.memoryBytes());
    heapPeakBytes = Math.max(heapPeakBytes, heapBytes);
  }

  ShareBenchRow row(Contender contender, int miners) {
    return new ShareBenchRow(
        contender.name(),
        miners,
        shares,
        median(seconds),
        median(ratios),
        memoryBytes,
        heapPeakBytes,
        contender.target(miners));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
