/**
 * Everything that touches sigma-state and AppKit: reading transactions and boxes, known scripts,
 * addresses, and the check of scripts.
 *
 * <p>Reading order: {@link org.leafpay.testnet.devnet.sigma.TransactionReader}, {@link
 * org.leafpay.testnet.devnet.sigma.ScriptCheck} (and why it has an interpreter of its own), {@link
 * org.leafpay.testnet.devnet.sigma.DevnetScripts}, {@link
 * org.leafpay.testnet.devnet.sigma.Addresses}.
 *
 * <p>No Scala type leaves this package.
 */
@NullMarked
package org.leafpay.testnet.devnet.sigma;

import org.jspecify.annotations.NullMarked;
