package org.leafpay.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.key.OperatorKeys;
import org.leafpay.engine.key.Password;
import org.leafpay.engine.key.Phrase;

/**
 * The operator's key on an embedded devnet: made for it, with a password that is no secret, since
 * its money is none.
 */
final class DevnetKey {
  private DevnetKey() {}

  static OperatorKey openOrMake(Path devnet) {
    Path directory = devnet.resolve("keystore");
    try (Password password = Password.of("devnet".toCharArray())) {
      Path file =
          existing(directory)
              .orElseGet(() -> OperatorKeys.create(directory, Phrase.generate(), password));
      return OperatorKey.open(file, password);
    }
  }

  private static Optional<Path> existing(Path directory) {
    if (!Files.isDirectory(directory)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".json")).findFirst();
    } catch (IOException e) {
      throw new CommandException("cannot read " + directory + ": " + e.getMessage(), e);
    }
  }
}
