package org.leafpay.avl;

import org.leafpay.types.Bytes;

/** The direction bits of a proof, least significant first: 1 is left, 0 is right. */
final class Directions {
  private final Bytes bits;
  private int used;

  Directions(Bytes bits) {
    this.bits = bits;
  }

  boolean nextIsLeft() throws ProofRefusal {
    if (used >= 8 * bits.size()) {
      throw new ProofRefusal(ProofProblem.DIRECTIONS_MISSING, "only " + used + " direction bits");
    }
    boolean left = isSet(used);
    used++;
    return left;
  }

  /** The prover fills up the last byte with zero bits, and nothing follows it. */
  void requireUsedUp() throws ProofRefusal {
    int bytesNeeded = (used + 7) / 8;
    if (bits.size() > bytesNeeded) {
      throw new ProofRefusal(
          ProofProblem.DIRECTIONS_UNUSED, (bits.size() - bytesNeeded) + " bytes left over");
    }
    for (int i = used; i < 8 * bits.size(); i++) {
      if (isSet(i)) {
        throw new ProofRefusal(ProofProblem.DIRECTIONS_UNUSED, "bit " + i + " is set, not used");
      }
    }
  }

  private boolean isSet(int index) {
    return (bits.at(index / 8) >> (index % 8) & 1) != 0;
  }
}
