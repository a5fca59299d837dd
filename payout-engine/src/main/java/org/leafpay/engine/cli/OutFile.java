package org.leafpay.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command was asked to write beside what it prints. */
public final class OutFile {
  private OutFile() {}

  /**
   * Writes {@code text} and a line end; folders are made.
   *
   * @throws CommandException when it cannot be written
   */
  public static void write(Path file, String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text + "\n");
    } catch (IOException e) {
      throw new CommandException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
