package org.leafpay.engine.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where results go. That they can go there is found out before the work begins: money that was paid
 * with nowhere to write it down would be the worst of outcomes.
 */
public final class OutputPlaces {
  private OutputPlaces() {}

  /** Refuses a place where no folder can be made or written into; makes none. */
  public static void requireFolder(String option, Path folder) {
    Path there = folder.toAbsolutePath().normalize();
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there)) {
      throw new CommandException(option + ": " + there + " is a file, not a folder");
    }
    if (!Files.isWritable(there)) {
      throw new CommandException(option + ": " + there + " cannot be written into");
    }
  }

  /** Refuses a place where no file can be written. */
  public static void requireFile(String option, Path file) {
    if (Files.isDirectory(file)) {
      throw new CommandException(option + ": " + file + " is a folder, not a file");
    }
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw new CommandException(option + ": " + file + " cannot be written");
    }
    requireFolder(option, folderOf(file));
  }

  static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new CommandException(folder + " is a file, not a folder", e);
    } catch (IOException e) {
      throw new CommandException("cannot make the folder " + folder, e);
    }
  }

  /** Writes a file and, where it is missing, its folder. */
  public static void write(Path file, String text) {
    makeFolder(folderOf(file));
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new CommandException("cannot write " + file, e);
    }
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }
}
