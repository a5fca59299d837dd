/**
 * What is taken from a reward before it is divided.
 *
 * <p>An {@link org.leafpay.shares.fee.OperatorFee} is the operator's own part and those of other
 * {@link org.leafpay.shares.fee.FeeRecipient}s, each in {@link org.leafpay.shares.fee.BasisPoints},
 * each rounded down by itself.
 */
@NullMarked
package org.leafpay.shares.fee;

import org.jspecify.annotations.NullMarked;
