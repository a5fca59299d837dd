package org.leafpay.testnet.bench.shares;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.leafpay.shares.database.LedgerPlace;

/** One SQLite file after the other, always under the same name. */
final class FilePlaces implements Places {
  private final Path file;

  FilePlaces(Path file) {
    this.file = file;
  }

  @Override
  public LedgerPlace next() {
    clear();
    return current();
  }

  /** The last place that was given. */
  LedgerPlace current() {
    return new LedgerPlace.File(file);
  }

  /** SQLite may leave its log and its index beside the file. */
  @Override
  public void clear() {
    try {
      for (String ending : List.of("", "-wal", "-shm")) {
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
