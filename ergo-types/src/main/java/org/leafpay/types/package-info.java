/**
 * Values of the chain: amounts, hashes, identifiers, scores and keys, each in a type of its own.
 *
 * <p>Reading order: {@link org.leafpay.types.Bytes} (an immutable byte string, what every other
 * type wraps), {@link org.leafpay.types.Hash32}, the identifiers, then {@link
 * org.leafpay.types.PropositionBytes} and {@link org.leafpay.types.MinerKey} (who is paid), {@link
 * org.leafpay.types.NanoErg} and {@link org.leafpay.types.Score} (how much). Addresses are in
 * {@code org.leafpay.types.address}, boxes and transactions in {@code org.leafpay.types.tx}.
 *
 * <p>Promise: values are immutable, checked when they are made, compared by content, and do no
 * input or output. Nothing here depends on a Scala library.
 */
@NullMarked
package org.leafpay.types;

import org.jspecify.annotations.NullMarked;
