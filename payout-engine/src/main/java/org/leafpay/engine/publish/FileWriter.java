package org.leafpay.engine.publish;

import java.nio.file.Path;

/** Puts files of a round where they belong, whole or not at all. */
public interface FileWriter {
  /** Writes beside the file first and moves it, so that nobody ever reads half of it. */
  FileWriter ATOMIC =
      new FileWriter() {
        @Override
        public void write(Path file, String text) {
          TextFile.write(file, text);
        }

        @Override
        public void force(Path file) {
          TextFile.force(file);
        }

        @Override
        public void delete(Path file) {
          TextFile.delete(file);
        }
      };

  /**
   * Makes or replaces a file, and the folders above it.
   *
   * @param file a name that ends in {@code .gz} is compressed
   * @throws PublishException when that fails; the old content is there then
   */
  void write(Path file, String text);

  /**
   * Brings a file to the disk, so that it is there after the power fails.
   *
   * @throws PublishException when that fails
   */
  void force(Path file);

  /**
   * Removes a file, if it is there.
   *
   * @throws PublishException when that fails
   */
  void delete(Path file);
}
