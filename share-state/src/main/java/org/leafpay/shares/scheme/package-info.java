/**
 * From shares to scores.
 *
 * <p>A {@link org.leafpay.shares.scheme.PaymentScheme} is a pure function of a ledger and a block;
 * {@link org.leafpay.shares.scheme.Pplns} is the one there is. It makes a {@link
 * org.leafpay.shares.scheme.ScoreTable}: every miner with a positive {@link
 * org.leafpay.shares.scheme.MinerScore}, in ascending unsigned key order, and their exact sum.
 */
@NullMarked
package org.leafpay.shares.scheme;

import org.jspecify.annotations.NullMarked;
