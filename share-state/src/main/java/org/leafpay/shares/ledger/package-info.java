/**
 * The bucketed ledger: what schemes compute from, instead of single shares.
 *
 * <p>{@link org.leafpay.shares.ledger.ShareLedger} sums shares per {@link
 * org.leafpay.shares.ledger.Bucket} of time; a {@link org.leafpay.shares.ledger.BucketRow} is one
 * miner's sum under one network difficulty. The same shares in any order give the same ledger, and
 * two parties whose clocks differ by a little agree on whole buckets where they would not on single
 * shares.
 *
 * <p>Inside, miners are numbers and sums stand in columns ({@link
 * org.leafpay.shares.ledger.MinerSums} while they are added up, {@link
 * org.leafpay.shares.ledger.SumColumns} behind that). A {@link
 * org.leafpay.shares.ledger.BucketView} is what schemes see of a ledger, be it in memory or on
 * disk.
 */
@NullMarked
package org.leafpay.shares.ledger;

import org.jspecify.annotations.NullMarked;
