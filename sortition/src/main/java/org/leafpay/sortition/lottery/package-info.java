/**
 * A dust lottery on chain, as pure transitions: its box and a wish give the next transaction.
 *
 * <p>Reading order: {@link org.leafpay.sortition.lottery.LotteryTerms} (what it is opened with),
 * {@link org.leafpay.sortition.lottery.LotteryPosition} (its box, with the intervals behind the
 * digest), {@link org.leafpay.sortition.lottery.Seeding} (the header of the draw height decides),
 * {@link org.leafpay.sortition.lottery.Claim} (the winner is paid) and {@link
 * org.leafpay.sortition.lottery.Rearming} (nobody has drawn in time). {@link
 * org.leafpay.sortition.lottery.LotteryRules} says what everybody checks first. Anybody may do each
 * of them; nothing here signs, sends or reads a clock.
 */
@NullMarked
package org.leafpay.sortition.lottery;

import org.jspecify.annotations.NullMarked;
