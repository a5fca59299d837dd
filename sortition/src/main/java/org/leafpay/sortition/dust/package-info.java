/**
 * One box for many payments that are too small for boxes of their own.
 *
 * <p>A {@link org.leafpay.sortition.dust.DustLottery} gives each miner an interval as long as his
 * payment; whoever's interval a random number hits gets the sum of all. So everybody's expected
 * value is exactly his payment.
 */
@NullMarked
package org.leafpay.sortition.dust;

import org.jspecify.annotations.NullMarked;
