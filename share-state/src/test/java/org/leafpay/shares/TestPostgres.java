package org.leafpay.shares;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL server for all tests of this process, each in a schema of its own. */
public final class TestPostgres {
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private TestPostgres() {}

  /** The URL of a new, empty schema. */
  public static String newSchema() {
    String name = "test_" + SCHEMAS.incrementAndGet();
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Server.RUNNING.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name;
  }

  /**
   * Started when it is first needed; ends with this process. It need not survive a loss of power,
   * so it does not wait for the disk.
   */
  private static final class Server {
    private static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
