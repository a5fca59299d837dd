package org.leafpay.types;

/**
 * Where a miner stands in the share-state tree: blake2b256 of his proposition bytes. Order is
 * unsigned.
 */
public record MinerKey(Hash32 hash) implements Comparable<MinerKey> {
  public static MinerKey of(PropositionBytes script) {
    return new MinerKey(Hash32.blake2b256(script.bytes()));
  }

  /** Reads 64 hexadecimal digits. */
  public static MinerKey ofHex(String hex) {
    return new MinerKey(Hash32.ofHex(hex));
  }

  public String hex() {
    return hash.hex();
  }

  public Bytes bytes() {
    return hash.bytes();
  }

  @Override
  public int compareTo(MinerKey other) {
    return hash.compareTo(other.hash);
  }

  @Override
  public String toString() {
    return hex();
  }
}
