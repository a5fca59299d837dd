package org.leafpay.shares;

import java.math.BigInteger;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/** Miners with real addresses, by number: the one of the secret {@code number + 1}. */
public final class TestMiners {
  private static final String BASE_58 =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  private TestMiners() {}

  public static ErgoAddress address(int number) {
    byte[] key =
        CustomNamedCurves.getByName("secp256k1")
            .getG()
            .multiply(BigInteger.valueOf(number + 1L))
            .getEncoded(true);
    return ErgoAddress.of(PropositionBytes.payToPublicKey(Bytes.of(key)), Network.MAINNET);
  }

  /** The same script as a pay-to-script address: another text, the same miner. */
  public static ErgoAddress payToScript(ErgoAddress address) {
    return ErgoAddress.parse(payToScriptText(address), address.network());
  }

  public static String payToScriptText(ErgoAddress address) {
    Bytes body = Bytes.of((byte) 0x03).plus(address.script().bytes());
    Bytes checksum = Hash32.blake2b256(body).bytes().slice(0, 4);
    BigInteger rest = new BigInteger(1, body.plus(checksum).toArray());
    StringBuilder text = new StringBuilder();
    while (rest.signum() > 0) {
      BigInteger[] step = rest.divideAndRemainder(BigInteger.valueOf(BASE_58.length()));
      text.append(BASE_58.charAt(step[1].intValue()));
      rest = step[0];
    }
    return text.reverse().toString();
  }

  public static MinerKey key(int number) {
    return MinerKey.of(address(number).script());
  }
}
