/**
 * Pays small pools while everything goes wrong, and looks at the chain afterwards.
 *
 * <p>Reading order: {@code RigPool} (a seeded pool), {@code RigWorld} (its chain, store and folder,
 * which outlive a payout service), {@code Crash} (where a service is killed), {@code ChainAudit}
 * (the second, stupid ledger: who was paid what, from the blocks alone).
 *
 * <p>{@code SelectionWorld} does the same for the keeper of a selection pool.
 */
@NullMarked
package org.leafpay.testnet.rig;

import org.jspecify.annotations.NullMarked;
