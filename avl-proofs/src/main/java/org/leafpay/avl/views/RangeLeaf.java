package org.leafpay.avl.views;

import java.util.Optional;
import org.leafpay.avl.Leaf;
import org.leafpay.avl.TreeShape;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

/**
 * A part of a range of numbers that belongs to a miner: the numbers from {@code start} to below
 * {@code start + amount}. Its key is the start and one more (8 bytes, big endian), since the key of
 * zeros is not to be had; its value the miner's key (32 bytes) and the amount (8).
 *
 * @param amount at least 1
 */
public record RangeLeaf(long start, MinerKey miner, NanoErg amount) {
  /** Keys of 8 bytes, values of 40. */
  public static final TreeShape SHAPE = new TreeShape(Long.BYTES, Hash32.SIZE + Long.BYTES);

  public RangeLeaf {
    if (start < 0 || amount.isZero() || start > Long.MAX_VALUE - amount.value()) {
      throw new IllegalArgumentException("no numbers from " + start + ", " + amount + " of them");
    }
  }

  /** Reads a leaf of a range tree; empty when it is none. */
  public static Optional<RangeLeaf> read(Leaf leaf) {
    if (leaf.key().size() != SHAPE.keySize() || leaf.value().size() != SHAPE.valueSize()) {
      return Optional.empty();
    }
    long start = leaf.key().longAt(0) - 1;
    long amount = leaf.value().longAt(Hash32.SIZE);
    if (start < 0 || amount < 1 || start > Long.MAX_VALUE - amount) {
      return Optional.empty();
    }
    MinerKey miner = new MinerKey(new Hash32(leaf.value().slice(0, Hash32.SIZE)));
    return Optional.of(new RangeLeaf(start, miner, NanoErg.of(amount)));
  }

  public Leaf toLeaf() {
    return new Leaf(Bytes.ofLong(start + 1), miner.bytes().plus(Bytes.ofLong(amount.value())));
  }
}
