/**
 * Where each value stands in the boxes of a round, for scripts and Java alike.
 *
 * <p>Reading order: {@link org.leafpay.contracts.layout.RoundScripts} (the pairs of scripts that
 * there are), {@link org.leafpay.contracts.layout.ShareStateLayout} names the places, {@link
 * org.leafpay.contracts.layout.ShareStateBox} and {@link org.leafpay.contracts.layout.RewardBox}
 * write and read whole boxes with them, {@link org.leafpay.contracts.layout.LeafWitness} and {@link
 * org.leafpay.contracts.layout.BatchWitness} what a spender tells the state script, {@link
 * org.leafpay.contracts.layout.DustLotteryBox} and {@link
 * org.leafpay.contracts.layout.LotteryWitness} are the same for a dust lottery; {@link
 * org.leafpay.contracts.layout.PoolBox}, {@link org.leafpay.contracts.layout.PoolWitness}, {@link
 * org.leafpay.contracts.layout.ConsumerBox} and {@link org.leafpay.contracts.layout.DrawnWitness}
 * for a selection pool and those who wait for its draws. {@link
 * org.leafpay.contracts.layout.ChainConstant} writes and reads one register or variable. What does
 * not parse is a {@link org.leafpay.contracts.layout.LayoutException} that names the place.
 */
@NullMarked
package org.leafpay.contracts.layout;

import org.jspecify.annotations.NullMarked;
