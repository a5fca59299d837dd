package org.leafpay.engine.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ergoplatform.appkit.Mnemonic;
import org.ergoplatform.appkit.SecretStorage;
import org.ergoplatform.appkit.SecretString;

/** Makes keystore files that a node can open too. */
public final class OperatorKeys {
  private OperatorKeys() {}

  /**
   * Writes the key of {@code phrase} into an encrypted file in {@code directory}, which is made
   * when it is not there. Only the owner can read the file at any time.
   *
   * @return the file
   * @throws KeyException when there is a key in the directory, or it cannot be written
   */
  public static Path create(Path directory, Phrase phrase, Password password) {
    try {
      Files.createDirectories(directory);
      requireNoKey(directory);
      Path closed = Files.createTempDirectory(directory, "new-key");
      try {
        return write(directory, closed, phrase, password);
      } finally {
        Files.deleteIfExists(closed);
      }
    } catch (IOException e) {
      throw new KeyException(directory, KeyProblem.UNREADABLE);
    }
  }

  /** Writes where nobody else can look, then moves the finished file. */
  private static Path write(Path directory, Path closed, Phrase phrase, Password password)
      throws IOException {
    SecretString words = phrase.secret();
    SecretString secret = SecretString.create(password.copy());
    try {
      Path made =
          SecretStorage.createFromMnemonicIn(
                  closed.toString(), Mnemonic.create(words, SecretString.empty()), secret)
              .getFile()
              .toPath();
      SecretFiles.closeToOthers(made);
      return Files.move(made, directory.resolve(made.getFileName()));
    } finally {
      words.erase();
      secret.erase();
    }
  }

  private static void requireNoKey(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      if (files.anyMatch(file -> file.toString().endsWith(".json"))) {
        throw new KeyException(directory, KeyProblem.ALREADY_THERE);
      }
    }
  }
}
