package org.leafpay.testnet.devnet.sigma;

import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;

/**
 * The block that is about to be mined, as far as a script sees it.
 *
 * @param height what a script reads as {@code HEIGHT}: one more than the tip's
 * @param minerKey 33 bytes, compressed public key
 */
public record Candidate(BlockHeight height, long timestampMillis, Bytes minerKey) {}
