package org.leafpay.testnet.devnet.sigma;

import java.util.List;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerHeader;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/**
 * What the scripts of a transaction can see.
 *
 * @param inputs the boxes it spends, in its order
 * @param dataInputs the boxes it reads, in its order
 * @param headers the last headers, newest first; at most nine reach a script
 * @param candidate the block that would hold the transaction
 */
public record ScriptContext(
    LedgerTransaction transaction,
    List<LedgerBox> inputs,
    List<LedgerBox> dataInputs,
    List<LedgerHeader> headers,
    Candidate candidate) {
  public ScriptContext {
    inputs = List.copyOf(inputs);
    dataInputs = List.copyOf(dataInputs);
    headers = List.copyOf(headers);
  }

  /** Id of the candidate's parent: of the newest header, or zeros before the first block. */
  Bytes parent() {
    return headers.isEmpty() ? Bytes.of(new byte[Hash32.SIZE]) : headers.get(0).id().hash().bytes();
  }
}
