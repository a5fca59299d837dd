package org.leafpay.types;

import java.util.Optional;

/** The serialized ErgoTree that guards a box: who may spend it. */
public record PropositionBytes(Bytes bytes) {
  private static final Bytes PAY_TO_PUBLIC_KEY = Bytes.ofHex("0008cd");

  /** Length in bytes of a compressed public key. */
  public static final int PUBLIC_KEY_SIZE = 33;

  public PropositionBytes {
    if (bytes.isEmpty()) {
      throw new IllegalArgumentException("a proposition has at least one byte");
    }
  }

  public static PropositionBytes ofHex(String hex) {
    return new PropositionBytes(Bytes.ofHex(hex));
  }

  /** The script that the owner of {@code publicKey} (33 bytes, compressed) can spend. */
  public static PropositionBytes payToPublicKey(Bytes publicKey) {
    if (publicKey.size() != PUBLIC_KEY_SIZE) {
      throw new IllegalArgumentException("want 33 bytes, got " + publicKey.size());
    }
    return new PropositionBytes(PAY_TO_PUBLIC_KEY.plus(publicKey));
  }

  /** The key whose owner can spend it, when that is all that it says: 33 bytes, compressed. */
  public Optional<Bytes> publicKey() {
    int head = PAY_TO_PUBLIC_KEY.size();
    boolean isKey =
        bytes.size() == head + PUBLIC_KEY_SIZE && bytes.slice(0, head).equals(PAY_TO_PUBLIC_KEY);
    return isKey ? Optional.of(bytes.slice(head, bytes.size())) : Optional.empty();
  }

  public int size() {
    return bytes.size();
  }

  public Hash32 hash() {
    return Hash32.blake2b256(bytes);
  }

  public String hex() {
    return bytes.hex();
  }

  @Override
  public String toString() {
    return hex();
  }
}
