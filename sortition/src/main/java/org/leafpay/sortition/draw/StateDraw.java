package org.leafpay.sortition.draw;

import java.math.BigInteger;
import java.util.function.UnaryOperator;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/**
 * Draws from a state that is hashed on after each look: the lowest bits of the state are the
 * number, as many as the range needs; one that is not below the range is passed over. The seed is
 * the first state.
 */
public final class StateDraw implements RandomDraw {
  private static final long RANGE_MAX = 1L << 32;
  private static final int ADDRESS_SIZE = 20;

  private final UnaryOperator<Hash32> step;
  private Hash32 state;

  private StateDraw(Hash32 seed, UnaryOperator<Hash32> step) {
    this.state = seed;
    this.step = step;
  }

  /**
   * Bit for bit as Keep's contracts: keccak256(state ++ address).
   *
   * @param poolAddress 20 bytes
   */
  public static StateDraw keccak(Hash32 seed, Bytes poolAddress) {
    if (poolAddress.size() != ADDRESS_SIZE) {
      throw new IllegalArgumentException("an address has 20 bytes, got " + poolAddress.size());
    }
    return new StateDraw(seed, state -> keccak256(state.bytes().plus(poolAddress)));
  }

  /**
   * With the hash that scripts have: blake2b256(state ++ pool).
   *
   * @param pool what tells the pool from others: its token's id
   */
  public static StateDraw blake2b(Hash32 seed, Hash32 pool) {
    return new StateDraw(seed, state -> Hash32.blake2b256(state.bytes(), pool.bytes()));
  }

  @Override
  public long next(long range) {
    int bits = bitsRequired(range);
    while (true) {
      long number = lowest(bits);
      state = step.apply(state);
      if (number < range) {
        return number;
      }
    }
  }

  /** How many bits a number below {@code range}, 1 to 2^32, takes at the most. */
  static int bitsRequired(long range) {
    if (range < 1 || range > RANGE_MAX) {
      throw new IllegalArgumentException("a range is from 1 to 2^32, got " + range);
    }
    return Long.SIZE - Long.numberOfLeadingZeros(range - 1);
  }

  private long lowest(int bits) {
    long low = state.bytes().longAt(Hash32.SIZE - Long.BYTES);
    return low & ((1L << bits) - 1);
  }

  private static Hash32 keccak256(Bytes message) {
    KeccakDigest digest = new KeccakDigest(8 * Hash32.SIZE);
    digest.update(message.toArray(), 0, message.size());
    byte[] out = new byte[Hash32.SIZE];
    digest.doFinal(out, 0);
    return new Hash32(Bytes.of(out));
  }

  @Override
  public String toString() {
    return "StateDraw[state " + new BigInteger(1, state.bytes().toArray()).toString(16) + "]";
  }
}
