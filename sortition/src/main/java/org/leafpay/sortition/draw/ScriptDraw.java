package org.leafpay.sortition.draw;

import java.math.BigInteger;
import java.util.Arrays;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/**
 * The numbers that scripts draw: int(hash[0..31)) mod range. Thirty-one bytes, so that no sign is
 * in the way; what the division prefers is below 2^-180 for any range.
 */
public final class ScriptDraw {
  private static final int BYTES = 31;

  private ScriptDraw() {}

  /**
   * The number of one draw of many from a seed, of blake2b256(seed ++ draw).
   *
   * @param draw which of them, from 0; 8 bytes, big endian
   * @param range at least 1
   */
  public static long number(Hash32 seed, long draw, long range) {
    return number(Hash32.blake2b256(seed.bytes(), Bytes.ofLong(draw)), range);
  }

  /** The number that {@code hash} itself stands for. */
  public static long number(Hash32 hash, long range) {
    if (range < 1) {
      throw new IllegalArgumentException("a range is at least 1, got " + range);
    }
    byte[] first = Arrays.copyOf(hash.bytes().toArray(), BYTES);
    return new BigInteger(1, first).mod(BigInteger.valueOf(range)).longValueExact();
  }

  /** The seed that the header of a height gives to a box, which is thereby the only one of its. */
  public static Hash32 seed(Hash32 headerId, Hash32 boxId) {
    return Hash32.blake2b256(headerId.bytes(), boxId.bytes());
  }
}
