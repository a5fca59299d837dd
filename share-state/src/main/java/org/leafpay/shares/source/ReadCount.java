package org.leafpay.shares.source;

/** How many rows of a file were used and how many were left out. */
public record ReadCount(long accepted, long rejected) {
  public static final ReadCount NONE = new ReadCount(0, 0);

  public ReadCount plus(ReadCount other) {
    return new ReadCount(accepted + other.accepted, rejected + other.rejected);
  }
}
