package org.leafpay.sortition.weight;

import org.leafpay.types.Bytes;

/**
 * Eight weights in 32 bytes, the first of them last.
 *
 * @param bytes slot 7, slot 6, .., slot 0, each four bytes, big endian
 */
public record BranchWord(Bytes bytes) {
  /** Slots of a word, and children of a branch. */
  public static final int SLOTS = 8;

  /** No weight in any slot. */
  public static final BranchWord EMPTY = new BranchWord(Bytes.of(new byte[SLOTS * Integer.BYTES]));

  private static final int SIZE = SLOTS * Integer.BYTES;

  public BranchWord {
    if (bytes.size() != SIZE) {
      throw new WeightException("a word has " + SIZE + " bytes, got " + bytes.size());
    }
  }

  static BranchWord of(long[] slots) {
    byte[] out = new byte[SIZE];
    for (int slot = 0; slot < SLOTS; slot++) {
      for (int at = 0; at < Integer.BYTES; at++) {
        out[offset(slot) + at] = (byte) (slots[slot] >>> (8 * (Integer.BYTES - 1 - at)));
      }
    }
    return new BranchWord(Bytes.of(out));
  }

  /** The weight in {@code slot}, 0 to 7. */
  public Weight slot(int slot) {
    long value = 0;
    for (int at = 0; at < Integer.BYTES; at++) {
      value = value << 8 | (bytes.at(offset(slot) + at) & 0xff);
    }
    return Weight.of(value);
  }

  /** The same word with another weight in one slot. */
  public BranchWord with(int slot, Weight weight) {
    byte[] out = bytes.toArray();
    byte[] value = Bytes.ofLong(weight.value()).slice(Integer.BYTES, Long.BYTES).toArray();
    System.arraycopy(value, 0, out, offset(slot), Integer.BYTES);
    return new BranchWord(Bytes.of(out));
  }

  /** The sum of all slots: up to eight times the largest weight. */
  public long sum() {
    long sum = 0;
    for (int slot = 0; slot < SLOTS; slot++) {
      sum += slot(slot).value();
    }
    return sum;
  }

  /**
   * The slot that {@code index} points into.
   *
   * @param index from 0 to below the sum
   */
  public Hit pick(long index) {
    long rest = index;
    for (int slot = 0; slot < SLOTS; slot++) {
      long weight = slot(slot).value();
      if (rest < weight) {
        return new Hit(slot, rest);
      }
      rest -= weight;
    }
    throw new WeightException("index " + index + " is not below the sum of " + sum());
  }

  /**
   * Where an index points.
   *
   * @param rest how far into the slot
   */
  public record Hit(int slot, long rest) {}

  private static int offset(int slot) {
    return (SLOTS - 1 - slot) * Integer.BYTES;
  }
}
