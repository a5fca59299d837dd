package org.leafpay.testnet.devnet.rules;

import java.util.List;
import org.leafpay.testnet.devnet.chain.LedgerHeader;
import org.leafpay.testnet.devnet.sigma.Candidate;

/**
 * Where the chain stands when a transaction is judged.
 *
 * @param headers the last headers, newest first
 * @param candidate the block that would come next
 */
public record Tip(List<LedgerHeader> headers, Candidate candidate) {
  public Tip {
    headers = List.copyOf(headers);
  }
}
