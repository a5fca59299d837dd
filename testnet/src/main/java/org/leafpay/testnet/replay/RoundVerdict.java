package org.leafpay.testnet.replay;

import org.leafpay.engine.publish.RoundDocument;

/**
 * What a round came to in which no difference was found.
 *
 * @param miners with shares, or with something carried in
 * @param receipts none when the round is not on the chain
 */
public record RoundVerdict(
    RoundDocument document, int miners, int transactions, int receipts, Money money) {}
