package org.leafpay.testnet.devnet.chain;

import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.HeaderId;

/** A header with its bytes and their hash, which is its id. */
public record LedgerHeader(HeaderId id, HeaderFields fields, Bytes bytes) {
  public static LedgerHeader of(HeaderFields fields) {
    Bytes bytes = HeaderBytes.write(fields);
    return new LedgerHeader(new HeaderId(Hash32.blake2b256(bytes)), fields, bytes);
  }

  public BlockHeight height() {
    return fields.height();
  }

  public HeaderId parent() {
    return fields.parent();
  }
}
