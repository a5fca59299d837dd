package org.leafpay.shares;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.leafpay.shares.batch.SourceStream;

/** Shares of a seed, nearly in the order of time, of some streams. */
public final class RandomRows {
  public static final long START_SECOND = 1_790_000_000L;

  private static final String[] WORKERS = {"", "rig", "rig \"2\" \\ é\n", "mit,komma"};

  private final Random random;

  public RandomRows(long seed) {
    this.random = new Random(seed);
  }

  /**
   * As many shares as wanted, one stream each in turn by chance.
   *
   * @param seconds the time that they take altogether
   * @param jitterSeconds by how much a share may be older than one before it
   */
  public List<TestRow> rows(int count, int streams, int seconds, int jitterSeconds) {
    List<TestRow> rows = new ArrayList<>(count);
    long[] sequences = new long[streams];
    for (int i = 0; i < count; i++) {
      int stream = random.nextInt(streams);
      sequences[stream] += 1 + random.nextInt(3);
      long micros = (long) i * seconds * 1_000_000 / count;
      rows.add(
          new TestRow(
              new SourceStream("stratum-" + stream, stream % 2),
              sequences[stream],
              random.nextInt(20),
              1 + random.nextInt(1_000_000),
              i < count / 2 ? 1_000 : 1_001 + random.nextInt(2),
              START_SECOND * 1_000_000
                  + micros
                  - (jitterSeconds == 0 ? 0 : random.nextInt(jitterSeconds * 1_000_000)),
              WORKERS[random.nextInt(WORKERS.length)]));
    }
    return rows;
  }
}
