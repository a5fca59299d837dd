/**
 * Signs transactions without evaluating their scripts.
 *
 * <p>Reading order: {@link org.leafpay.engine.sign.InputProof} (who signs an input), {@link
 * org.leafpay.engine.sign.TransactionSigner}; {@code joint} lets several keys sign apart. {@link
 * org.leafpay.engine.sign.PayeeScripts} says beforehand whether a script can stand in an output at
 * all.
 *
 * <p>The library's own way of signing evaluates every script under an old cost model that refuses
 * payouts which the network takes. A contract whose condition ends in "true" needs no signature,
 * and one that ends in the operator's key needs the same signature as a payment to that key: so the
 * scripts are left to the network and to the independent verifiers. Scala types stay inside.
 */
@NullMarked
package org.leafpay.engine.sign;

import org.jspecify.annotations.NullMarked;
