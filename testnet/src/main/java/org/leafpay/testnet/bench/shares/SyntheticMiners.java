package org.leafpay.testnet.bench.shares;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/**
 * Addresses in any number: the keys are the generator's multiples one after the other, made affine
 * many at once, which takes a tenth of the time that as many multiplications take.
 */
final class SyntheticMiners {
  private static final int TOGETHER = 1_000;

  private SyntheticMiners() {}

  static List<String> addresses(int count) {
    ECPoint generator = CustomNamedCurves.getByName("secp256k1").getG();
    List<String> addresses = new ArrayList<>(count);
    ECPoint next = generator;
    while (addresses.size() < count) {
      ECPoint[] points = new ECPoint[Math.min(TOGETHER, count - addresses.size())];
      for (int i = 0; i < points.length; i++) {
        points[i] = next;
        next = next.add(generator);
      }
      generator.getCurve().normalizeAll(points);
      Arrays.stream(points).map(SyntheticMiners::address).forEach(addresses::add);
    }
    return addresses;
  }

  private static String address(ECPoint key) {
    Bytes bytes = Bytes.of(key.getEncoded(true));
    return ErgoAddress.of(PropositionBytes.payToPublicKey(bytes), Network.MAINNET).text();
  }
}
