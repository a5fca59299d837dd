package org.leafpay.shares.database;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where a ledger is kept. */
public sealed interface LedgerPlace {
  /** How the URL of a PostgreSQL database begins. */
  String POSTGRESQL = "jdbc:postgresql:";

  /**
   * A file of its own or shared with other parts; made when it is not there, its folder must be.
   */
  record File(Path path) implements LedgerPlace {
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /**
   * A PostgreSQL database.
   *
   * @param url as its driver takes it, without a password
   * @param password if empty, the driver looks for one where PostgreSQL's own tools do
   */
  record Server(String url, Optional<String> password) implements LedgerPlace {
    public Server {
      if (url.toLowerCase(Locale.ROOT).contains("password=")) {
        throw new IllegalArgumentException("a password does not belong into the database's URL");
      }
    }

    /** Without the password. */
    @Override
    public String toString() {
      return url;
    }
  }

  /**
   * Reads what an operator wrote: a URL that begins with {@link #POSTGRESQL}, or else a path.
   *
   * @throws IllegalArgumentException when there is a password in the URL
   */
  static LedgerPlace of(String text, Optional<String> password) {
    return text.startsWith(POSTGRESQL) ? new Server(text, password) : new File(Path.of(text));
  }
}
