package org.leafpay.shares.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;

/**
 * Miner keys by number, one behind the other in one array: sorting and hashing a million of them
 * reads memory in few places. Appending and finding are for one thread at a time.
 */
final class KeyTable {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final int CAPACITY_MIN = 1 << 10;
  private static final int FREE = 0;

  /** Replaced when it grows; volatile, so that who sees the new one sees what is in it. */
  private volatile byte[] keys = new byte[CAPACITY_MIN * Hash32.SIZE];

  private volatile int size;

  /** Numbers plus one, by hash of the key: keys are hashes, so their own bits will do. */
  private int[] slots = new int[2 * CAPACITY_MIN];

  int size() {
    return size;
  }

  /** The number of the key, or {@link MinerIndex#UNKNOWN}. */
  int find(MinerKey key) {
    int slot = slots[slotOf(key.bytes())];
    return slot == FREE ? MinerIndex.UNKNOWN : slot - 1;
  }

  /** The key must not be there yet. */
  int append(MinerKey key) {
    int number = size;
    if (2 * (number + 1) > slots.length) {
      grow();
    }
    System.arraycopy(key.bytes().toArray(), 0, keys, number * Hash32.SIZE, Hash32.SIZE);
    slots[slotOf(key.bytes())] = number + 1;
    size = number + 1;
    return number;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, keys.length * 2);
    slots = new int[slots.length * 2];
    for (int number = 0; number < size; number++) {
      slots[slotOf(key(number).bytes())] = number + 1;
    }
  }

  /** Where the key is, or the free slot where it belongs. */
  private int slotOf(Bytes key) {
    int mask = slots.length - 1;
    int at = (int) key.longAt(0) & mask;
    while (slots[at] != FREE && !key(slots[at] - 1).bytes().equals(key)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  MinerKey key(int number) {
    int from = number * Hash32.SIZE;
    return new MinerKey(new Hash32(Bytes.of(Arrays.copyOfRange(keys, from, from + Hash32.SIZE))));
  }

  /** The first eight bytes. */
  long prefix(int number) {
    return (long) LONG.get(keys, number * Hash32.SIZE);
  }

  void copy(int number, byte[] into, int at) {
    System.arraycopy(keys, number * Hash32.SIZE, into, at, Hash32.SIZE);
  }

  int compare(int one, int other) {
    byte[] all = keys;
    int from = one * Hash32.SIZE;
    int otherFrom = other * Hash32.SIZE;
    return Arrays.compareUnsigned(
        all, from, from + Hash32.SIZE, all, otherFrom, otherFrom + Hash32.SIZE);
  }

  long memoryBytes() {
    return keys.length + 4L * slots.length;
  }
}
