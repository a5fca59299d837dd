/**
 * What a node refuses, and why: the rules for one transaction in front of a known set of boxes.
 *
 * <p>Reading order: {@link org.leafpay.testnet.devnet.rules.Rejection} (every reason, as data),
 * {@link org.leafpay.testnet.devnet.rules.Resolved} (a transaction with its boxes), {@link
 * org.leafpay.testnet.devnet.rules.TransactionRules} (the order of the checks), then the groups:
 * {@link org.leafpay.testnet.devnet.rules.StructureRules}, {@link
 * org.leafpay.testnet.devnet.rules.OutputRules}, {@link
 * org.leafpay.testnet.devnet.rules.BalanceRules}. {@link
 * org.leafpay.testnet.devnet.rules.CostMeter} answers what a transaction costs today.
 *
 * <p>What depends on other pending transactions (already pooled, conflicts, fee) is the mempool's.
 */
@NullMarked
package org.leafpay.testnet.devnet.rules;

import org.jspecify.annotations.NullMarked;
