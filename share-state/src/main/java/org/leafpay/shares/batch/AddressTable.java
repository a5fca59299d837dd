package org.leafpay.shares.batch;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Texts to numbers by open addressing, the texts one behind the other in large blocks: looking one
 * up reads memory in two places, makes no objects and takes no lock. Putting is done by one thread
 * at a time.
 *
 * <p>A slot holds the high half of the text's hash and the place of the text, plus one.
 */
final class AddressTable {
  private static final int CAPACITY_MIN = 1 << 12;
  private static final int FREE = 0;
  private static final int HALF = Integer.SIZE;

  private final TextHash hash = new TextHash();
  private final TextStore texts = new TextStore();

  /** Replaced when it grows; who still reads the old one misses new texts only. */
  private volatile AtomicLongArray slots = new AtomicLongArray(CAPACITY_MIN);

  private int size;

  int find(byte[] text, int from, int to) {
    long wanted = hash.of(text, from, to);
    AtomicLongArray table = slots;
    int mask = table.length() - 1;
    for (int at = (int) wanted & mask; ; at = (at + 1) & mask) {
      long slot = table.getAcquire(at);
      if (slot == FREE) {
        return MinerIndex.UNKNOWN;
      }
      if (slot >>> HALF == wanted >>> HALF) {
        int place = (int) slot - 1;
        if (texts.isAt(place, text, from, to)) {
          return texts.number(place);
        }
      }
    }
  }

  /** The text must not be there yet. */
  void put(byte[] text, int number) {
    if (2 * (size + 1) > slots.length()) {
      grow();
    }
    int place = texts.append(text, number);
    insert(slots, hash.of(text, 0, text.length), place);
    size++;
  }

  private void grow() {
    AtomicLongArray old = slots;
    AtomicLongArray larger = new AtomicLongArray(old.length() * 2);
    for (int i = 0; i < old.length(); i++) {
      long slot = old.getPlain(i);
      if (slot != FREE) {
        int place = (int) slot - 1;
        byte[] text = texts.text(place);
        insert(larger, hash.of(text, 0, text.length), place);
      }
    }
    slots = larger;
  }

  private static void insert(AtomicLongArray table, long hash, int place) {
    int mask = table.length() - 1;
    int at = (int) hash & mask;
    while (table.getPlain(at) != FREE) {
      at = (at + 1) & mask;
    }
    table.setRelease(at, (hash >>> HALF << HALF) | (place + 1));
  }

  long memoryBytes() {
    return (long) Long.BYTES * slots.length() + texts.memoryBytes();
  }
}
