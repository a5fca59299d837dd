package org.leafpay.shares.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {
  private static final String OTHER_PART = "org/leafpay/otherpart";

  @TempDir private Path folder;

  @Test
  void writesAheadAndSynchronisesEveryCommit() {
    try (StoreFile file = StoreFile.open(folder.resolve("pool.db"))) {
      assertThat(pragma(file, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(file, "synchronous")).isEqualTo("2");
      assertThat(pragma(file, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(file, "busy_timeout")).isEqualTo("10000");
    }
  }

  @Test
  void holdsTheTablesOfSeveralParts() {
    try (StoreFile file = StoreFile.open(folder.resolve("pool.db"))) {
      file.migrate(OTHER_PART, "other_schema_history");
      LedgerStore ledger = LedgerStore.in(file);
      file.migrate(OTHER_PART, "other_schema_history");

      assertThat(ledger.owed()).isEmpty();
      assertThat(count(file, "other_part")).isZero();
      assertThat(count(file, "other_schema_history where type = 'SQL'")).isEqualTo(1);
      assertThat(count(file, "ledger_schema_history where type = 'SQL'")).isEqualTo(2);
    }
  }

  @Test
  void refusesAFileOfANewerVersion() {
    Path path = folder.resolve("pool.db");
    LedgerStore.open(path).close();
    try (StoreFile file = StoreFile.open(path)) {
      file.jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "insert into ledger_schema_history select 99, '99', 'later', type,"
                          + " 'V99__later.sql', 1, installed_by, installed_on, 1, 1"
                          + " from ledger_schema_history where version = '1'"));
    }
    assertThatThrownBy(() -> LedgerStore.open(path))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("pool.db cannot be used");
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws IOException {
    Path path = Files.writeString(folder.resolve("pool.db"), "not a database".repeat(1_000));
    assertThatThrownBy(() -> LedgerStore.open(path))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("pool.db cannot be used");
    assertThat(Files.readString(path)).startsWith("not a database");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    assertThatThrownBy(() -> LedgerStore.open(folder.resolve("nowhere/pool.db")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("there is no folder " + folder.resolve("nowhere"));
  }

  @Test
  void opensAPathOfUnusualCharacters() {
    Path path = folder.resolve("pool ?mode=memory & #1 é.db");
    LedgerStore.open(path).close();
    assertThat(path).exists();
  }

  private static String pragma(StoreFile file, String name) {
    return file.jdbi()
        .withHandle(handle -> handle.select("pragma " + name).mapTo(String.class).one());
  }

  private static int count(StoreFile file, String from) {
    return file.jdbi()
        .withHandle(
            handle -> handle.select("select count(*) from " + from).mapTo(Integer.class).one());
  }
}
