package org.leafpay.shares.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Small files to read. */
final class TestFiles {
  static final String MINER = "9hWoccodmwhmr5icbuFTRgoJ58evbTfDEZbA6cpirLGoe9qUYrF";
  static final String HEADER =
      "poolid,blockheight,difficulty,networkdifficulty,miner,worker,useragent,ipaddress,source,created\n";

  private TestFiles() {}

  /** A good row with {@code difficulty}. */
  static String row(String difficulty) {
    return "ergo1,1730005,"
        + difficulty
        + ",1312314297000000,"
        + MINER
        + ",rig1,x,10.0.0.1,,"
        + "2026-03-01T06:10:00.000Z\n";
  }

  static Path write(Path folder, String text) {
    return write(folder, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path folder, byte[] content) {
    try {
      return Files.write(folder.resolve("input.csv"), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
