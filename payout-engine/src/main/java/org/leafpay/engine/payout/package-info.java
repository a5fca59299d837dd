/**
 * Carries a round through: build, sign, journal, send, watch, receipt.
 *
 * <p>Reading order: {@link org.leafpay.engine.payout.PayoutService} (block after block), {@code
 * RoundLife} (one round from its beginning to its end), {@link
 * org.leafpay.engine.payout.RoundBuilder} (all transactions of a round, signed ahead), {@link
 * org.leafpay.engine.payout.RoundTracker} (what the chain says), {@code RoundRunner} (watches, and
 * plans again when somebody else was faster), {@code StepSender} (sends, and writes down what the
 * chain shows), {@code RoundAdopter} (takes up published rounds that the store has lost). Lotteries
 * beside a round: {@code LotteryBoxes}, {@code DrawHeights}; an opening that came too late for
 * them: {@code RivalOpenings}.
 *
 * <p>Promise: every transaction is in the journal before it is sent; running again after a crash at
 * any point pays nobody twice and leaves nobody out. Nothing is concluded from a node that has not
 * applied and indexed all blocks that it knows of. A round is published before its opening is sent,
 * so the files and the chain are enough when the store is lost.
 */
@NullMarked
package org.leafpay.engine.payout;

import org.jspecify.annotations.NullMarked;
