package org.leafpay.types.tx;

import java.io.ByteArrayOutputStream;
import org.leafpay.types.Bytes;

/** Writes numbers and bytes as the chain's formats do: seven bits at a time, low group first. */
public final class ChainWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

  /** One byte, 0 to 255. */
  public ChainWriter putByte(int value) {
    if (value < 0 || value > 0xff) {
      throw new IllegalArgumentException("not a byte: " + value);
    }
    out.write(value);
    return this;
  }

  /** A variable-length number (VLQ); the value's bits are taken as unsigned. */
  public ChainWriter putVlq(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
    return this;
  }

  /**
   * A signed number: zigzag, then VLQ. Right for every {@code Long} constant; an {@code Int}
   * constant of 2^30 or more (or below -2^30) has another form in sigma-state, ten bytes long.
   */
  public ChainWriter putZigzag(long value) {
    return putVlq(value << 1 ^ value >> 63);
  }

  public ChainWriter put(Bytes bytes) {
    out.writeBytes(bytes.toArray());
    return this;
  }

  public Bytes bytes() {
    return Bytes.of(out.toByteArray());
  }
}
