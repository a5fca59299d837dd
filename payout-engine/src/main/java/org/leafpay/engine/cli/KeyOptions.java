package org.leafpay.engine.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.key.Password;
import picocli.CommandLine.Option;

/** The key that pays, as options. */
final class KeyOptions {
  @Option(
      names = "--keystore",
      paramLabel = "FILE",
      description = "the key that pays: an encrypted keystore file of a node")
  Optional<Path> keystore = Optional.empty();

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "its password; else in LEAFPAY_PASSWORD, else asked for")
  Optional<Path> passwordFile = Optional.empty();

  /**
   * Looks whether the named file is there, before anything is read that takes long.
   *
   * @throws org.leafpay.engine.key.KeyException when it cannot be read
   */
  void check() {
    keystore.ifPresent(OperatorKey::requireFile);
  }

  /**
   * The named key, if one is named.
   *
   * @throws org.leafpay.engine.key.KeyException when file or password are not right
   */
  Optional<OperatorKey> open() {
    check();
    return keystore.map(
        file -> {
          try (Password password = SecretInput.ofProcess().password(passwordFile)) {
            return OperatorKey.open(file, password);
          }
        });
  }
}
