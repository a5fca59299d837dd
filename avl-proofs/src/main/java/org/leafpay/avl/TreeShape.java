package org.leafpay.avl;

import java.util.Arrays;
import org.leafpay.types.Bytes;

/**
 * How long the keys and the values of a tree are, in bytes. Every value of a tree has the same
 * length: a proof then needs no length fields.
 */
public record TreeShape(int keySize, int valueSize) {
  public TreeShape {
    if (keySize <= 0) {
      throw new IllegalArgumentException("key size must be above zero, got " + keySize);
    }
    if (valueSize <= 0) {
      throw new IllegalArgumentException("value size must be above zero, got " + valueSize);
    }
  }

  /** The negative sentinel, all bytes 00: key of the leaf that every tree starts with. */
  public Bytes lowestKey() {
    return Bytes.of(new byte[keySize]);
  }

  /** The positive sentinel, all bytes ff: what the last leaf names as its next key. */
  public Bytes highestKey() {
    byte[] key = new byte[keySize];
    Arrays.fill(key, (byte) 0xff);
    return Bytes.of(key);
  }

  /** Whether {@code key} is one of the two sentinels, which no leaf may use. */
  public boolean isSentinel(Bytes key) {
    return key.equals(lowestKey()) || key.equals(highestKey());
  }

  /** The value of the leaf under the negative sentinel: zeros. */
  Bytes lowestValue() {
    return Bytes.of(new byte[valueSize]);
  }
}
