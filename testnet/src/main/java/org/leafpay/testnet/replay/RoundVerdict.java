package org.leafpay.testnet.replay;

import java.util.OptionalInt;
import org.leafpay.engine.publish.RoundDocument;

/**
 * What a round came to in which no difference was found.
 *
 * @param miners with shares, or with something carried in
 * @param word what is taken on the pool's word
 * @param receipts none when the round is not on the chain
 * @param leastConfirmations of all transactions, when a node was asked for them
 */
public record RoundVerdict(
    RoundDocument document,
    PoolsWord word,
    int miners,
    int transactions,
    int receipts,
    Money money,
    OptionalInt leastConfirmations) {

  /** A round that pays nobody. */
  static RoundVerdict offChain(RoundContent round) {
    return new RoundVerdict(
        round.document(),
        PoolsWord.of(round.published()),
        round.published().leaves().size(),
        0,
        0,
        Money.NONE,
        OptionalInt.empty());
  }
}
