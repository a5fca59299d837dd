package org.leafpay.shares.miningcore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * What the table of shares looks like at a moment; microseconds since 1970.
 *
 * @param now up to when the server has everything that was committed: its clock, or, on a standby,
 *     the primary's clock at the last commit that has arrived
 * @param oldest stamp of the pool's oldest row
 * @param newest that of its newest
 * @param next that of its first row from the one asked for on
 */
record TableState(long now, OptionalLong oldest, OptionalLong newest, OptionalLong next) {
  /** Rows may be stamped with infinity either way, which is no time. */
  private static final String SQL =
      """
      with pool as (select current_setting('leafpay.poolid') as id)
      select
        %s,
        %s,
        %s,
        %s
      """
          .formatted(
              micros(
                  """
                  case when pg_is_in_recovery()
                    then coalesce(pg_last_xact_replay_timestamp(), 'epoch') else now() end"""),
              edge("min", "created > '-infinity'"),
              edge("max", "created < 'infinity'"),
              edge("min", "created >= to_timestamp(?::bigint) and created < 'infinity'"));

  static TableState read(Connection connection, long fromMicros) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      statement.setLong(1, ShareWindow.second(fromMicros));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new TableState(row.getLong(1), optional(row, 2), optional(row, 3), optional(row, 4));
      }
    }
  }

  private static String edge(String function, String condition) {
    return micros(
        "(select %s(created) from shares, pool where poolid = pool.id and %s)"
            .formatted(function, condition));
  }

  static String micros(String time) {
    return "(extract(epoch from %s) * 1000000)::bigint".formatted(time);
  }

  private static OptionalLong optional(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
