package org.leafpay.shares.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Gzip of one or more members to the very end. The JDK's own reader stops in silence where a member
 * is followed by something that is none, and, on a pipe, where the next one has not arrived yet:
 * rows would be lost without a word. Zeros behind the last member are padding.
 */
final class WholeGzip extends GZIPInputStream {
  private static final int TRAILER_SIZE = 8;

  WholeGzip(BufferedInputStream in, int bufferSize) throws IOException {
    super(new Patient(in), bufferSize);
  }

  @Override
  public int read(byte[] into, int from, int size) throws IOException {
    int count = super.read(into, from, size);
    if (count < 0) {
      requireEnd();
    }
    return count;
  }

  private void requireEnd() throws IOException {
    boolean isPadding = true;
    for (int i = len - inf.getRemaining() + TRAILER_SIZE; i < len; i++) {
      isPadding &= buf[i] == 0;
    }
    for (int next = in.read(); isPadding && next >= 0; next = in.read()) {
      isPadding = next == 0;
    }
    if (!isPadding) {
      throw new ZipException("behind its last member comes something else");
    }
  }

  /** Has something available until it is at its end. */
  private static final class Patient extends FilterInputStream {
    Patient(BufferedInputStream in) {
      super(in);
    }

    @Override
    public int available() throws IOException {
      in.mark(1);
      int next = in.read();
      in.reset();
      return next < 0 ? 0 : 1;
    }
  }
}
