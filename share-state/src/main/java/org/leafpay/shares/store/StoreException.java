package org.leafpay.shares.store;

import java.nio.file.Path;

/** The store cannot be opened: no such folder, no database, or one of another version. */
public final class StoreException extends RuntimeException {
  StoreException(Path file, Throwable cause) {
    super("store " + file + " cannot be used: " + cause.getMessage(), cause);
  }
}
