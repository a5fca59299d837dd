package org.leafpay.testnet.devnet.chain;

import java.io.ByteArrayOutputStream;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.HeaderId;

/**
 * The serialized form of a header of version 4: what its id is the hash of, and what a later block
 * names as its parent. Numbers are unsigned and variable in length (seven bits per byte, low group
 * first) except for the difficulty.
 */
public final class HeaderBytes {
  /** Block version, the same for every devnet block. */
  public static final int VERSION = 4;

  /** Compact form of difficulty 1. */
  public static final int COMPACT_DIFFICULTY = 0x01010000;

  private static final Bytes VOTES = Bytes.of((byte) 0, (byte) 0, (byte) 0);
  private static final int STATE_ROOT_SIZE = 33;
  private static final int KEY_SIZE = 33;
  private static final int NONCE_SIZE = 8;

  private HeaderBytes() {}

  static Bytes write(HeaderFields fields) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(220);
    out.write(VERSION);
    put(out, fields.parent().hash().bytes());
    put(out, fields.adProofsRoot().bytes());
    put(out, fields.transactionsRoot().bytes());
    put(out, fields.stateRoot());
    putUnsigned(out, fields.timestampMillis());
    put(out, fields.extensionHash().bytes());
    put(out, Bytes.ofLong(COMPACT_DIFFICULTY).slice(4, 8));
    putUnsigned(out, fields.height().value());
    put(out, VOTES);
    out.write(0); // length of the bytes that later versions may add
    put(out, fields.minerKey());
    put(out, fields.nonce());
    return Bytes.of(out.toByteArray());
  }

  /**
   * The header that {@code bytes} hold.
   *
   * @throws IllegalArgumentException when they are no header of this version
   */
  public static LedgerHeader read(Bytes bytes) {
    Cursor in = new Cursor(bytes, 1);
    HeaderFields fields =
        new HeaderFields(
            new HeaderId(in.hash()),
            in.hash(),
            in.hash(),
            in.take(STATE_ROOT_SIZE),
            in.unsigned(),
            in.hash(),
            BlockHeight.of(in.skip(Integer.BYTES).heightValue()),
            in.skip(VOTES.size() + 1).take(KEY_SIZE),
            in.take(NONCE_SIZE));
    LedgerHeader header = LedgerHeader.of(fields);
    if (!header.bytes().equals(bytes)) {
      throw new IllegalArgumentException("not a devnet header: " + bytes.hex());
    }
    return header;
  }

  private static void put(ByteArrayOutputStream out, Bytes part) {
    out.writeBytes(part.toArray());
  }

  private static void putUnsigned(ByteArrayOutputStream out, long value) {
    long rest = value;
    while (rest >>> 7 != 0) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static final class Cursor {
    private final Bytes bytes;
    private int at;

    Cursor(Bytes bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }

    Cursor skip(int count) {
      at += count;
      return this;
    }

    Bytes take(int count) {
      try {
        Bytes part = bytes.slice(at, at + count);
        at += count;
        return part;
      } catch (IndexOutOfBoundsException e) {
        throw new IllegalArgumentException("header ends at byte " + bytes.size(), e);
      }
    }

    Hash32 hash() {
      return new Hash32(take(Hash32.SIZE));
    }

    int heightValue() {
      return Math.toIntExact(unsigned());
    }

    long unsigned() {
      long value = 0;
      for (int shift = 0; shift < Long.SIZE; shift += 7) {
        byte next = take(1).at(0);
        value |= (next & 0x7fL) << shift;
        if (next >= 0) {
          return value;
        }
      }
      throw new IllegalArgumentException("number without end in a header");
    }
  }
}
