package org.leafpay.types;

/** Names a transaction: the hash of its bytes without signatures. */
public record TxId(Hash32 hash) implements Comparable<TxId> {
  /** Reads 64 hexadecimal digits. */
  public static TxId ofHex(String hex) {
    return new TxId(Hash32.ofHex(hex));
  }

  public String hex() {
    return hash.hex();
  }

  public Bytes bytes() {
    return hash.bytes();
  }

  @Override
  public int compareTo(TxId other) {
    return hash.compareTo(other.hash);
  }

  @Override
  public String toString() {
    return hex();
  }
}
