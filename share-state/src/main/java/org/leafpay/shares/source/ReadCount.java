package org.leafpay.shares.source;

/**
 * What became of the rows of a file.
 *
 * @param accepted used
 * @param rejected left out, and told
 * @param ofOtherPools left out because another pool was asked for by name
 */
public record ReadCount(long accepted, long rejected, long ofOtherPools) {
  public static final ReadCount NONE = new ReadCount(0, 0);

  /** Of a file that holds one pool's rows. */
  public ReadCount(long accepted, long rejected) {
    this(accepted, rejected, 0);
  }

  public ReadCount plus(ReadCount other) {
    return new ReadCount(
        accepted + other.accepted, rejected + other.rejected, ofOtherPools + other.ofOtherPools);
  }
}
