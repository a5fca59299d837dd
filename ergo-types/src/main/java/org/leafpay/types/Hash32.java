package org.leafpay.types;

import java.io.IOException;
import java.io.InputStream;
import org.bouncycastle.crypto.digests.Blake2bDigest;

/** Thirty-two bytes that name something: a hash, or an identifier that is one. */
public record Hash32(Bytes bytes) implements Comparable<Hash32> {
  /** Length in bytes. */
  public static final int SIZE = 32;

  private static final int PART_SIZE = 1 << 16;

  public Hash32 {
    if (bytes.size() != SIZE) {
      throw new IllegalArgumentException("want 32 bytes, got " + bytes.size());
    }
  }

  /** Reads 64 hexadecimal digits. */
  public static Hash32 ofHex(String hex) {
    return new Hash32(Bytes.ofHex(hex));
  }

  /** The hash that Ergo uses for identifiers, keys and tree labels. */
  public static Hash32 blake2b256(Bytes... message) {
    Blake2bDigest digest = new Blake2bDigest(8 * SIZE);
    for (Bytes part : message) {
      digest.update(part.toArray(), 0, part.size());
    }
    return finish(digest);
  }

  /** The same hash of what is left in {@code message}, which is never in memory as a whole. */
  public static Hash32 blake2b256(InputStream message) throws IOException {
    Blake2bDigest digest = new Blake2bDigest(8 * SIZE);
    byte[] part = new byte[PART_SIZE];
    for (int size = message.read(part); size >= 0; size = message.read(part)) {
      digest.update(part, 0, size);
    }
    return finish(digest);
  }

  private static Hash32 finish(Blake2bDigest digest) {
    byte[] out = new byte[SIZE];
    digest.doFinal(out, 0);
    return new Hash32(Bytes.of(out));
  }

  public String hex() {
    return bytes.hex();
  }

  @Override
  public int compareTo(Hash32 other) {
    return bytes.compareTo(other.bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
