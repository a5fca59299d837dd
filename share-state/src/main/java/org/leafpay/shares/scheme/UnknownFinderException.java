package org.leafpay.shares.scheme;

import org.leafpay.types.BlockHeight;

/** A block is paid to its finder, and the pool has not written down who that is. */
public final class UnknownFinderException extends IllegalArgumentException {
  UnknownFinderException(BlockHeight height) {
    super(
        "block %s has no miner, and scheme %s pays nobody else: fill in its column 'miner'"
            .formatted(height, Solo.NAME));
  }
}
