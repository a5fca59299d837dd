package org.leafpay.testnet.scenario;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A comma-separated file, written row by row. No value of ours needs quotes. */
final class CsvFile implements AutoCloseable {
  private final BufferedWriter out;

  private CsvFile(BufferedWriter out) {
    this.out = out;
  }

  /** Starts the file anew with its header. */
  static CsvFile create(Path file, String header) throws IOException {
    CsvFile csv = new CsvFile(Files.newBufferedWriter(file));
    csv.row(header);
    return csv;
  }

  void row(String... values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(values[i]);
    }
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
