package org.leafpay.avl;

import org.leafpay.types.Bytes;

/**
 * A proof for a list of operations on one tree, as ErgoScript's {@code getMany} and {@code update}
 * take it: at most 65,535 bytes, the longest that a {@code Coll[Byte]} may be. Making a longer one
 * throws {@link ProofTooLargeException}.
 */
public record BatchProof(Bytes bytes) {
  /** In bytes. */
  public static final int SIZE_MAX = 65_535;

  public BatchProof {
    if (bytes.size() > SIZE_MAX) {
      throw new ProofTooLargeException(bytes.size());
    }
  }

  /**
   * Reads hexadecimal digits.
   *
   * @throws IllegalArgumentException when the text is not that, or too long
   */
  public static BatchProof ofHex(String hex) {
    return new BatchProof(Bytes.ofHex(hex));
  }

  /** In bytes. */
  public int size() {
    return bytes.size();
  }

  public String hex() {
    return bytes.hex();
  }
}
