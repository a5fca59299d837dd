package org.leafpay.testnet.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.leafpay.engine.publish.FileWriter;

/** Writes files, and can die before one, in the middle of one, and after one. */
record CrashingFiles(Crash crash) implements FileWriter {
  @Override
  public void write(Path file, String text) {
    crash.pass("before " + file.getFileName());
    try {
      crash.pass("half of " + file.getFileName());
    } catch (SimulatedCrash e) {
      leaveHalf(file, text);
      throw e;
    }
    ATOMIC.write(file, text);
    crash.pass("after " + file.getFileName());
  }

  @Override
  public void force(Path file) {
    FileWriter.ATOMIC.force(file);
  }

  @Override
  public void delete(Path file) {
    crash.pass("before removing " + file.getFileName());
    ATOMIC.delete(file);
  }

  private static void leaveHalf(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file.resolveSibling(file.getFileName() + ".tmp"), text.substring(0, text.length() / 2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
