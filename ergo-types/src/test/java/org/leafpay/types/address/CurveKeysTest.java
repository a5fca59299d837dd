package org.leafpay.types.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.types.Bytes;

class CurveKeysTest {
  private static final long SEED = 20260303;
  private static final int COUNT = 10_000;
  private static final ECCurve CURVE = CustomNamedCurves.getByName("secp256k1").getCurve();
  private static final BigInteger PRIME = CURVE.getField().getCharacteristic();

  @Test
  void saysOfAnyBytesWhatDecodingThePointSays() {
    Random random = new Random(SEED);
    int points = 0;
    for (int i = 0; i < COUNT; i++) {
      byte[] key = new byte[33];
      random.nextBytes(key);
      key[0] = (byte) (2 + random.nextInt(2));
      Arrays.fill(key, 1, 1 + random.nextInt(33), (byte) (random.nextBoolean() ? 0 : 0xff));
      points += decodes(key) ? 1 : 0;
      assertThat(CurveKeys.isPoint(Bytes.of(key)))
          .as("%s, seed %d", Bytes.of(key), SEED)
          .isEqualTo(decodes(key));
    }
    assertThat(points).isBetween(COUNT / 5, 4 * COUNT / 5);
  }

  @Test
  void knowsEveryHead() {
    byte[] key = CustomNamedCurves.getByName("secp256k1").getG().getEncoded(true);
    for (int head = 0; head < 256; head++) {
      key[0] = (byte) head;
      assertThat(CurveKeys.isPoint(Bytes.of(key))).as("head %d", head).isEqualTo(decodes(key));
    }
  }

  @ParameterizedTest(name = "the prime and {0}")
  @ValueSource(ints = {-3, -2, -1, 0, 1, 2, 3, 4, 976})
  void knowsWhereTheFieldEnds(int offset) {
    Bytes x = Bytes.ofHex(PRIME.add(BigInteger.valueOf(offset)).toString(16));
    Bytes key = Bytes.of((byte) 2).plus(x);

    assertThat(CurveKeys.isPoint(key)).isEqualTo(decodes(key.toArray()));
    assertThat(offset < 0 || !CurveKeys.isPoint(key)).isTrue();
  }

  @Test
  void isEulersCriterionForEveryNumberOfASmallPrime() {
    for (int prime : new int[] {3, 5, 7, 11, 13, 17, 31, 65_537}) {
      for (int number = 0; number < Math.min(prime, 1_000); number++) {
        BigInteger p = BigInteger.valueOf(prime);
        BigInteger n = BigInteger.valueOf(number);
        int power = n.modPow(p.subtract(BigInteger.ONE).shiftRight(1), p).intValue();

        assertThat(CurveKeys.jacobi(CurveKeys.limbs(n), CurveKeys.limbs(p)))
            .as("(%d/%d)", number, prime)
            .isEqualTo(power == prime - 1 ? -1 : power);
      }
    }
  }

  private static boolean decodes(byte[] key) {
    try {
      CURVE.decodePoint(key);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
