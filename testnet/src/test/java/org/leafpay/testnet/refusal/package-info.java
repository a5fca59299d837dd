/**
 * What tests of refusals share: honest transactions and what is tried with each ({@link
 * org.leafpay.testnet.refusal.Attempts}), the list of what has to be refused ({@link
 * org.leafpay.testnet.refusal.RefusalList}), the test of both under all interpreters ({@link
 * org.leafpay.testnet.refusal.SpecifiedRefusals}), and scripts that demand less than they should
 * ({@link org.leafpay.testnet.refusal.Demand}).
 */
@NullMarked
package org.leafpay.testnet.refusal;

import org.jspecify.annotations.NullMarked;
