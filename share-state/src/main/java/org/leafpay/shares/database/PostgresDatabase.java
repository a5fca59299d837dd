package org.leafpay.shares.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/** A ledger in a database of a PostgreSQL server. */
final class PostgresDatabase implements ShareDatabase {
  private static final String MIGRATIONS = "org/leafpay/shares/database/migration/postgresql";
  private static final String HISTORY_TABLE = "share_schema_history";

  /** For the server's own lists of who is connected. */
  private static final String APPLICATION = "leafpay";

  private static final int CONNECT_TIMEOUT_SECONDS = 10;

  private final Jdbi jdbi;

  private PostgresDatabase(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  static PostgresDatabase open(LedgerPlace.Server place) {
    try {
      PGSimpleDataSource dataSource = dataSource(place);
      migrate(dataSource);
      return new PostgresDatabase(Jdbi.create(dataSource));
    } catch (FlywayException | IllegalArgumentException e) {
      throw new DurableLedgerException(place, firstLine(e), e);
    }
  }

  private static PGSimpleDataSource dataSource(LedgerPlace.Server place) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(place.url());
    place.password().ifPresent(dataSource::setPassword);
    dataSource.setApplicationName(APPLICATION);
    dataSource.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
    dataSource.setReWriteBatchedInserts(true);
    // Blobs come in binary from the first time on, not as hexadecimal digits.
    dataSource.setPrepareThreshold(-1);
    return dataSource;
  }

  private static void migrate(PGSimpleDataSource dataSource) {
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:" + MIGRATIONS)
        .failOnMissingLocations(true)
        .table(HISTORY_TABLE)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        // Without this a newer version's tables would be used as if they were understood.
        .ignoreMigrationPatterns(new String[0])
        .load()
        .migrate();
  }

  private static String firstLine(RuntimeException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  @Override
  public Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public void close() {
    // Connections are closed with each transaction.
  }
}
