/**
 * Boxes and transactions, and the bytes they are: what is hashed, signed, sent and measured.
 *
 * <p>Reading order: {@link org.leafpay.types.tx.BoxCandidate} (an output before it has an id),
 * {@link org.leafpay.types.tx.Box}, {@link org.leafpay.types.tx.UnsignedTransaction}, {@link
 * org.leafpay.types.tx.SignedTransaction}, {@link org.leafpay.types.tx.ProtocolParameters} (what
 * they may cost and hold). The layouts are those of sigma-state's serializers; the tests compare
 * every byte with them.
 */
@NullMarked
package org.leafpay.types.tx;

import org.jspecify.annotations.NullMarked;
