/**
 * The ledger: the chain of blocks, the boxes, the mempool, and what changes them.
 *
 * <p>Reading order: {@link org.leafpay.testnet.devnet.ledger.Ledger} (what can be done), {@link
 * org.leafpay.testnet.devnet.ledger.ChainState} (what is true now) with its indexes, {@link
 * org.leafpay.testnet.devnet.ledger.Mempool} and {@link
 * org.leafpay.testnet.devnet.ledger.PoolEntry}, {@link
 * org.leafpay.testnet.devnet.ledger.BlockMaker}, {@link org.leafpay.testnet.devnet.ledger.Journal}
 * (how it survives a kill).
 *
 * <p>Stand-ins: a devnet block commits to its transactions and to the state by plain hashes, not by
 * the network's Merkle and AVL+ roots, and there is no proof of work. Ids of headers are real.
 */
@NullMarked
package org.leafpay.testnet.devnet.ledger;

import org.jspecify.annotations.NullMarked;
