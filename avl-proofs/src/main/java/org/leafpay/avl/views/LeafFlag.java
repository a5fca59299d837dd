package org.leafpay.avl.views;

import java.util.Optional;

/** The last byte of a share leaf's value. Only {@link #UNPAID} leaves can be paid by a contract. */
public enum LeafFlag {
  /** The miner's part waits to be paid. */
  UNPAID(0),
  /** The miner's part was paid by this round. */
  PAID(1),
  /**
   * The part is too small for this round: the score counts in the total, and the pool's ledger
   * carries the amount. The contract can never pay such a leaf (it demands {@link #UNPAID}); the
   * leaf stays as evidence of what is owed.
   */
  OWED(2);

  private final byte code;

  LeafFlag(int code) {
    this.code = (byte) code;
  }

  /** The byte in the leaf. */
  public byte code() {
    return code;
  }

  static Optional<LeafFlag> ofCode(byte code) {
    for (LeafFlag flag : values()) {
      if (flag.code == code) {
        return Optional.of(flag);
      }
    }
    return Optional.empty();
  }
}
