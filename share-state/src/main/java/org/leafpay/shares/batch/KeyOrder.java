package org.leafpay.shares.batch;

import java.util.Arrays;

/**
 * Sorts miners by their keys.
 *
 * <p>The first 40 bits of each key are sorted together with the miner's place as one number, which
 * is several times faster than comparing keys; then the few are put in order that share those bits.
 */
final class KeyOrder {
  /** Bits for the place of a miner beside the head of his key: 16 million miners. */
  private static final int PLACE_BITS = 24;

  private final int[] miners;
  private final KeyTable keys;

  KeyOrder(int[] miners, KeyTable keys) {
    if (miners.length >= 1 << PLACE_BITS) {
      throw new IllegalArgumentException(miners.length + " miners at once");
    }
    this.miners = miners;
    this.keys = keys;
  }

  /** The places of the miners in the array, in the order of their keys, unsigned. */
  int[] places() {
    long[] packed = new long[miners.length];
    for (int place = 0; place < packed.length; place++) {
      // Flipping the sign bit makes the signed order of numbers that of unsigned bytes.
      long head = (keys.prefix(miners[place]) ^ Long.MIN_VALUE) >> PLACE_BITS;
      packed[place] = head << PLACE_BITS | place;
    }
    Arrays.sort(packed);
    mendTies(packed);
    int[] places = new int[packed.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = place(packed[i]);
    }
    return places;
  }

  private void mendTies(long[] packed) {
    for (int i = 1; i < packed.length; i++) {
      long moved = packed[i];
      int at = i;
      while (at > 0 && isTie(packed[at - 1], moved) && isAbove(packed[at - 1], moved)) {
        packed[at] = packed[at - 1];
        at--;
      }
      packed[at] = moved;
    }
  }

  private static boolean isTie(long one, long other) {
    return one >> PLACE_BITS == other >> PLACE_BITS;
  }

  private boolean isAbove(long one, long other) {
    return keys.compare(miners[place(one)], miners[place(other)]) > 0;
  }

  private static int place(long packed) {
    return (int) packed & ((1 << PLACE_BITS) - 1);
  }
}
