/**
 * What our contract costs beside a baseline of the classic shape, measured in one run.
 *
 * <p>Reading order: {@link org.leafpay.testnet.bench.ClassicBench} (the test: a tree of 2,239
 * miners, 90 scattered payments, then 300 consecutive ones), {@code PayingRound} with its two
 * variants {@code ContractRound} (ours) and {@code BaselineRound}, {@link
 * org.leafpay.testnet.bench.ClassicReport} (the numbers).
 *
 * <p>Bytes are those of signed transactions, costs are what two independent verifiers say. The
 * baseline script exists for this comparison only; it protects nobody's money.
 */
@NullMarked
package org.leafpay.testnet.bench;

import org.jspecify.annotations.NullMarked;
