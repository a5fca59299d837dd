package org.leafpay.sortition.weight;

import java.util.Arrays;

/**
 * Weights at positions, with the sums over each eight, sixty-four, .. of them: a change and a
 * look-up take seven steps, however many there are.
 *
 * <p>Level 1 is the root word; word i of level l has the sums of words 8i to 8i + 7 of level l + 1;
 * the words of level 7 have the weights. Not for use by several threads.
 */
public final class WeightTree {
  /** Levels of words. */
  public static final int LEVELS = 7;

  /** Positions: 8^7. */
  public static final int CAPACITY = 1 << (3 * LEVELS);

  private static final int SLOT_BITS = 3;
  private static final int SLOT_MASK = BranchWord.SLOTS - 1;

  /** By level: all slots of its words, one after the other; unsigned. Grown as needed. */
  private final int[][] slots = new int[LEVELS + 1][BranchWord.SLOTS];

  private long total;

  /** The sum of all weights. */
  public long total() {
    return total;
  }

  /** The weight at {@code position}. */
  public Weight weightAt(int position) {
    requirePosition(position);
    return Weight.of(slot(LEVELS, position));
  }

  /**
   * Puts {@code weight} at {@code position} in place of what is there.
   *
   * @throws WeightException when the sum of all would pass {@link Weight#MAX}; nothing is changed
   */
  public void set(int position, Weight weight) {
    long change = weight.value() - weightAt(position).value();
    if (total + change > Weight.MAX) {
      throw new WeightException(
          "weight %s at position %d makes the sum %d, at most %d is possible"
              .formatted(weight, position, total + change, Weight.MAX));
    }
    int at = position;
    for (int level = LEVELS; level >= 1; level--) {
      grow(level, at);
      slots[level][at] += (int) change;
      at >>>= SLOT_BITS;
    }
    total += change;
  }

  /**
   * The position that {@code index} points at.
   *
   * @param index from 0 to below {@link #total}
   */
  public int pick(long index) {
    if (index < 0 || index >= total) {
      throw new WeightException("index " + index + " is not below the sum of " + total);
    }
    long rest = index;
    int at = 0;
    for (int level = 1; level <= LEVELS; level++) {
      at <<= SLOT_BITS;
      while (rest >= slot(level, at)) {
        rest -= slot(level, at);
        at++;
      }
    }
    return at;
  }

  /** The first index that points at {@code position}: the sum of all weights before it. */
  public long start(int position) {
    requirePosition(position);
    long start = 0;
    int at = position;
    for (int level = LEVELS; level >= 1; level--) {
      for (int before = at & ~SLOT_MASK; before < at; before++) {
        start += slot(level, before);
      }
      at >>>= SLOT_BITS;
    }
    return start;
  }

  /** The word at place {@code index} of {@code level}, 1 to 7. */
  public BranchWord word(int level, int index) {
    long[] out = new long[BranchWord.SLOTS];
    for (int slot = 0; slot < BranchWord.SLOTS; slot++) {
      out[slot] = slot(level, index * BranchWord.SLOTS + slot);
    }
    return BranchWord.of(out);
  }

  /** The word of level 1. */
  public BranchWord root() {
    return word(1, 0);
  }

  /** The place of {@code position} in its word. */
  public static int slotOf(int position) {
    return position & SLOT_MASK;
  }

  /** The place of the word that holds {@code position}, and so on upwards. */
  public static int parentOf(int position) {
    return position >>> SLOT_BITS;
  }

  private long slot(int level, int at) {
    return at < slots[level].length ? Integer.toUnsignedLong(slots[level][at]) : 0;
  }

  private void grow(int level, int at) {
    if (at >= slots[level].length) {
      int most = 1 << (SLOT_BITS * level);
      slots[level] = Arrays.copyOf(slots[level], Math.min(most, Math.max(at + 1, 2 * at)));
    }
  }

  private static void requirePosition(int position) {
    if (position < 0 || position >= CAPACITY) {
      throw new WeightException("positions are below " + CAPACITY + ", got " + position);
    }
  }
}
