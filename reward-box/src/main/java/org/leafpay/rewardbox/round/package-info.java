/**
 * A round as pure transitions: what is on chain now, and a wish, give the next transaction.
 *
 * <p>Reading order: {@link org.leafpay.rewardbox.round.RoundLeaf} and {@link
 * org.leafpay.rewardbox.round.RoundLeaves} (who has which score), {@link
 * org.leafpay.rewardbox.round.RoundLayout} (how they stand in the tree, and who is paid together:
 * each miner by himself, or batches of them), {@link org.leafpay.rewardbox.round.RoundTerms} (the
 * money and the rules), {@link org.leafpay.rewardbox.round.Opening} (genesis), {@link
 * org.leafpay.rewardbox.round.RoundPosition} (the two boxes and the tree between two transactions),
 * {@link org.leafpay.rewardbox.round.Payout} and {@link org.leafpay.rewardbox.round.Closing}.
 * {@link org.leafpay.rewardbox.round.GenesisRules} is what everybody checks before he relies on a
 * round.
 *
 * <p>Nothing here signs, sends or reads a clock. Each transition checks both sides of its boundary:
 * what goes in is what comes out and what is left.
 */
@NullMarked
package org.leafpay.rewardbox.round;

import org.jspecify.annotations.NullMarked;
