package org.leafpay.shares.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;

/** Opens a text file whatever its wrapping: gzip or plain, with or without a byte order mark. */
public final class FileBytes {
  private static final int BUFFER_SIZE = 1 << 16;
  private static final byte[] GZIP_MAGIC = {0x1f, (byte) 0x8b};
  private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private FileBytes() {}

  /**
   * The text inside {@code raw}, which is closed when there is none. Reading what comes out fails
   * where the wrapping ends too early or something else follows it.
   */
  public static InputStream unwrap(InputStream raw) throws IOException {
    try {
      PushbackInputStream bytes = new PushbackInputStream(raw, GZIP_MAGIC.length);
      return startsWith(bytes, GZIP_MAGIC)
          ? withoutMark(new WholeGzip(new BufferedInputStream(bytes, BUFFER_SIZE), BUFFER_SIZE))
          : withoutMark(bytes);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** No buffer around it: that would lose what it holds when the gzip turns out to be damaged. */
  private static InputStream withoutMark(InputStream in) throws IOException {
    PushbackInputStream text = new PushbackInputStream(in, UTF_8_MARK.length);
    if (startsWith(text, UTF_8_MARK)) {
      text.skipNBytes(UTF_8_MARK.length);
    }
    return text;
  }

  private static boolean startsWith(PushbackInputStream in, byte[] head) throws IOException {
    byte[] seen = in.readNBytes(head.length);
    in.unread(seen);
    return Arrays.equals(seen, head);
  }
}
