/**
 * The catalogue's verdicts, the conditions that each script must not lose, and the fuzzer: {@code
 * Mutant} (what is tried), {@code RoundOracle} (who is right), {@code SigmaFuzz} and {@code
 * VerifierFuzz} (who is asked).
 */
@NullMarked
package org.leafpay.testnet.attack;

import org.jspecify.annotations.NullMarked;
