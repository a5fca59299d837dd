package org.leafpay.shares.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Opens bytes as text. */
final class CsvText {
  private CsvText() {}

  /** The reader fails on bytes that are not UTF-8 instead of replacing them. */
  static Reader open(InputStream raw) throws IOException {
    return new InputStreamReader(
        FileBytes.unwrap(raw),
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
