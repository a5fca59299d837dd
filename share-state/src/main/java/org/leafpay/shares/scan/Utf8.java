package org.leafpay.shares.scan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.leafpay.shares.source.RejectionReason;
import org.leafpay.shares.source.RowProblem;

/** Bytes to text, strictly. */
final class Utf8 {
  private Utf8() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] bytes, int from, int to) throws RowProblem {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw new RowProblem(
          RejectionReason.NOT_UTF_8, new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }
  }
}
