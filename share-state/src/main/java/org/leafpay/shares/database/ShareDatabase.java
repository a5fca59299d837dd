package org.leafpay.shares.database;

import org.jdbi.v3.core.Jdbi;

/**
 * A database that keeps a ledger's tables, brought up to date. Its statements are those that SQLite
 * and PostgreSQL share; committed means on disk.
 */
interface ShareDatabase extends AutoCloseable {
  Jdbi jdbi();

  @Override
  void close();

  /**
   * Opens the database and makes the tables.
   *
   * @throws DurableLedgerException when that fails
   */
  static ShareDatabase open(LedgerPlace place) {
    return place instanceof LedgerPlace.Server server
        ? PostgresDatabase.open(server)
        : SqliteDatabase.open((LedgerPlace.File) place);
  }
}
