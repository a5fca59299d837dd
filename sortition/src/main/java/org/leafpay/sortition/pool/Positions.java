package org.leafpay.sortition.pool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * Which positions are free. They fill from left to right; those that members have left are used
 * again only when the right end is reached, the last one left first.
 */
final class Positions {
  private final int capacity;
  private final Deque<Integer> left = new ArrayDeque<>();

  /** The first position that was never used, or is free again with all to the right of it. */
  private int end;

  /** The last position stays unused, as in Keep's contract. */
  Positions(int capacity) {
    this.capacity = capacity;
  }

  /** A position for somebody who joins; nothing when the pool is full. */
  OptionalInt take() {
    if (end + 1 < capacity) {
      return OptionalInt.of(end++);
    }
    Integer free = left.pollLast();
    return free == null ? OptionalInt.empty() : OptionalInt.of(free);
  }

  void giveBack(int position) {
    if (position == end - 1) {
      end = position;
    } else {
      left.addLast(position);
    }
  }
}
