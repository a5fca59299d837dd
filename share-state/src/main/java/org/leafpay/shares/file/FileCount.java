package org.leafpay.shares.file;

/**
 * What became of the rows of a file so far.
 *
 * @param delivered given to whoever polls
 * @param countedBefore good, but the ledger has them already
 * @param rejected left out, and told
 * @param ofOtherPools left out because another pool was asked for by name
 */
public record FileCount(long delivered, long countedBefore, long rejected, long ofOtherPools) {
  static final FileCount NONE = new FileCount(0, 0, 0, 0);
}
