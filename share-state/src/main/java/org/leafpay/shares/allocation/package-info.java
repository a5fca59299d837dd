/**
 * From scores and a reward to what each miner is due, and the round's books.
 *
 * <p>{@link org.leafpay.shares.allocation.Allocation#of} is a pure function of an {@link
 * org.leafpay.shares.allocation.AllocationInput}: the scores, the reward, what earlier rounds left
 * owed, and the pool's {@link org.leafpay.shares.allocation.PayoutTerms}. It answers with one
 * {@link org.leafpay.shares.allocation.Entitlement} for each miner and for each who has a part of
 * the fee, the pot and the leaves that go on chain, and {@link org.leafpay.shares.allocation.Books}
 * that balance to the nanoERG.
 *
 * <p>A payment that is too small for a box stays owed, or is drawn for with others, as the terms'
 * {@link org.leafpay.shares.allocation.DustRule} says.
 *
 * <p>All divisions round down, in numbers of any size. Nothing is lost by it: what a miner's
 * payment lacks stays owed to him, what no miner is due is the operator's, and both are in the
 * books.
 */
@NullMarked
package org.leafpay.shares.allocation;

import org.jspecify.annotations.NullMarked;
