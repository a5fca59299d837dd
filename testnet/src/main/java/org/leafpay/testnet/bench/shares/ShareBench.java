package org.leafpay.testnet.bench.shares;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Measures everything on the same file in turns, one after the other on one thread: each round has
 * its own baseline, with which its figures are compared.
 */
public final class ShareBench {
  private static final int WARM_UP_SHARES_MAX = 200_000;
  private static final double NANOS_PER_SECOND = 1e9;

  private final ShareBenchSpec spec;
  private final InstantSource clock;
  private final Consumer<String> progress;
  private final HeapPeak heap = new HeapPeak();
  private long written;

  private ShareBench(ShareBenchSpec spec, InstantSource clock, Consumer<String> progress) {
    this.spec = spec;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Runs the whole benchmark; takes minutes.
   *
   * @param progress is told what is being done
   * @throws IllegalStateException when a contender counts other than all shares
   */
  public static ShareBenchReport run(
      ShareBenchSpec spec, InstantSource clock, Consumer<String> progress) {
    ShareBench bench = new ShareBench(spec, clock, progress);
    List<ShareBenchRow> rows = new ArrayList<>();
    for (int miners : spec.minerCounts()) {
      rows.addAll(bench.measure(miners));
    }
    return new ShareBenchReport(rows, spec.rounds(), Runtime.getRuntime().maxMemory());
  }

  private List<ShareBenchRow> measure(int miners) {
    progress.accept("%,d shares of %,d miners".formatted(spec.shareCount(), miners));
    Path file = spec.folder().resolve("shares-" + miners + ".ndjson");
    List<String> addresses = SyntheticMiners.addresses(miners);
    List<Contender> contenders = Contenders.all(spec, miners, clock);
    try {
      int warmUp = Math.min(WARM_UP_SHARES_MAX, spec.shareCount());
      write(file, warmUp, addresses);
      rounds(file, contenders, 1, miners);
      write(file, spec.shareCount(), addresses);
      return rounds(file, contenders, spec.rounds(), miners);
    } finally {
      contenders.forEach(Contender::finish);
      delete(file);
    }
  }

  private List<ShareBenchRow> rounds(
      Path file, List<Contender> contenders, int rounds, int miners) {
    Contender baseline = new BaselineContender();
    Runs baselineRuns = new Runs();
    List<Runs> runs = contenders.stream().map(contender -> new Runs()).toList();
    for (int round = 0; round < rounds; round++) {
      Took baselineTook = run(baseline, file, baselineRuns, Optional.empty());
      for (int i = 0; i < contenders.size(); i++) {
        run(contenders.get(i), file, runs.get(i), Optional.of(baselineTook));
      }
    }
    List<ShareBenchRow> rows = new ArrayList<>();
    rows.add(baselineRuns.row(baseline, miners));
    for (int i = 0; i < contenders.size(); i++) {
      rows.add(runs.get(i).row(contenders.get(i), miners));
    }
    return rows;
  }

  /** Gives what it took; without a baseline it is its own. */
  private Took run(Contender contender, Path file, Runs into, Optional<Took> baselineTook) {
    contender.prepare(file);
    heap.reset();
    Duration cpuBefore = cpu();
    Instant start = clock.instant();
    Contender.Work work = contender.run(file);
    Took took =
        new Took(
            seconds(Duration.between(start, clock.instant())), seconds(cpu().minus(cpuBefore)));
    long heapBytes = heap.bytes();
    contender.tidy();
    requireAll(contender, work, file);
    into.add(took, baselineTook.orElse(took), work, heapBytes);
    return took;
  }

  private static double seconds(Duration time) {
    return time.toNanos() / NANOS_PER_SECOND;
  }

  /** Of the whole process: what else this machine does is not in it. */
  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** A figure of anything but all shares means nothing. */
  private void requireAll(Contender contender, Contender.Work work, Path file) {
    if (work.shares() != written) {
      throw new IllegalStateException(
          "%s: %d of %d shares of %s".formatted(contender.name(), work.shares(), written, file));
    }
  }

  private void write(Path file, int shares, List<String> addresses) {
    SyntheticShares.write(file, spec.seed(), shares, addresses);
    written = shares;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
