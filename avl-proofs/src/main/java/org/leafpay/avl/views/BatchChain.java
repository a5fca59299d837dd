package org.leafpay.avl.views;

import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.Score;

/**
 * A list of miners and their scores as one hash: h = blake2b256(h ++ miner key (32 bytes) ++ score
 * (8 bytes, big endian)), from the empty string on. What is hashed has 40 or 72 bytes, so it can be
 * read in one way only.
 *
 * @param hash empty before the first miner, else 32 bytes
 */
public record BatchChain(Bytes hash) {
  /** Before the first miner. */
  public static final BatchChain START = new BatchChain(Bytes.EMPTY);

  public BatchChain {
    if (!hash.isEmpty() && hash.size() != Hash32.SIZE) {
      throw new IllegalArgumentException("a chain has 0 or 32 bytes, got " + hash.size());
    }
  }

  /** This list with one more miner. */
  public BatchChain then(MinerKey miner, Score score) {
    return new BatchChain(
        Hash32.blake2b256(hash, miner.bytes(), Bytes.ofLong(score.value())).bytes());
  }
}
