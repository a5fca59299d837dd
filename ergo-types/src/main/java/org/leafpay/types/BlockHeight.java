package org.leafpay.types;

/** The number of a block, counted from 1; 0 stands before the first block. */
public record BlockHeight(int value) implements Comparable<BlockHeight> {
  public BlockHeight {
    if (value < 0) {
      throw new IllegalArgumentException("height below zero: " + value);
    }
  }

  public static BlockHeight of(int value) {
    return new BlockHeight(value);
  }

  public BlockHeight plus(int blocks) {
    return new BlockHeight(Math.addExact(value, blocks));
  }

  public boolean isAfter(BlockHeight other) {
    return value > other.value;
  }

  @Override
  public int compareTo(BlockHeight other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
