/**
 * How fast shares are counted, beside a baseline of the same run: Jackson reading every field of
 * the same file with one thread.
 *
 * <p>Reading order: {@link org.leafpay.testnet.bench.shares.ShareBench} (what is measured, in
 * turns, so that noise hits baseline and variants alike), {@code Baseline}, {@code Variants},
 * {@link org.leafpay.testnet.bench.shares.ShareBenchReport}. {@code SyntheticShares} makes the
 * files.
 */
@NullMarked
package org.leafpay.testnet.bench.shares;

import org.jspecify.annotations.NullMarked;
