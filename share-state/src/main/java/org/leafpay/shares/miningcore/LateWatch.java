package org.leafpay.shares.miningcore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.leafpay.shares.batch.EpochMicros;

/**
 * Finds rows that were written behind the point up to which was read. What was read is remembered
 * as a number of rows for each minute of the last day, and one stretch of it after the other is
 * counted again. That there are fewer rows now means that miningcore has cleaned up.
 */
final class LateWatch {
  private static final long MINUTE = 60;
  private static final long STRETCH_MINUTES = 10;
  private static final long KEPT_MINUTES = Duration.ofDays(1).toMinutes();
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private static final String SQL =
      """
      select count(*) from shares
      where poolid = current_setting('leafpay.poolid')
        and created >= to_timestamp(?::bigint) and created < to_timestamp(?::bigint)""";

  /** By minute since 1970. */
  private final NavigableMap<Long, Long> rowsByMinute = new TreeMap<>();

  private long nextMinute = Long.MIN_VALUE;
  private Instant nextLook = Instant.MIN;

  /** Those of seconds of which not all rows were read yet. */
  private final Map<Long, Long> openByMinute = new HashMap<>();

  /** A row was read; it may have been a bad one. */
  void read(long createdMicros) {
    openByMinute.merge(minute(createdMicros), 1L, Long::sum);
  }

  /** What was read since the last call of {@link #settled} will be read again. */
  void abandoned() {
    openByMinute.clear();
  }

  /**
   * Everything in between was read.
   *
   * @param fromMicros a whole second, as is the other
   */
  void settled(long fromMicros, long toMicros) {
    openByMinute.forEach((minute, rows) -> rowsByMinute.merge(minute, rows, Long::sum));
    openByMinute.clear();
    if (fromMicros < toMicros) {
      long last = minute(toMicros - 1);
      for (long i = Math.max(minute(fromMicros), last - KEPT_MINUTES); i <= last; i++) {
        rowsByMinute.putIfAbsent(i, 0L);
      }
      rowsByMinute.headMap(last - KEPT_MINUTES).clear();
    }
  }

  /**
   * Counts some of the rows again, if it is time to: the newest ones each time, and others in turn.
   *
   * @param startMicros from where on rows were read
   * @param doneMicros up to where they were
   */
  List<LateRows> look(Connection connection, Instant now, long startMicros, long doneMicros)
      throws SQLException {
    if (now.isBefore(nextLook) || rowsByMinute.isEmpty()) {
      return List.of();
    }
    nextLook = now.plus(INTERVAL);
    Long first = rowsByMinute.ceilingKey(nextMinute);
    long inTurn = first == null ? rowsByMinute.firstKey() : first;
    nextMinute = inTurn + STRETCH_MINUTES;
    List<LateRows> late = new ArrayList<>();
    for (long from : new long[] {rowsByMinute.lastKey() - STRETCH_MINUTES + 1, inTurn}) {
      long fromSecond = Math.max(from * MINUTE, ShareWindow.second(startMicros));
      long toSecond = Math.min((from + STRETCH_MINUTES) * MINUTE, ShareWindow.second(doneMicros));
      long extra = count(connection, fromSecond, toSecond) - known(from);
      if (extra > 0) {
        rowsByMinute.merge(from, extra, Long::sum);
        late.add(
            new LateRows(
                Instant.ofEpochSecond(fromSecond), Instant.ofEpochSecond(toSecond), extra));
      }
    }
    return late;
  }

  private long known(long fromMinute) {
    return rowsByMinute.subMap(fromMinute, fromMinute + STRETCH_MINUTES).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private static long count(Connection connection, long from, long to) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      statement.setLong(1, from);
      statement.setLong(2, to);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static long minute(long micros) {
    return Math.floorDiv(micros, MINUTE * EpochMicros.PER_SECOND);
  }
}
