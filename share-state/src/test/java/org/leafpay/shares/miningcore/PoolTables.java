package org.leafpay.shares.miningcore;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.leafpay.shares.TestPostgres;
import org.postgresql.PGConnection;

/** A schema with miningcore's tables, and a role that may only read them. */
final class PoolTables {
  static final String COLUMNS =
      "poolid, blockheight, difficulty, networkdifficulty, miner, worker, useragent, ipaddress,"
          + " created";

  private static final String OWNER = "user=postgres";

  private final String url;
  private final String reader;

  PoolTables(String url) {
    this.url = url;
    this.reader = "reader_" + Integer.toHexString(url.hashCode());
  }

  static PoolTables create() {
    return new PoolTables(TestPostgres.newSchema()).withTables();
  }

  PoolTables withTables() {
    script("schema");
    execute("create role " + reader + " login");
    grant();
    return this;
  }

  /** The shape that the table of shares has in other versions. */
  PoolTables withPartitions() {
    script("partitioned-shares");
    grant();
    return this;
  }

  private void grant() {
    execute(
        """
        do $$ begin
          execute format('grant usage on schema %%I to %1$s', current_schema());
          execute format('grant select on all tables in schema %%I to %1$s', current_schema());
        end $$"""
            .formatted(reader));
  }

  private void script(String name) {
    try (InputStream sql = PoolTables.class.getResourceAsStream("/miningcore/" + name + ".sql")) {
      execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PoolDatabase database() {
    return new PoolDatabase(url.replace(OWNER, "user=" + reader), Optional.empty(), PoolRow.POOL);
  }

  PoolDatabase databaseAsOwner() {
    return new PoolDatabase(url, Optional.empty(), PoolRow.POOL);
  }

  void execute(String sql) {
    with(connection -> statement(connection, sql));
  }

  private static long statement(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return statement.getUpdateCount();
    }
  }

  long count(String sql) {
    return with(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  /** In one commit, as miningcore does it. */
  void insert(List<PoolRow> rows) {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(row.csv()));
    insert(text.toString());
  }

  void insert(String csv) {
    with(
        connection ->
            connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                    "copy shares (" + COLUMNS + ") from stdin (format csv)",
                    new StringReader(csv)));
  }

  /** What an operator gets who exports the table, by PostgreSQL's own means and settings. */
  byte[] exportShares() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    with(
        connection ->
            connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy shares to stdout (format csv, header)", out));
    return out.toByteArray();
  }

  private long with(Work work) {
    try (Connection connection = DriverManager.getConnection(url)) {
      statement(connection, "set TimeZone = 'UTC'");
      return work.run(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Work {
    long run(Connection connection) throws SQLException, IOException;
  }
}
