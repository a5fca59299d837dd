package org.leafpay.testnet.bench.shares;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be measured.
 *
 * @param shareCount shares in each file
 * @param minerCounts one file for each
 * @param rounds how often everything is run in turns; the medians count
 * @param seed gives the shares
 * @param folder where files are made and removed again
 * @param kafka libraries of a Kafka broker
 * @param postgres JDBC URL of a PostgreSQL database, empty but for what is made in it
 */
public record ShareBenchSpec(
    int shareCount,
    List<Integer> minerCounts,
    int rounds,
    long seed,
    Path folder,
    Optional<String> postgres,
    Optional<Path> kafka) {
  public ShareBenchSpec {
    minerCounts = List.copyOf(minerCounts);
  }
}
