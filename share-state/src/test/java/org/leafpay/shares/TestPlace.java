package org.leafpay.shares;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.leafpay.shares.database.LedgerPlace;

/** The kinds of database that every test of the durable ledger is run on. */
public enum TestPlace {
  SQLITE {
    @Override
    public LedgerPlace fresh(Path folder) {
      return new LedgerPlace.File(folder.resolve(UUID.randomUUID() + ".db"));
    }
  },
  POSTGRESQL {
    @Override
    public LedgerPlace fresh(Path folder) {
      return new LedgerPlace.Server(TestPostgres.newSchema(), Optional.empty());
    }
  };

  /** A place where no ledger is yet. */
  public abstract LedgerPlace fresh(Path folder);
}
