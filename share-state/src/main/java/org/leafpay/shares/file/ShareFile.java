package org.leafpay.shares.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.leafpay.shares.scan.LineReader;
import org.leafpay.shares.scan.RowScanner;
import org.leafpay.shares.source.FileBytes;
import org.leafpay.shares.source.SourceException;

/** Opens files of shares, whatever they are: the content says so, not the name. */
public final class ShareFile {
  /** Stands for the standard input where a file is named. */
  public static final Path STANDARD_INPUT = Path.of("-");

  private ShareFile() {}

  /**
   * Opens a file and looks at its beginning.
   *
   * @throws SourceException when the file cannot be opened, or nothing in it can be used
   */
  public static FileShareSource open(Path file, FileTerms terms) {
    if (Files.isDirectory(file)) {
      throw SourceException.of(file, "is a folder, not a file", null);
    }
    try {
      return read(Files.newInputStream(file), file, terms);
    } catch (IOException e) {
      throw SourceException.unreadable(file, e);
    }
  }

  /**
   * As {@link #open}, from a stream, which belongs to the source from now on.
   *
   * @param name as it shall stand in reports
   */
  public static FileShareSource read(InputStream in, Path name, FileTerms terms) {
    try {
      LineReader lines = new LineReader(FileBytes.unwrap(in), RowScanner.ROW_SIZE_MAX);
      return FileHead.read(lines, name).source(terms);
    } catch (IOException e) {
      throw SourceException.unreadable(name, e);
    }
  }
}
