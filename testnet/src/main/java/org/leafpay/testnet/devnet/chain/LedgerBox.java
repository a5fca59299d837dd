package org.leafpay.testnet.devnet.chain;

import java.util.List;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TxId;

/**
 * An output of a transaction.
 *
 * @param bytes its serialized form, whose hash is {@code id}
 */
public record LedgerBox(BoxId id, BoxContent content, TxId transaction, int index, Bytes bytes) {
  public NanoErg value() {
    return content.value();
  }

  public PropositionBytes script() {
    return content.script();
  }

  public BlockHeight creationHeight() {
    return content.creationHeight();
  }

  public List<TokenUnits> tokens() {
    return content.tokens();
  }
}
