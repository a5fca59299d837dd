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
public final class DevnetKey {
  /** Of every key that is made for a devnet. */
  public static final String PASSWORD = "devnet";

  private DevnetKey() {}

  /** The key and its file. */
  public record Made(OperatorKey key, Path file) {}

  /** The key below {@code devnet}; it is made when there is none. */
  public static Made openOrMake(Path devnet) {
    Path directory = devnet.resolve("keystore");
    try (Password password = Password.of(PASSWORD.toCharArray())) {
      Path file = existing(directory).orElseGet(() -> make(directory, password));
      return new Made(OperatorKey.open(file, password), file);
    }
  }

  private static Path make(Path directory, Password password) {
    try (Phrase phrase = Phrase.generate()) {
      return OperatorKeys.create(directory, phrase, password);
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
