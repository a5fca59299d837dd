package org.leafpay.shares.source;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Opens a file as text. */
final class CsvText {
  private CsvText() {}

  /** The reader fails on bytes that are not UTF-8 instead of replacing them. */
  static Reader open(Path file) throws IOException {
    return new InputStreamReader(
        FileBytes.open(file),
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
