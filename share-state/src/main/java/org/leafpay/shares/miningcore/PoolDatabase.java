package org.leafpay.shares.miningcore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A pool in a database of miningcore's. A role that may only SELECT is enough.
 *
 * @param url as PostgreSQL's driver takes it, without a password
 * @param password if empty, the driver looks for one where PostgreSQL's own tools do
 * @param poolId the pool whose rows are wanted
 */
public record PoolDatabase(String url, Optional<String> password, String poolId) {
  private static final String APPLICATION = "leafpay";
  private static final int CONNECT_TIMEOUT_SECONDS = 3;

  /** Beyond it a server that does not answer is taken for gone. */
  private static final int ANSWER_TIMEOUT_SECONDS = 120;

  /**
   * All digits of a double, and times that no setting of the server can turn. Whatever this program
   * might do by mistake, the server refuses to write.
   */
  private static final String SESSION =
      "set default_transaction_read_only = on; set TimeZone = 'UTC'; set DateStyle = 'ISO';"
          + " set extra_float_digits = 3";

  public PoolDatabase {
    if (url.toLowerCase(Locale.ROOT).contains("password=")) {
      throw new IllegalArgumentException("a password does not belong into the database's URL");
    }
  }

  /** A new connection in which {@code current_setting('leafpay.poolid')} names the pool. */
  Connection connect() throws SQLException {
    Connection connection = dataSource().getConnection();
    try (Statement session = connection.createStatement();
        PreparedStatement pool =
            connection.prepareStatement("select set_config('leafpay.poolid', ?, false)")) {
      session.execute(SESSION);
      pool.setString(1, poolId);
      pool.execute();
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private PGSimpleDataSource dataSource() {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(url);
    password.ifPresent(dataSource::setPassword);
    dataSource.setApplicationName(APPLICATION);
    dataSource.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
    dataSource.setSocketTimeout(ANSWER_TIMEOUT_SECONDS);
    dataSource.setTcpKeepAlive(true);
    return dataSource;
  }

  /** The URL: it has no password. */
  @Override
  public String toString() {
    return url;
  }
}
