/**
 * The catalogue's verdicts, the conditions that each script must not lose, what no script can see
 * ({@code MalformedDigestTest}), and the fuzzer: {@code Mutant} (what is tried), {@code
 * RoundOracle} with {@code SpecPayout} and {@code SpecBatches} (who is right), {@code SigmaFuzz}
 * and {@code VerifierFuzz} (who is asked).
 */
@NullMarked
package org.leafpay.testnet.attack;

import org.jspecify.annotations.NullMarked;
