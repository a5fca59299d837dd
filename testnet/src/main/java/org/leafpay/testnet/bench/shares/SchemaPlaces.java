package org.leafpay.testnet.bench.shares;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.leafpay.shares.database.LedgerPlace;

/** One schema of a PostgreSQL database, made anew each time. */
final class SchemaPlaces implements Places {
  private static final String SCHEMA = "leafpay_bench";

  private final String url;

  /**
   * @param url with a user who may make schemas
   */
  SchemaPlaces(String url) {
    this.url = url;
  }

  @Override
  public LedgerPlace next() {
    execute("drop schema if exists " + SCHEMA + " cascade", "create schema " + SCHEMA);
    String separator = url.contains("?") ? "&" : "?";
    return new LedgerPlace.Server(url + separator + "currentSchema=" + SCHEMA, Optional.empty());
  }

  @Override
  public void clear() {
    execute("drop schema if exists " + SCHEMA + " cascade");
  }

  private void execute(String... commands) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(url + ": " + e.getMessage(), e);
    }
  }
}
