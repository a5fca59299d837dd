package org.leafpay.engine.sign.joint;

import org.leafpay.engine.key.OneTimePair;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.PropositionBytes;

/**
 * What the owner of a key shows before he is told what to sign.
 *
 * @param publicKey his, 33 bytes
 * @param hiding point of the first number, 33 bytes
 * @param binding point of the second number, 33 bytes
 */
public record Commitment(Bytes publicKey, Bytes hiding, Bytes binding) {
  /**
   * Checks that all three are points.
   *
   * @throws IllegalArgumentException when one is none
   */
  public Commitment {
    SchnorrTree.point(publicKey);
    SchnorrTree.point(hiding);
    SchnorrTree.point(binding);
  }

  /** What is shown of {@code pair}. */
  public static Commitment of(Bytes publicKey, OneTimePair pair) {
    return new Commitment(publicKey, pair.hidingPoint(), pair.bindingPoint());
  }

  /** The hash of the script that pays to the key: how a selection pool knows its owner. */
  public Hash32 owner() {
    return PropositionBytes.payToPublicKey(publicKey).hash();
  }

  Bytes bytes() {
    return Bytes.concat(publicKey, hiding, binding);
  }
}
