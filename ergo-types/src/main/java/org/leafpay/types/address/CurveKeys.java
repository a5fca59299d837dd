package org.leafpay.types.address;

import java.math.BigInteger;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECFieldElement;
import org.leafpay.types.Bytes;

/**
 * Tells public keys from other bytes. A key names its point by x; the point is there if x^3 + 7 is
 * a square modulo the curve's prime. Whether it is, the Jacobi symbol says, in a third of the time
 * that the root takes, which nobody wants here.
 */
final class CurveKeys {
  private static final ECCurve CURVE = CustomNamedCurves.getByName("secp256k1").getCurve();
  private static final BigInteger PRIME = CURVE.getField().getCharacteristic();
  private static final int LIMBS = 4;

  private CurveKeys() {}

  /**
   * Whether these are a point of secp256k1 in its compressed form.
   *
   * @param key 33 bytes
   */
  static boolean isPoint(Bytes key) {
    if ((key.at(0) & 0xfe) != 2) {
      return false;
    }
    BigInteger x = new BigInteger(1, key.slice(1, key.size()).toArray());
    if (x.compareTo(PRIME) >= 0) {
      return false;
    }
    ECFieldElement element = CURVE.fromBigInteger(x);
    BigInteger square = element.square().multiply(element).add(CURVE.getB()).toBigInteger();
    return jacobi(limbs(square), limbs(PRIME)) >= 0;
  }

  /**
   * The Jacobi symbol of {@code upper} over {@code lower}, by the binary algorithm: H. Cohen, "A
   * Course in Computational Algebraic Number Theory", algorithm 1.4.12. Destroys both.
   *
   * @param lower odd
   * @return 1, -1, or 0 when they have a common factor
   */
  static int jacobi(long[] upper, long[] lower) {
    long[] a = upper;
    long[] n = lower;
    long flips = 0;
    while (!isZero(a)) {
      // (2/n) is -1 where n is 3 or 5 modulo 8.
      flips ^= shiftOutTwos(a) & (n[0] >> 1 ^ n[0] >> 2);
      if (isLess(a, n)) {
        // (a/n) is -(n/a) where both are 3 modulo 4.
        flips ^= (a[0] & n[0]) >> 1;
        long[] smaller = a;
        a = n;
        n = smaller;
      }
      subtract(a, n);
    }
    boolean isOne = n[0] == 1 && (n[1] | n[2] | n[3]) == 0;
    return isOne ? 1 - 2 * (int) (flips & 1) : 0;
  }

  private static boolean isZero(long[] a) {
    return (a[0] | a[1] | a[2] | a[3]) == 0;
  }

  /** Divides by two as long as that leaves no rest; not for zero. */
  private static int shiftOutTwos(long[] a) {
    int limbs = 0;
    while (a[0] == 0) {
      System.arraycopy(a, 1, a, 0, LIMBS - 1);
      a[LIMBS - 1] = 0;
      limbs++;
    }
    int bits = Long.numberOfTrailingZeros(a[0]);
    for (int i = 0; i < LIMBS - 1; i++) {
      // Twice, since a shift by 64 would be one by 0.
      a[i] = a[i] >>> bits | a[i + 1] << 1 << (Long.SIZE - 1 - bits);
    }
    a[LIMBS - 1] >>>= bits;
    return limbs * Long.SIZE + bits;
  }

  private static boolean isLess(long[] a, long[] b) {
    int i = LIMBS - 1;
    while (i > 0 && a[i] == b[i]) {
      i--;
    }
    return Long.compareUnsigned(a[i], b[i]) < 0;
  }

  /** {@code b} is not the larger. */
  private static void subtract(long[] a, long[] b) {
    long borrow = 0;
    for (int i = 0; i < LIMBS; i++) {
      long difference = a[i] - b[i];
      long next = Long.compareUnsigned(a[i], b[i]) < 0 ? 1 : 0;
      // Without a borrow of its own, only zero cannot lend.
      next |= difference == 0 ? borrow : 0;
      a[i] = difference - borrow;
      borrow = next;
    }
  }

  /** The lowest first. */
  static long[] limbs(BigInteger value) {
    long[] limbs = new long[LIMBS];
    for (int i = 0; i < LIMBS; i++) {
      limbs[i] = value.shiftRight(i * Long.SIZE).longValue();
    }
    return limbs;
  }
}
