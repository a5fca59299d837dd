/**
 * A selection pool that an operator keeps beside his rounds, its weights equal to his miners'
 * scores.
 *
 * <p>Reading order: {@link org.leafpay.engine.selection.PoolFolder} (its files), {@link
 * org.leafpay.engine.selection.PoolDocument} ({@code pool.json}: which pool it is), {@link
 * org.leafpay.engine.selection.PoolTracker} (where it stands, read from the chain: a {@link
 * org.leafpay.engine.selection.PoolTrail}), {@link org.leafpay.engine.selection.PoolMembers} (whose
 * keys its members have). {@link org.leafpay.engine.selection.ShareScores} become {@link
 * org.leafpay.engine.selection.PoolWeights}. {@link org.leafpay.engine.selection.PoolKeeper} is
 * what the commands call: it gives {@code PoolCarrier} an aim ({@code SyncAim}, {@code PhaseAims}),
 * which looks at the chain, sends what comes next ({@code PoolSender}), and looks again, until the
 * aim is reached. {@link org.leafpay.engine.selection.PoolStatus} tells how a pool stands.
 *
 * <p>Promise: nothing is remembered that cannot be lost. What is done next follows from what the
 * chain shows now; done twice, killed in between, or taken back by a reorganisation, it comes to
 * the same.
 *
 * <p>Uses the payout service's way of waiting; the payout service must not depend on this package.
 */
@NullMarked
package org.leafpay.engine.selection;

import org.jspecify.annotations.NullMarked;
