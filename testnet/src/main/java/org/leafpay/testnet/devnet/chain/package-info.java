/**
 * What the devnet's ledger holds: boxes, transactions, headers and blocks, as plain values.
 *
 * <p>Reading order: {@link org.leafpay.testnet.devnet.chain.LedgerBox}, {@link
 * org.leafpay.testnet.devnet.chain.LedgerTransaction}, {@link
 * org.leafpay.testnet.devnet.chain.LedgerHeader} with {@link
 * org.leafpay.testnet.devnet.chain.HeaderBytes}, {@link
 * org.leafpay.testnet.devnet.chain.LedgerBlock}.
 *
 * <p>They are not the project's own transaction types on purpose: the devnet judges what the
 * project writes, so it reads bytes with sigma-state only and shares no serializer with it.
 */
@NullMarked
package org.leafpay.testnet.devnet.chain;

import org.jspecify.annotations.NullMarked;
