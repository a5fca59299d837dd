package org.leafpay.sortition.selection;

import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/**
 * Where something stands in a pool's tree: a level and a place in it. Words are on levels 2 to 7,
 * operators (leaves) on level 8; above that is the index, which finds an operator by the hash of
 * his script.
 *
 * @param number level times 2^32 and the place: five bytes
 */
public record EntryKey(long number) implements Comparable<EntryKey> {
  static final int LEAF_LEVEL = 8;

  private static final int PLACE_BITS = 32;
  private static final int SIZE = 5;
  private static final int SLOT_BITS = 3;
  private static final long INDEX_LEVELS = 245;
  private static final EntryKey ROOT = ofWord(1, 0);

  static EntryKey ofWord(int level, int place) {
    return new EntryKey((long) level << PLACE_BITS | place);
  }

  static EntryKey ofLeaf(int position) {
    return ofWord(LEAF_LEVEL, position);
  }

  /**
   * The index entry of an operator: the first five bytes of his hash, folded into the levels above
   * the leaves. Two operators may share it by chance; then only one of them can join.
   */
  static EntryKey ofOwner(Hash32 owner) {
    long head = Bytes.of(new byte[3]).plus(owner.bytes().slice(0, SIZE)).longAt(0);
    return new EntryKey(
        head % (INDEX_LEVELS << PLACE_BITS) + ((long) (LEAF_LEVEL + 1) << PLACE_BITS));
  }

  static EntryKey root() {
    return ROOT;
  }

  int level() {
    return (int) (number >>> PLACE_BITS);
  }

  int place() {
    return (int) number;
  }

  /** The word above this one. */
  EntryKey parent() {
    return ofWord(level() - 1, place() >>> SLOT_BITS);
  }

  /** Which slot of the word above it is. */
  int slot() {
    return place() & ((1 << SLOT_BITS) - 1);
  }

  /** What is below slot {@code slot} of this word. */
  EntryKey child(int slot) {
    return ofWord(level() + 1, place() << SLOT_BITS | slot);
  }

  /** The key in the tree. */
  Bytes bytes() {
    return Bytes.ofLong(number).slice(Long.BYTES - SIZE, Long.BYTES);
  }

  @Override
  public int compareTo(EntryKey other) {
    return Long.compare(number, other.number);
  }
}
