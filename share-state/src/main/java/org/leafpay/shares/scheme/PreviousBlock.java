package org.leafpay.shares.scheme;

import java.time.Instant;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.types.BlockHeight;

/**
 * A block that an earlier round divides.
 *
 * @param hash as the pool wrote it down; may be empty
 */
public record PreviousBlock(BlockHeight height, String hash, Instant created) {
  static PreviousBlock of(PoolBlock block) {
    return new PreviousBlock(block.height(), block.hash(), block.created());
  }
}
