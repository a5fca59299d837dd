package org.leafpay.shares.scheme;

import org.leafpay.types.MinerKey;
import org.leafpay.types.Score;
import org.leafpay.types.address.ErgoAddress;

/**
 * What one miner's shares count.
 *
 * @param key blake2b256 of the address's script
 */
public record MinerScore(MinerKey key, ErgoAddress address, Score score) {
  /** The score of whoever owns {@code address}. */
  public static MinerScore of(ErgoAddress address, Score score) {
    return new MinerScore(MinerKey.of(address.script()), address, score);
  }
}
