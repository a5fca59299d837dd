package org.leafpay.types;

import java.util.Arrays;
import java.util.HexFormat;

/** An immutable string of bytes. Order is unsigned and lexicographic, as in an AVL+ tree. */
public final class Bytes implements Comparable<Bytes> {
  /** The string of no bytes. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private static final HexFormat HEX = HexFormat.of();

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** Copies {@code content}. */
  public static Bytes of(byte... content) {
    return content.length == 0 ? EMPTY : new Bytes(content.clone());
  }

  /**
   * Reads hexadecimal digits of either case.
   *
   * @throws IllegalArgumentException when a character is no digit or their number is odd
   */
  public static Bytes ofHex(String hex) {
    return hex.isEmpty() ? EMPTY : new Bytes(HEX.parseHex(hex));
  }

  /** The eight bytes of {@code value}, big endian. */
  public static Bytes ofLong(long value) {
    byte[] out = new byte[Long.BYTES];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) (value >>> (56 - 8 * i));
    }
    return new Bytes(out);
  }

  public static Bytes concat(Bytes... parts) {
    int size = 0;
    for (Bytes part : parts) {
      size = Math.addExact(size, part.size());
    }
    byte[] out = new byte[size];
    int at = 0;
    for (Bytes part : parts) {
      System.arraycopy(part.content, 0, out, at, part.size());
      at += part.size();
    }
    return new Bytes(out);
  }

  public int size() {
    return content.length;
  }

  public boolean isEmpty() {
    return content.length == 0;
  }

  /** The byte at {@code index}, as the chain's libraries see it: signed. */
  public byte at(int index) {
    return content[index];
  }

  /** The bytes from {@code from} (inclusive) to {@code to} (exclusive). */
  public Bytes slice(int from, int to) {
    if (from < 0 || to > content.length || from > to) {
      throw new IndexOutOfBoundsException(
          "slice " + from + ".." + to + " of " + content.length + " bytes");
    }
    return new Bytes(Arrays.copyOfRange(content, from, to));
  }

  /** Eight bytes from {@code offset} as a big-endian integer. */
  public long longAt(int offset) {
    long out = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      out = out << 8 | (content[offset + i] & 0xffL);
    }
    return out;
  }

  public Bytes plus(Bytes other) {
    return concat(this, other);
  }

  /** A copy of the content. */
  public byte[] toArray() {
    return content.clone();
  }

  /** Lower-case hexadecimal digits. */
  public String hex() {
    return HEX.formatHex(content);
  }

  @Override
  public int compareTo(Bytes other) {
    return Arrays.compareUnsigned(content, other.content);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  /** As {@link #hex()}. */
  @Override
  public String toString() {
    return hex();
  }
}
