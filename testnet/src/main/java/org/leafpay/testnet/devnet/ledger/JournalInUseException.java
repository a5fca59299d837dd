package org.leafpay.testnet.devnet.ledger;

import java.nio.file.Path;

/** Another devnet, of this process or another, keeps its chain in this folder. */
public final class JournalInUseException extends RuntimeException {
  JournalInUseException(Path directory) {
    super("another devnet uses " + directory);
  }
}
