package org.leafpay.shares.source;

/**
 * The fields of one share as a source wrote them, before anybody has looked at them. A field that
 * the source leaves out is empty.
 *
 * @param height column {@code blockheight}
 * @param difficulty stratum difficulty divided by 256, a decimal number
 * @param networkDifficulty a decimal number
 * @param miner an address
 * @param created ISO 8601 with an offset, a space instead of the T is allowed
 */
public record ShareTexts(
    String poolId,
    String height,
    String difficulty,
    String networkDifficulty,
    String miner,
    String created,
    String worker) {}
