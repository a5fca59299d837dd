package org.leafpay.testnet.bench.shares;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The runs of one contender. */
final class Runs {
  /** Less processor time than this is not told from none. */
  private static final double CPU_TICK = 0.01;

  private final List<Double> seconds = new ArrayList<>();
  private final List<Double> ratios = new ArrayList<>();
  private final List<Double> cpuSeconds = new ArrayList<>();
  private final List<Double> cpuRatios = new ArrayList<>();
  private long shares;
  private long memoryBytes;
  private long heapPeakBytes;

  void add(Took took, Took baselineTook, Contender.Work work, long heapBytes) {
    seconds.add(took.seconds());
    ratios.add(baselineTook.seconds() / took.seconds());
    cpuSeconds.add(took.cpuSeconds());
    cpuRatios.add(baselineTook.cpuSeconds() / Math.max(CPU_TICK, took.cpuSeconds()));
    shares = work.shares();
    memoryBytes = Math.max(memoryBytes, work.memoryBytes());
    heapPeakBytes = Math.max(heapPeakBytes, heapBytes);
  }

  ShareBenchRow row(Contender contender, int miners) {
    return new ShareBenchRow(
        contender.name(),
        miners,
        shares,
        new Took(median(seconds), median(cpuSeconds)),
        median(ratios),
        median(cpuRatios),
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
