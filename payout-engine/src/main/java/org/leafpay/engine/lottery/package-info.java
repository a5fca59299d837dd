/**
 * Looks after the lotteries beside rounds: seeds them, pays their winners, and says what became of
 * them.
 *
 * <p>Reading order: {@link org.leafpay.engine.lottery.RoundLottery} (a lottery as a round's files
 * tell of it), {@link org.leafpay.engine.lottery.LotteryTracker} (follows it on the chain, to a
 * {@link org.leafpay.engine.lottery.LotteryTrail} and its {@link
 * org.leafpay.engine.lottery.LotteryStage}), {@link org.leafpay.engine.lottery.LotteryKeeper} (does
 * what can be done next), {@link org.leafpay.engine.lottery.LotteryRun} (until there is nothing
 * left), {@link org.leafpay.engine.lottery.LotteryAudit} (checks all of it), {@link
 * org.leafpay.engine.lottery.StatementMaker} (what it came to for one miner).
 *
 * <p>Promises: anybody may do all of this, and nobody is paid twice, since each step spends the box
 * that the one before made. Nothing is remembered: every look starts from the chain, so a
 * reorganisation, somebody who was faster and a restart are all the same. What memory there is only
 * saves transactions that would be refused.
 */
@NullMarked
package org.leafpay.engine.lottery;

import org.jspecify.annotations.NullMarked;
