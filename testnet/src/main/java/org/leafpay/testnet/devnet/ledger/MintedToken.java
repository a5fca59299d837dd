package org.leafpay.testnet.devnet.ledger;

import java.util.Optional;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.chain.TokenUnits;
import org.leafpay.types.TokenId;

/**
 * A token, as the transaction that made it shows it.
 *
 * @param box the first output that holds it; its registers may carry name and decimals
 * @param units how many were made
 */
public record MintedToken(TokenId id, LedgerBox box, long units) {
  /** The token that {@code tx} mints: named after its first input. */
  static Optional<MintedToken> by(LedgerTransaction tx) {
    TokenId id = new TokenId(tx.inputs().get(0).box().hash());
    Optional<LedgerBox> first =
        tx.outputs().stream().filter(box -> unitsIn(box, id) > 0).findFirst();
    long units = tx.outputs().stream().mapToLong(box -> unitsIn(box, id)).sum();
    return first.map(box -> new MintedToken(id, box, units));
  }

  private static long unitsIn(LedgerBox box, TokenId id) {
    return box.tokens().stream()
        .filter(token -> token.token().equals(id))
        .mapToLong(TokenUnits::units)
        .sum();
  }
}
