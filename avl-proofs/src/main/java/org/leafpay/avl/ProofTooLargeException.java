package org.leafpay.avl;

/** A proof is longer than any transaction can carry: prove fewer operations at once. */
public final class ProofTooLargeException extends IllegalArgumentException {
  private final int sizeBytes;

  ProofTooLargeException(int sizeBytes) {
    super("proof of " + sizeBytes + " bytes, at most " + BatchProof.SIZE_MAX + " are possible");
    this.sizeBytes = sizeBytes;
  }

  public int sizeBytes() {
    return sizeBytes;
  }
}
