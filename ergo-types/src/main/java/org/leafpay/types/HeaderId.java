package org.leafpay.types;

/** Names a block: the hash of its header bytes. */
public record HeaderId(Hash32 hash) implements Comparable<HeaderId> {
  /** Reads 64 hexadecimal digits. */
  public static HeaderId ofHex(String hex) {
    return new HeaderId(Hash32.ofHex(hex));
  }

  public String hex() {
    return hash.hex();
  }

  public Bytes bytes() {
    return hash.bytes();
  }

  @Override
  public int compareTo(HeaderId other) {
    return hash.compareTo(other.hash);
  }

  @Override
  public String toString() {
    return hex();
  }
}
