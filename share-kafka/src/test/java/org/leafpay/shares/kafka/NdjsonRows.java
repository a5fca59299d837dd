package org.leafpay.shares.kafka;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leafpay.shares.RandomRows;
import org.leafpay.shares.TestMiners;
import org.leafpay.shares.TestRow;
import org.leafpay.shares.batch.EpochMicros;
import org.leafpay.shares.batch.SourceStream;

/** Shares as pool software writes them into a topic. */
public final class NdjsonRows {
  public static final String POOL = "pool";
  private static final BigDecimal STRATUM_FACTOR = BigDecimal.valueOf(256);
  private static final Map<Integer, String> ADDRESSES = new HashMap<>();

  private NdjsonRows() {}

  /** A share that is known by its offset. */
  public static byte[] plain(TestRow row) {
    return bytes(fields(row) + "}");
  }

  /** A share that says who wrote it and which of his it is. */
  public static byte[] numbered(TestRow row) {
    return bytes(
        "%s,\"source\":\"%s\",\"epoch\":%d,\"sequence\":%d}"
            .formatted(fields(row), row.stream().source(), row.stream().epoch(), row.sequence()));
  }

  private static String fields(TestRow row) {
    return ("{\"poolid\":\"%s\",\"blockheight\":%d,\"difficulty\":%s,\"networkdifficulty\":%d,"
            + "\"miner\":\"%s\",\"worker\":\"rig\",\"created\":\"%s\"")
        .formatted(
            POOL,
            TestRow.HEIGHT,
            BigDecimal.valueOf(row.difficulty()).divide(STRATUM_FACTOR).toPlainString(),
            row.networkDifficulty(),
            address(row.miner()),
            EpochMicros.toInstant(row.createdMicros()));
  }

  public static synchronized String address(int miner) {
    return ADDRESSES.computeIfAbsent(miner, number -> TestMiners.address(number).text());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Shares of a seed without jitter, one a millisecond. */
  public static List<TestRow> random(long seed, int count, int streams) {
    return new RandomRows(seed).rows(count, streams, Math.max(1, count / 1_000), 0);
  }

  /** The shares that fall to one of several partitions: each stream stays in one. */
  public static List<List<TestRow>> byPartition(List<TestRow> rows, int partitions) {
    List<List<TestRow>> split = new ArrayList<>();
    Map<SourceStream, Integer> places = new HashMap<>();
    for (int i = 0; i < partitions; i++) {
      split.add(new ArrayList<>());
    }
    for (TestRow row : rows) {
      int place = places.computeIfAbsent(row.stream(), key -> places.size() % partitions);
      split.get(place).add(row);
    }
    return split;
  }
}
