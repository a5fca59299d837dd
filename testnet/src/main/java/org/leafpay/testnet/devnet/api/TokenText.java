package org.leafpay.testnet.devnet.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.types.Bytes;

/** What R4 to R6 of the box that first held a token say about it (EIP-4), empty if nothing. */
record TokenText(String name, String description, int decimals) {
  /** A string of bytes, as the first byte of a serialized constant says. */
  private static final byte BYTES_TYPE = 0x0e;

  private static final int SHORT_LENGTH_MAX = 0x7f;

  static TokenText of(LedgerBox box) {
    List<Bytes> registers = box.content().registers();
    String decimals = text(registers, 2);
    return new TokenText(
        text(registers, 0),
        text(registers, 1),
        decimals.matches("\\d{1,2}") ? Integer.parseInt(decimals) : 0);
  }

  private static String text(List<Bytes> registers, int index) {
    if (index >= registers.size() || registers.get(index).size() < 2) {
      return "";
    }
    Bytes constant = registers.get(index);
    int head = (constant.at(1) & 0xff) > SHORT_LENGTH_MAX ? 3 : 2;
    return constant.at(0) == BYTES_TYPE && constant.size() >= head
        ? new String(constant.slice(head, constant.size()).toArray(), StandardCharsets.UTF_8)
        : "";
  }
}
