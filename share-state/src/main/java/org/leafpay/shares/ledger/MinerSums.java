package org.leafpay.shares.ledger;

import java.util.Arrays;

/**
 * Sums of difficulty and counts of shares by miner number, being added up. Open addressing over
 * plain arrays: this is where every share of a pool passes through. Not for use by several threads.
 */
public final class MinerSums {
  private static final int CAPACITY_MIN = 64;
  private static final int MIX = 0x9e3779b9;

  /** Miner numbers plus one; zero is a free slot. */
  private int[] slots = new int[CAPACITY_MIN];

  private long[] sums = new long[CAPACITY_MIN];
  private int[] counts = new int[CAPACITY_MIN];
  private int size;

  /**
   * Counts one share.
   *
   * @return whether it was counted; not when the sum would be 2^63 or more
   */
  public boolean add(int miner, long difficulty) {
    return add(miner, difficulty, 1);
  }

  /**
   * Counts several shares of one miner.
   *
   * @return whether they were counted; not when the sum would be 2^63 or more, or the count 2^31
   */
  public boolean add(int miner, long difficulty, int shareCount) {
    int slot = slotOf(miner);
    if (slots[slot] == 0) {
      slots[slot] = miner + 1;
      sums[slot] = difficulty;
      counts[slot] = shareCount;
      size++;
      if (2 * size > slots.length) {
        grow();
      }
      return true;
    }
    long sum = sums[slot] + difficulty;
    int count = counts[slot] + shareCount;
    if (sum < 0 || count < 0) {
      return false;
    }
    sums[slot] = sum;
    counts[slot] = count;
    return true;
  }

  /** The sum of one miner's difficulties so far. */
  public long sumOf(int miner) {
    return sums[slotOf(miner)];
  }

  /** Number of miners. */
  public int size() {
    return size;
  }

  /** What was added up, in no particular order. */
  public SumColumns toColumns() {
    int[] miners = new int[size];
    long[] minerSums = new long[size];
    int[] minerCounts = new int[size];
    int row = 0;
    for (int slot = 0; slot < slots.length; slot++) {
      if (slots[slot] != 0) {
        miners[row] = slots[slot] - 1;
        minerSums[row] = sums[slot];
        minerCounts[row] = counts[slot];
        row++;
      }
    }
    return new SumColumns(miners, minerSums, minerCounts);
  }

  /** About how many bytes of memory this takes. */
  public long memoryBytes() {
    return 16L * slots.length;
  }

  private int slotOf(int miner) {
    int mask = slots.length - 1;
    int at = ((miner * MIX) >>> 7) & mask;
    while (slots[at] != 0 && slots[at] != miner + 1) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldSlots = slots;
    long[] oldSums = sums;
    int[] oldCounts = counts;
    slots = new int[2 * oldSlots.length];
    sums = new long[slots.length];
    counts = new int[slots.length];
    for (int old = 0; old < oldSlots.length; old++) {
      if (oldSlots[old] != 0) {
        int slot = slotOf(oldSlots[old] - 1);
        slots[slot] = oldSlots[old];
        sums[slot] = oldSums[old];
        counts[slot] = oldCounts[old];
      }
    }
  }

  /** Forgets everything and keeps the memory. */
  public void clear() {
    Arrays.fill(slots, 0);
    size = 0;
  }
}
