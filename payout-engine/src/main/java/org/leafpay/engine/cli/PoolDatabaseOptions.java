package org.leafpay.engine.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.leafpay.shares.miningcore.PoolDatabase;
import picocli.CommandLine.Option;

/** The pool's own database, as options. */
final class PoolDatabaseOptions {
  @Option(
      names = "--miningcore",
      paramLabel = "URL",
      description =
          "the pool's database: jdbc:postgresql://HOST/DATABASE?user=NAME; a role that may only"
              + " SELECT is enough")
  Optional<String> url = Optional.empty();

  @Option(
      names = "--miningcore-password-file",
      paramLabel = "FILE",
      description =
          "its password; else in LEAFPAY_MININGCORE_PASSWORD, else where PostgreSQL's own tools"
              + " look for it")
  Optional<Path> passwordFile = Optional.empty();

  /**
   * The database, if one is named.
   *
   * @throws CommandException when the URL is none, or has a password in it
   */
  Optional<PoolDatabase> database(String pool) {
    return url.map(text -> database(text, pool));
  }

  private PoolDatabase database(String text, String pool) {
    try {
      return new PoolDatabase(text, SecretInput.ofProcess().miningcorePassword(passwordFile), pool);
    } catch (IllegalArgumentException e) {
      throw new CommandException("--miningcore: " + e.getMessage(), e);
    }
  }
}
