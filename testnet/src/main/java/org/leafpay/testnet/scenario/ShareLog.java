package org.leafpay.testnet.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The shares of three hours.
 *
 * <p>Arrivals are a Poisson process seen afterwards: given how many came, each came at a time of
 * its own, any millisecond as likely as another. So no logarithm is needed and all stays integer.
 */
final class ShareLog {
  private static final String HEADER =
      "poolid,blockheight,difficulty,networkdifficulty,miner,worker,useragent,ipaddress,source,created";

  /** The network's difficulty moves within one percent, by a million hashes at least. */
  private static final long NETWORK_DIFFICULTY_MIN_MILLIONS = 1_312_000_000L;

  private static final int NETWORK_DIFFICULTY_SPREAD_MILLIONS = 13_000_000;

  /** The pool varies a miner's difficulty by up to fifteen percent. */
  private static final int PERCENT_MIN = 85;

  private static final int PERCENT_MAX = 115;

  private final ScenarioSpec spec;
  private final List<ScenarioMiner> miners;

  ShareLog(ScenarioSpec spec, List<ScenarioMiner> miners) {
    this.spec = spec;
    this.miners = miners;
  }

  void write(Path file) throws IOException {
    int[] arrivals = arrivalsMillis();
    int[] senders = senders();
    String[] networkDifficulties = networkDifficulties();
    SeededNumbers numbers = new SeededNumbers(spec.seed(), "share difficulties");
    try (CsvFile csv = CsvFile.create(file, HEADER)) {
      for (int i = 0; i < arrivals.length; i++) {
        ScenarioMiner miner = miners.get(senders[i]);
        int block = PoolTime.blockAt(arrivals[i]);
        csv.row(
            PoolScenario.POOL_ID,
            String.valueOf(PoolTime.height(block)),
            difficulty(miner, numbers.between(PERCENT_MIN, PERCENT_MAX)),
            networkDifficulties[block],
            miner.address().text(),
            "rig1",
            "lolMiner/1.88",
            ipAddress(miner),
            "",
            PoolTime.text(arrivals[i]));
      }
    }
  }

  private int[] arrivalsMillis() {
    SeededNumbers numbers = new SeededNumbers(spec.seed(), "arrivals");
    int[] arrivals = new int[spec.shareCount()];
    Arrays.setAll(arrivals, i -> numbers.below(PoolTime.LOG_SECONDS * 1_000));
    Arrays.sort(arrivals);
    return arrivals;
  }

  /** Who sends each share: everybody one at least, the others whoever it hits. */
  private int[] senders() {
    SeededNumbers numbers = new SeededNumbers(spec.seed(), "senders");
    int[] senders = new int[spec.shareCount()];
    Arrays.setAll(senders, i -> i < miners.size() ? i : numbers.below(miners.size()));
    numbers.shuffle(senders);
    return senders;
  }

  private String[] networkDifficulties() {
    SeededNumbers numbers = new SeededNumbers(spec.seed(), "network difficulties");
    String[] out = new String[PoolTime.BLOCK_COUNT];
    Arrays.setAll(
        out,
        i ->
            NETWORK_DIFFICULTY_MIN_MILLIONS
                + numbers.below(NETWORK_DIFFICULTY_SPREAD_MILLIONS)
                + "000000");
    return out;
  }

  private static String difficulty(ScenarioMiner miner, int percent) {
    long hashes = Math.max(1, miner.shareDifficulty() / 100 * percent);
    return StoredDifficulty.text(hashes);
  }

  private static String ipAddress(ScenarioMiner miner) {
    int number = miner.number();
    return "10." + octet(number >> 16) + "." + octet(number >> 8) + "." + octet(number);
  }

  private static int octet(int number) {
    return number & 0xff;
  }
}
