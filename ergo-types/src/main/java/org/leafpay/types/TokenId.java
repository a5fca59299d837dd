package org.leafpay.types;

/** Names a token: the id of the first input of the transaction that minted it. */
public record TokenId(Hash32 hash) implements Comparable<TokenId> {
  /** Reads 64 hexadecimal digits. */
  public static TokenId ofHex(String hex) {
    return new TokenId(Hash32.ofHex(hex));
  }

  public String hex() {
    return hash.hex();
  }

  public Bytes bytes() {
    return hash.bytes();
  }

  @Override
  public int compareTo(TokenId other) {
    return hash.compareTo(other.hash);
  }

  @Override
  public String toString() {
    return hex();
  }
}
