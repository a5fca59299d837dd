package org.leafpay.shares.source;

import java.time.Instant;
import java.util.Optional;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.address.ErgoAddress;

/**
 * One accepted share.
 *
 * @param height the block that was being mined
 * @param difficulty expected number of hashes, at least 1; Ergo pools show it as stratum difficulty
 * @param networkDifficulty the network's difficulty at that time, at least 1
 * @param miner who is paid for it
 * @param created when the pool took it
 * @param worker the miner's own name for the machine
 */
public record Share(
    BlockHeight height,
    long difficulty,
    long networkDifficulty,
    ErgoAddress miner,
    Instant created,
    Optional<String> worker) {
  public Share {
    if (difficulty < 1 || networkDifficulty < 1) {
      throw new IllegalArgumentException(
          "difficulty " + difficulty + " under network difficulty " + networkDifficulty);
    }
  }
}
