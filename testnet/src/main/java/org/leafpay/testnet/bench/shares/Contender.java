package org.leafpay.testnet.bench.shares;

import java.nio.file.Path;
import java.util.Optional;

/** One thing to do with a file of shares. */
interface Contender {
  String name();

  /** What is asked of it with so many miners; empty when only its figure is of interest. */
  Optional<Target> target(int minerCount);

  /** Before each run, and not measured. */
  default void prepare(Path file) {}

  /** Does it once. */
  Work run(Path file);

  /** After each run, and not measured. */
  default void tidy() {}

  /** After the last run. */
  default void finish() {}

  /**
   * What was done.
   *
   * @param shares how many were used
   * @param memoryBytes what had to be kept in memory for it, about; 0 if next to nothing
   */
  record Work(long shares, long memoryBytes) {}
}
