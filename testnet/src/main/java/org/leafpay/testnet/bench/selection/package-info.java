/**
 * Weighted selection measured and judged: pools from a handful of operators to two million.
 *
 * <p>Reading order: {@link org.leafpay.testnet.bench.selection.HeaderChain} (headers with real
 * hashes), {@link org.leafpay.testnet.bench.selection.PoolStory} (what honest people do with a
 * pool), {@link org.leafpay.testnet.bench.selection.Spend} (one transaction, still to be changed),
 * {@link org.leafpay.testnet.bench.selection.Judges} (three interpreters), {@link
 * org.leafpay.testnet.bench.selection.SelectionBench} and its {@link
 * org.leafpay.testnet.bench.selection.SelectionReport} (the numbers).
 */
@NullMarked
package org.leafpay.testnet.bench.selection;

import org.jspecify.annotations.NullMarked;
