/**
 * From shares to scores.
 *
 * <p>A {@link org.leafpay.shares.scheme.PaymentScheme} is a pure function of a ledger and a {@link
 * org.leafpay.shares.scheme.BlockContext}: the block, the fee, and what it takes from the rounds
 * before. It makes a {@link org.leafpay.shares.scheme.ScoreTable}: every miner with a positive
 * {@link org.leafpay.shares.scheme.MinerScore}, in ascending unsigned key order, and their exact
 * sum.
 *
 * <table>
 * <caption>The schemes</caption>
 * <tr><th>name</th><th>which work counts</th><th>the score is</th></tr>
 * <tr><td>{@link org.leafpay.shares.scheme.Pplns}</td><td>a window before the block</td><td>work</td></tr>
 * <tr><td>{@link org.leafpay.shares.scheme.Tides}</td><td>a window of eight difficulties</td><td>work</td></tr>
 * <tr><td>{@link org.leafpay.shares.scheme.Prop}</td><td>the round since the block before</td><td>work</td></tr>
 * <tr><td>{@link org.leafpay.shares.scheme.EqualPay}</td><td>that round</td><td>the same for all</td></tr>
 * <tr><td>{@link org.leafpay.shares.scheme.Solo}</td><td>none</td><td>all, to the finder</td></tr>
 * <tr><td>{@link org.leafpay.shares.scheme.Pps}</td><td>all since the last settlement</td><td>an amount</td></tr>
 * <tr><td>{@link org.leafpay.shares.scheme.Fpps}</td><td>all since the last settlement</td><td>an amount</td></tr>
 * </table>
 */
@NullMarked
package org.leafpay.shares.scheme;

import org.jspecify.annotations.NullMarked;
