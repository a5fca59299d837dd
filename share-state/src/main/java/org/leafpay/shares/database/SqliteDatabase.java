package org.leafpay.shares.database;

import org.jdbi.v3.core.Jdbi;
import org.leafpay.shares.store.StoreException;
import org.leafpay.shares.store.StoreFile;

/** A ledger in one file. */
final class SqliteDatabase implements ShareDatabase {
  private static final String MIGRATIONS = "org/leafpay/shares/database/migration/sqlite";
  private static final String HISTORY_TABLE = "share_schema_history";

  private final StoreFile file;

  private SqliteDatabase(StoreFile file) {
    this.file = file;
  }

  static SqliteDatabase open(LedgerPlace.File place) {
    try {
      StoreFile file = StoreFile.open(place.path());
      try {
        file.migrate(MIGRATIONS, HISTORY_TABLE);
        return new SqliteDatabase(file);
      } catch (StoreException e) {
        file.close();
        throw e;
      }
    } catch (StoreException e) {
      throw new DurableLedgerException(place, String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public Jdbi jdbi() {
    return file.jdbi();
  }

  @Override
  public void close() {
    file.close();
  }
}
