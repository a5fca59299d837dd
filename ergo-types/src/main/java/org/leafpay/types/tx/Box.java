package org.leafpay.types.tx;

import java.util.List;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TxId;

/** An output of a transaction: what can be spent. Its id is the hash of its bytes. */
public record Box(BoxCandidate candidate, TxId txId, int index) {
  public Box {
    if (index < 0 || index > 0x7fff) {
      throw new IllegalArgumentException("output index out of range: " + index);
    }
  }

  public BoxId id() {
    return new BoxId(Hash32.blake2b256(bytes()));
  }

  public Bytes bytes() {
    ChainWriter out = new ChainWriter();
    candidate.writeTo(out);
    return out.put(txId.bytes()).putVlq(index).bytes();
  }

  public NanoErg value() {
    return candidate.value();
  }

  public PropositionBytes script() {
    return candidate.script();
  }

  public List<TokenAmount> tokens() {
    return candidate.tokens();
  }

  public List<Bytes> registers() {
    return candidate.registers();
  }
}
