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
    if (file.equals(STANDARD_INPUT)) {
      return readPipe(System.in, file, terms);
    }
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
    return read(in, name, terms, waitMillis -> true);
  }

  /**
   * As {@link #read}, from a writer who may take his time: while he does, polls say {@link
   * org.leafpay.shares.batch.ShareSource.Poll#IDLE} and deliver what there is. This waits for his
   * first row.
   */
  public static FileShareSource readPipe(InputStream in, Path name, FileTerms terms) {
    PipeInput pipe = new PipeInput(in);
    return read(pipe, name, terms, pipe::isReady);
  }

  private static FileShareSource read(
      InputStream in, Path name, FileTerms terms, Readiness readiness) {
    try {
      LineReader lines = new LineReader(FileBytes.unwrap(in), RowScanner.ROW_SIZE_MAX);
      return FileHead.read(lines, name).source(terms, readiness);
    } catch (IOException e) {
      close(in);
      throw SourceException.unreadable(name, e);
    } catch (SourceException e) {
      close(in);
      throw e;
    }
  }

  /** What the head found comes first. */
  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      // It is of no use anyway.
    }
  }
}
