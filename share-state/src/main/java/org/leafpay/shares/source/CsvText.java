package org.leafpay.shares.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Opens a text file whatever its wrapping: gzip or plain, with or without a byte order mark. */
final class CsvText {
  private static final int BUFFER_SIZE = 1 << 16;
  private static final byte[] GZIP_MAGIC = {0x1f, (byte) 0x8b};
  private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private CsvText() {}

  /** The reader fails on bytes that are not UTF-8 instead of replacing them. */
  static Reader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    try {
      InputStream text = skipMark(unwrap(new BufferedInputStream(bytes, BUFFER_SIZE)));
      return new InputStreamReader(
          text,
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT));
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  private static BufferedInputStream unwrap(BufferedInputStream raw) throws IOException {
    return startsWith(raw, GZIP_MAGIC)
        ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER_SIZE), BUFFER_SIZE)
        : raw;
  }

  private static InputStream skipMark(BufferedInputStream text) throws IOException {
    if (startsWith(text, UTF_8_MARK)) {
      text.skipNBytes(UTF_8_MARK.length);
    }
    return text;
  }

  private static boolean startsWith(BufferedInputStream in, byte[] head) throws IOException {
    in.mark(head.length);
    byte[] seen = in.readNBytes(head.length);
    in.reset();
    return Arrays.equals(seen, head);
  }
}
