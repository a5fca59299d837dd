package org.leafpay.avl.views;

import java.util.Optional;
import org.leafpay.avl.Leaf;
import org.leafpay.avl.TreeShape;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/**
 * The leaf of a batch of miners, who are paid together. Its key is the batch's number (8 bytes, big
 * endian), its value the chain of the miners (32 bytes) and a flag.
 *
 * @param number from 1 on
 * @param chain of at least one miner
 */
public record BatchLeaf(long number, BatchChain chain, LeafFlag flag) {
  /** Keys of 8 bytes, values of 33. */
  public static final TreeShape SHAPE = new TreeShape(Long.BYTES, Hash32.SIZE + 1);

  private static final int FLAG_OFFSET = Hash32.SIZE;

  public BatchLeaf {
    if (number < 1) {
      throw new IllegalArgumentException("batches are numbered from 1 on, got " + number);
    }
    if (chain.hash().isEmpty()) {
      throw new IllegalArgumentException("batch " + number + " is empty");
    }
  }

  /** The key of batch {@code number}. */
  public static Bytes key(long number) {
    return Bytes.ofLong(number);
  }

  /** Reads what stands under the key of batch {@code number}; empty when that is no batch. */
  public static Optional<BatchLeaf> read(long number, Bytes value) {
    if (value.size() != SHAPE.valueSize()) {
      return Optional.empty();
    }
    BatchChain chain = new BatchChain(value.slice(0, FLAG_OFFSET));
    return LeafFlag.ofCode(value.at(FLAG_OFFSET)).map(flag -> new BatchLeaf(number, chain, flag));
  }

  public Leaf toLeaf() {
    return new Leaf(key(number), chain.hash().plus(Bytes.of(flag.code())));
  }
}
