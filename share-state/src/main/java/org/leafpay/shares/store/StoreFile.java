package org.leafpay.shares.store;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file, which several parts keep their tables in.
 *
 * <p>Committed means on disk: write-ahead log, every commit synchronised. A transaction takes the
 * write lock when it begins, so two writers wait for each other instead of failing half way; reads
 * outside of a transaction never wait.
 */
public final class StoreFile implements AutoCloseable {
  private static final int BUSY_TIMEOUT_MILLIS = 10_000;

  /** Taken when a transaction needs it: an index of a million keys is filled within it. */
  private static final int CACHE_KIB = 64 * 1024;

  private final Path file;
  private final SQLiteDataSource dataSource;
  private final Jdbi jdbi;

  /** Kept open: closing the last connection of all folds the log into the file, each time anew. */
  private final Connection anchor;

  private StoreFile(Path file, SQLiteDataSource dataSource, Connection anchor) {
    this.file = file;
    this.dataSource = dataSource;
    this.jdbi = Jdbi.create(dataSource);
    this.anchor = anchor;
  }

  /**
   * Opens the file, and makes it when it is not there; its folder must be.
   *
   * @throws StoreException when that fails, or the file is no SQLite database
   */
  public static StoreFile open(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new StoreException(file, new NoSuchFileException("there is no folder " + folder));
    }
    SQLiteDataSource dataSource = new SQLiteDataSource(config());
    // As a URI: in a plain path, everything after a question mark would be taken for options.
    dataSource.setUrl("jdbc:sqlite:" + file.toUri());
    try {
      return new StoreFile(file, dataSource, dataSource.getConnection());
    } catch (SQLException e) {
      throw new StoreException(file, e);
    }
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.setCacheSize(-CACHE_KIB);
    config.enforceForeignKeys(true);
    return config;
  }

  /**
   * Brings one part's tables up to date.
   *
   * @param location folder of the migrations on the class path; folders inside it count too
   * @param historyTable where this part's migrations are recorded; a table of its own for each part
   * @throws StoreException when a migration fails, or the file was written by a newer version
   */
  public void migrate(String location, String historyTable) {
    try {
      Flyway.configure()
          .dataSource(dataSource)
          .locations("classpath:" + location)
          .failOnMissingLocations(true)
          .table(historyTable)
          // The other parts' tables are in the same file before this part's first migration.
          .baselineOnMigrate(true)
          .baselineVersion("0")
          // Without this a newer version's tables would be used as if they were understood.
          .ignoreMigrationPatterns(new String[0])
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StoreException(file, e);
    }
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  public Path path() {
    return file;
  }

  @Override
  public void close() {
    try {
      anchor.close();
    } catch (SQLException e) {
      throw new StoreException(file, e);
    }
  }
}
