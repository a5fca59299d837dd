/**
 * What one miner got out of one round, as a file that anybody can check.
 *
 * <p>Reading order: {@link org.leafpay.rewardbox.receipt.Receipt} and its parts, {@link
 * org.leafpay.rewardbox.receipt.ReceiptMaker} (from a payout to receipts), {@link
 * org.leafpay.rewardbox.receipt.ReceiptJson} (the file), {@link
 * org.leafpay.rewardbox.receipt.ReceiptVerifier} (checks one and answers with a {@link
 * org.leafpay.rewardbox.receipt.ReceiptVerdict}, with a {@link
 * org.leafpay.rewardbox.receipt.ReceiptFault} when it is not sound), {@link
 * org.leafpay.rewardbox.receipt.ChainView} (what a verifier asks of a chain, when there is one).
 *
 * <p>Promise: for the miner's leaf the verifier needs the receipt and a digest that the miner took
 * from somewhere else; no prover, store or node. For the round, the amount and the payment it needs
 * a chain. It never throws on what is in a receipt, and it says what it did not show ({@link
 * org.leafpay.rewardbox.receipt.OpenClaim}).
 */
@NullMarked
package org.leafpay.rewardbox.receipt;

import org.jspecify.annotations.NullMarked;
