package org.leafpay.types.address;

import java.math.BigInteger;
import java.util.Optional;
import org.leafpay.types.Bytes;

/** The alphabet of addresses: numbers in base 58, one leading '1' for each leading zero byte. */
final class Base58 {
  private static final String DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(58);

  private Base58() {}

  static String encode(Bytes bytes) {
    StringBuilder out = new StringBuilder();
    BigInteger rest = new BigInteger(1, bytes.toArray());
    while (rest.signum() > 0) {
      BigInteger[] step = rest.divideAndRemainder(BASE);
      out.append(DIGITS.charAt(step[1].intValue()));
      rest = step[0];
    }
    for (int i = 0; i < bytes.size() && bytes.at(i) == 0; i++) {
      out.append(DIGITS.charAt(0));
    }
    return out.reverse().toString();
  }

  /** Empty when a character is not in the alphabet. */
  static Optional<Bytes> decode(String text) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    int zeros = 0;
    while (zeros < text.length() && text.charAt(zeros) == DIGITS.charAt(0)) {
      zeros++;
    }
    byte[] signed = number.signum() == 0 ? new byte[0] : number.toByteArray();
    int skip = signed.length > 0 && signed[0] == 0 ? 1 : 0;
    byte[] out = new byte[zeros + signed.length - skip];
    System.arraycopy(signed, skip, out, zeros, signed.length - skip);
    return Optional.of(Bytes.of(out));
  }
}
