package org.leafpay.engine.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Whole files of text, plain or compressed by their ending; a reader never sees half of one. */
final class TextFile {
  /** In bytes of the text: many times a round of the largest pool. */
  static final int MAX_SIZE = 512 << 20;

  private static final String COMPRESSED = ".gz";
  private static final String UNFINISHED = ".tmp";

  /** Never through a link that somebody put there: folders of rounds come from others too. */
  private static final OpenOption[] NEW = {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};

  private TextFile() {}

  static void write(Path file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(unfinished);
      Files.write(unfinished, isCompressed(file) ? compress(bytes) : bytes, NEW);
      Files.move(
          unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new PublishException(file, "cannot be written: " + e.getMessage(), e);
    }
  }

  static void force(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      throw new PublishException(file, "cannot be brought to the disk: " + e.getMessage(), e);
    }
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new PublishException(file, "cannot be removed: " + e.getMessage(), e);
    }
  }

  /** Whether a killed process left it behind while it wrote another file. */
  static boolean isUnfinished(Path file) {
    return file.getFileName().toString().endsWith(UNFINISHED);
  }

  /** Reads a file of at most {@value #MAX_SIZE} bytes, compressed and expanded. */
  static String read(Path file) {
    return read(file, MAX_SIZE);
  }

  /** A compressed file may say a thousand times its size: it is expanded up to the limit only. */
  static String read(Path file, int sizeMax) {
    try (InputStream in = Files.newInputStream(file)) {
      requireSize(file, Files.size(file), sizeMax);
      byte[] bytes = (isCompressed(file) ? new GZIPInputStream(in) : in).readNBytes(sizeMax + 1);
      requireSize(file, bytes.length, sizeMax);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new PublishException(file, "cannot be read: " + e.getMessage(), e);
    }
  }

  private static void requireSize(Path file, long size, int sizeMax) {
    if (size > sizeMax) {
      throw new PublishException(file, "holds more than " + sizeMax + " bytes: too large to read");
    }
  }

  private static boolean isCompressed(Path file) {
    return file.getFileName().toString().endsWith(COMPRESSED);
  }

  private static byte[] compress(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
