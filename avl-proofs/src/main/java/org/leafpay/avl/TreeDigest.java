package org.leafpay.avl;

import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/** What commits to a whole tree: the label of its root (32 bytes), then its height (one byte). */
public record TreeDigest(Bytes bytes) {
  /** Length in bytes. */
  public static final int SIZE = Hash32.SIZE + 1;

  public TreeDigest {
    if (bytes.size() != SIZE) {
      throw new IllegalArgumentException("want 33 bytes, got " + bytes.size());
    }
  }

  /**
   * Reads 66 hexadecimal digits.
   *
   * @throws IllegalArgumentException when the text is not that
   */
  public static TreeDigest ofHex(String hex) {
    return new TreeDigest(Bytes.ofHex(hex));
  }

  static TreeDigest of(Bytes rootLabel, int height) {
    return new TreeDigest(rootLabel.plus(Bytes.of((byte) height)));
  }

  public Hash32 rootLabel() {
    return new Hash32(bytes.slice(0, Hash32.SIZE));
  }

  /** Steps from the root to the deepest leaf, 0 to 255: a tree of one leaf has height 0. */
  public int height() {
    return bytes.at(Hash32.SIZE) & 0xff;
  }

  public String hex() {
    return bytes.hex();
  }

  @Override
  public String toString() {
    return hex();
  }
}
