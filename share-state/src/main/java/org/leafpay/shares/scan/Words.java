package org.leafpay.shares.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time. Whoever reads a word must own the {@link #SIZE} bytes behind it. */
final class Words {
  static final int SIZE = Long.BYTES;

  static final long ONES = 0x0101010101010101L;
  static final long HIGHS = 0x8080808080808080L;

  private static final VarHandle LITTLE =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Words() {}

  /** The word at {@code index}; its lowest byte is the first. */
  static long at(byte[] bytes, int index) {
    return (long) LITTLE.get(bytes, index);
  }

  /** {@code value} in each byte. */
  static long repeat(int value) {
    return value * ONES;
  }

  /** The highest bit of the lowest byte that is zero, and perhaps bits above; 0 if none is. */
  static long zeros(long word) {
    return (word - ONES) & ~word & HIGHS;
  }

  /** The highest bit of each byte that is zero. */
  static long all(long word) {
    return ~(((word & ~HIGHS) + ~HIGHS) | word | ~HIGHS);
  }

  /** Which byte the lowest bit of {@code marks} stands in. */
  static int first(long marks) {
    return Long.numberOfTrailingZeros(marks) >>> 3;
  }

  /** The lowest {@code size} bytes, 0 to 8. */
  static long head(long word, int size) {
    return size >= SIZE ? word : word & ((1L << (size << 3)) - 1);
  }

  /** Whether {@code size} bytes are the same in both; both arrays are long enough for words. */
  static boolean same(byte[] one, int oneFrom, byte[] other, int otherFrom, int size) {
    int i = 0;
    for (; i + SIZE <= size; i += SIZE) {
      if (at(one, oneFrom + i) != at(other, otherFrom + i)) {
        return false;
      }
    }
    return i == size || head(at(one, oneFrom + i) ^ at(other, otherFrom + i), size - i) == 0;
  }
}
