package org.leafpay.sortition.pool;

import org.leafpay.types.Bytes;

/**
 * An operator as Keep's contract keeps him: 32 bytes of address (20), the block in which he joined
 * (8) and his id (4), big endian.
 */
public record LeafWord(Bytes address, long joinedAtBlock, int id) {
  private static final int ADDRESS_SIZE = 20;

  public LeafWord {
    if (address.size() != ADDRESS_SIZE || joinedAtBlock < 0 || id < 1) {
      throw new PoolException(
          "no operator: address %s, block %d, id %d".formatted(address, joinedAtBlock, id));
    }
  }

  public Bytes bytes() {
    Bytes idBytes = Bytes.ofLong(id).slice(Long.BYTES - Integer.BYTES, Long.BYTES);
    return Bytes.concat(address, Bytes.ofLong(joinedAtBlock), idBytes);
  }
}
