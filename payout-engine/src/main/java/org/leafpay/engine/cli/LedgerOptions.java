package org.leafpay.engine.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.leafpay.shares.database.LedgerPlace;
import picocli.CommandLine.Option;

/** Where the ledger of shares is kept, as options. */
final class LedgerOptions {
  @Option(
      names = "--ledger",
      paramLabel = "FILE|URL",
      description =
          "the ledger of shares: an SQLite file, or jdbc:postgresql://HOST/DATABASE?user=NAME")
  Optional<String> ledger = Optional.empty();

  @Option(
      names = "--ledger-password-file",
      paramLabel = "FILE",
      description =
          "the database's password; else in LEAFPAY_LEDGER_PASSWORD, else where PostgreSQL's own"
              + " tools look for it")
  Optional<Path> passwordFile = Optional.empty();

  /**
   * The place that was named.
   *
   * @throws CommandException when none was, or the URL has a password in it
   */
  LedgerPlace place() {
    String text = ledger.orElseThrow(() -> new CommandException("no --ledger is named"));
    try {
      return LedgerPlace.of(text, SecretInput.ofProcess().ledgerPassword(passwordFile));
    } catch (IllegalArgumentException e) {
      throw new CommandException("--ledger: " + e.getMessage(), e);
    }
  }
}
