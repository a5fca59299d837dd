/**
 * Addresses: what a person types, and the script it stands for.
 *
 * <p>{@link org.leafpay.types.address.ErgoAddress} reads and writes them; what is wrong with a text
 * is one of the reasons of {@link org.leafpay.types.address.AddressProblem}.
 */
@NullMarked
package org.leafpay.types.address;

import org.jspecify.annotations.NullMarked;
