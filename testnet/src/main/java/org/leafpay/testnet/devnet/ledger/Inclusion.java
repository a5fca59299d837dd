package org.leafpay.testnet.devnet.ledger;

import org.leafpay.testnet.devnet.chain.LedgerHeader;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;

/**
 * A transaction of the best chain and where it stands.
 *
 * @param index its position in the block
 * @param globalIndex its number among all transactions of the chain
 */
public record Inclusion(
    LedgerTransaction transaction, LedgerHeader block, int index, long globalIndex) {}
