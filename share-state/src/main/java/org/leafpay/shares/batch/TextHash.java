package org.leafpay.shares.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.SplittableRandom;

/**
 * Hashes short texts: the sum of their words, each times a number of its own. The numbers are drawn
 * anew for each table, so that nobody can make addresses that collide in it.
 */
final class TextHash {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Longer texts use the factors again. */
  private static final int FACTORS = 16;

  private final long[] factors = new SplittableRandom().longs(FACTORS).map(l -> l | 1).toArray();

  long of(byte[] text, int from, int to) {
    long sum = (long) to - from;
    int at = from;
    int index = 0;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      sum += mixed((long) LONG.get(text, at)) * factors[index++ & (FACTORS - 1)];
    }
    return finished(at == to ? sum : sum + mixed(tail(text, from, at, to)) * factors[FACTORS - 1]);
  }

  /** What is left behind the last whole word; read with some of it again, if there is one. */
  private static long tail(byte[] text, int from, int at, int to) {
    if (at > from) {
      return (long) LONG.get(text, to - Long.BYTES);
    }
    long tail = 0;
    for (int i = at; i < to; i++) {
      tail = (tail << Byte.SIZE) | (text[i] & 0xff);
    }
    return tail;
  }

  /** High letters must reach low bits too: a product moves bits upwards only. */
  private static long mixed(long word) {
    return word ^ (word >>> 32);
  }

  private static long finished(long sum) {
    long high = sum ^ (sum >>> 32);
    return (high * 0x9e3779b97f4a7c15L) ^ (sum >>> 29);
  }
}
