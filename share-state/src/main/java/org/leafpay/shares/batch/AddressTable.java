package org.leafpay.shares.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Texts to numbers by open addressing. Looking up makes no objects and takes no lock; putting is
 * done by one thread at a time.
 */
final class AddressTable {
  private static final int CAPACITY_MIN = 1 << 12;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MIX = 0x9e3779b97f4a7c15L;

  private volatile AtomicReferenceArray<Entry> slots = new AtomicReferenceArray<>(CAPACITY_MIN);
  private int size;
  private long textBytes;

  int find(byte[] text, int from, int to) {
    int hash = hash(text, from, to);
    AtomicReferenceArray<Entry> table = slots;
    int mask = table.length() - 1;
    for (int at = hash & mask; ; at = (at + 1) & mask) {
      Entry entry = table.getAcquire(at);
      if (entry == null) {
        return MinerIndex.UNKNOWN;
      }
      if (entry.hash == hash && Arrays.equals(entry.text, 0, entry.text.length, text, from, to)) {
        return entry.number;
      }
    }
  }

  /** The text must not be there yet. */
  void put(byte[] text, int number) {
    if (2 * (size + 1) > slots.length()) {
      grow();
    }
    insert(slots, new Entry(text, hash(text, 0, text.length), number));
    size++;
    textBytes += text.length;
  }

  private void grow() {
    AtomicReferenceArray<Entry> old = slots;
    AtomicReferenceArray<Entry> larger = new AtomicReferenceArray<>(old.length() * 2);
    for (int i = 0; i < old.length(); i++) {
      Entry entry = old.getPlain(i);
      if (entry != null) {
        insert(larger, entry);
      }
    }
    slots = larger;
  }

  private static void insert(AtomicReferenceArray<Entry> table, Entry entry) {
    int mask = table.length() - 1;
    int at = entry.hash & mask;
    while (table.getPlain(at) != null) {
      at = (at + 1) & mask;
    }
    table.setRelease(at, entry);
  }

  /** Addresses differ nearly everywhere, so a cheap mix will do; all bytes count all the same. */
  private static int hash(byte[] text, int from, int to) {
    long hash = (long) to - from;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      hash = (hash ^ (long) LONG.get(text, at)) * MIX;
      hash ^= hash >>> 32;
    }
    for (; at < to; at++) {
      hash = (hash ^ text[at]) * MIX;
    }
    return (int) (hash ^ (hash >>> 32));
  }

  long memoryBytes() {
    return 4L * slots.length() + size * 40L + textBytes;
  }

  private static final class Entry {
    private final byte[] text;
    private final int hash;
    private final int number;

    Entry(byte[] text, int hash, int number) {
      this.text = text;
      this.hash = hash;
      this.number = number;
    }
  }
}
