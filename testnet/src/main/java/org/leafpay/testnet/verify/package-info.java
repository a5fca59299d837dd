/**
 * Verdicts of two implementations of the protocol that share no code with this repository.
 *
 * <p>Reading order: {@link org.leafpay.testnet.verify.IndependentVerifiers} (start, ask, close),
 * {@link org.leafpay.testnet.verify.Verdict} (what both say about one transaction), {@link
 * org.leafpay.testnet.verify.Opinion} (what one of them says). The verifiers themselves run in one
 * Node.js process, from the directory {@code testnet/verifiers}; one line with a bundle goes in,
 * one line with an answer comes out.
 *
 * <p>Promise: a refusal is a {@link org.leafpay.testnet.verify.Verdict}, whatever the bundle holds.
 * A {@link org.leafpay.testnet.verify.VerifierException} means that there is no answer at all: the
 * programs are not installed, ended or took too long. Depends on Jackson and {@code
 * org.leafpay.types} only.
 */
@NullMarked
package org.leafpay.testnet.verify;

import org.jspecify.annotations.NullMarked;
