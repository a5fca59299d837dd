package org.leafpay.shares.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.shares.batch.EpochMicros;
import org.leafpay.shares.source.ReadCount;
import org.leafpay.shares.source.RejectedRow;
import org.leafpay.shares.source.Share;
import org.leafpay.shares.source.ShareFileReader;
import org.leafpay.shares.source.ShareSink;
import org.leafpay.types.MinerKey;
import org.leafpay.types.address.Network;

/** The slow reader of tables says what is right: same shares, same verdicts at the same rows. */
class SlowReaderOracleTest {
  private static final int FILES = 25;
  private static final int ROWS = 250;

  @TempDir private Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13})
  void readsTablesAsTheSlowReaderDoes(long seed) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < FILES; i++) {
      String end = random.nextBoolean() ? "\n" : random.nextBoolean() ? "\r\n" : "\r";
      String table = Forms.table(rows(random), random, end);
      Optional<String> pool = pool(random);
      Slow slow = slow(table, pool);

      Reading fast = fast(table, pool, random);

      compare("seed " + seed + ", file " + i, fast, slow, 0);
      comparePositions(fast, 2, pool);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23})
  void readsObjectsAsTheSlowReaderDoesTablesOfTheSameTexts(long seed) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < FILES; i++) {
      List<List<String>> rows = rows(random);
      Optional<String> pool = pool(random);
      Slow slow = slow(Forms.table(rows, new Random(1), "\n"), pool);

      Reading fast = fast(Forms.objects(rows, random), pool, random);

      compare("seed " + seed + ", file " + i, fast, slow, 1);
      comparePositions(fast, 1, pool);
    }
  }

  private static List<List<String>> rows(Random random) {
    Rows rows = new Rows(random, 1 + random.nextInt(30));
    int oddPercent = random.nextInt(4) == 0 ? 20 : random.nextInt(4);
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      all.add(rows.next(oddPercent));
    }
    return all;
  }

  private static Optional<String> pool(Random random) {
    return random.nextBoolean() ? Optional.empty() : Optional.of("ergo" + random.nextInt(3));
  }

  private static Reading fast(String text, Optional<String> pool, Random random) {
    return new Reading(1 + random.nextInt(100), pool).read(text.getBytes(StandardCharsets.UTF_8));
  }

  private Slow slow(String table, Optional<String> pool) throws IOException {
    Slow slow = new Slow();
    Path file = Files.writeString(folder.resolve("input"), table);
    slow.count = new ShareFileReader(Network.MAINNET, pool).read(file, slow);
    return slow;
  }

  private static void compare(String what, Reading fast, Slow slow, int headerLines) {
    assertThat(fast.fault).as(what).isNull();
    assertThat(fast.rejected.stream().map(row -> verdict(row, headerLines)).toList())
        .as(what)
        .isEqualTo(slow.rejected);
    assertThat(fast.shares.stream().map(SlowReaderOracleTest::facts).toList())
        .as(what)
        .isEqualTo(slow.shares);
    FileCount count = fast.count;
    assertThat(new ReadCount(count.delivered(), count.rejected(), count.ofOtherPools()))
        .as(what)
        .isEqualTo(slow.count);
  }

  /** A share's position is the number of its line, and no line is both accepted and rejected. */
  private static void comparePositions(Reading fast, int firstLine, Optional<String> pool) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      lines.add("input by line:" + (firstLine + i));
    }
    fast.rejected.forEach(row -> lines.remove("input by line:" + row.line()));
    if (pool.isEmpty()) {
      assertThat(fast.positions).isEqualTo(lines);
    } else {
      assertThat(fast.positions).isSubsetOf(lines).doesNotHaveDuplicates();
    }
  }

  private static String verdict(RejectedRow row, int headerLines) {
    return (row.line() + headerLines) + " " + row.reason() + " " + row.excerpt();
  }

  private static List<Object> facts(Share share) {
    return List.of(
        share.height(),
        share.difficulty(),
        share.networkDifficulty(),
        MinerKey.of(share.miner().script()),
        EpochMicros.of(share.created()),
        share.worker());
  }

  private static final class Slow implements ShareSink {
    private final List<List<Object>> shares = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();
    private ReadCount count = ReadCount.NONE;

    @Override
    public void accepted(Share share) {
      shares.add(facts(share));
    }

    @Override
    public void rejected(RejectedRow row) {
      rejected.add(verdict(row, 0));
    }
  }
}
