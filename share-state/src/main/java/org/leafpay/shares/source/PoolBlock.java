package org.leafpay.shares.source;

import java.time.Instant;
import java.util.Optional;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.ErgoAddress;

/**
 * A block that the pool found.
 *
 * @param id its number in the pool's own table
 * @param networkDifficulty the network's difficulty at the block, at least 1
 * @param reward what the pool received for it; zero unless confirmed
 * @param finder whose share it was, when the pool knows
 * @param hash the block's id as the pool wrote it down; may be empty
 */
public record PoolBlock(
    long id,
    BlockHeight height,
    long networkDifficulty,
    BlockStatus status,
    NanoErg reward,
    Optional<ErgoAddress> finder,
    String hash,
    Instant created) {
  public PoolBlock {
    if (networkDifficulty < 1) {
      throw new IllegalArgumentException("network difficulty below one: " + networkDifficulty);
    }
  }

  public boolean isConfirmed() {
    return status == BlockStatus.CONFIRMED;
  }
}
