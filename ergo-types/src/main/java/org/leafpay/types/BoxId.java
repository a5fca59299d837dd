package org.leafpay.types;

/** Names a box: the hash of its bytes. */
public record BoxId(Hash32 hash) implements Comparable<BoxId> {
  /** Reads 64 hexadecimal digits. */
  public static BoxId ofHex(String hex) {
    return new BoxId(Hash32.ofHex(hex));
  }

  public String hex() {
    return hash.hex();
  }

  public Bytes bytes() {
    return hash.bytes();
  }

  @Override
  public int compareTo(BoxId other) {
    return hash.compareTo(other.hash);
  }

  @Override
  public String toString() {
    return hex();
  }
}
