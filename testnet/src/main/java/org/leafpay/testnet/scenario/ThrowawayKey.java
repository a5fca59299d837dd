package org.leafpay.testnet.scenario;

import java.math.BigInteger;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.ChainWriter;

/**
 * A key whose secret is the hash of a seed and a purpose: good for nothing but to be paid to.
 *
 * @param publicKey 33 bytes, compressed
 */
public record ThrowawayKey(Bytes publicKey) {
  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");

  public static ThrowawayKey of(long seed, String purpose) {
    byte[] hash = SeededNumbers.hash(seed, purpose).bytes().toArray();
    BigInteger order = CURVE.getN().subtract(BigInteger.ONE);
    BigInteger secret = new BigInteger(1, hash).mod(order).add(BigInteger.ONE);
    return new ThrowawayKey(
        Bytes.of(new FixedPointCombMultiplier().multiply(CURVE.getG(), secret).getEncoded(true)));
  }

  /** What a box is guarded by that pays to the key. */
  public PropositionBytes script() {
    return PropositionBytes.payToPublicKey(publicKey);
  }

  /**
   * The key behind a time lock: {@code publicKey && sigmaProp(HEIGHT > lock)}, compiled once to an
   * ErgoTree of version 0 with segregated constants and written out here. A test compiles it again.
   */
  public PropositionBytes scriptLockedUntil(BlockHeight lock) {
    return new PropositionBytes(
        new ChainWriter()
            .put(Bytes.ofHex("100208cd"))
            .put(publicKey)
            .putByte(0x04)
            .putZigzag(lock.value())
            .put(Bytes.ofHex("ea027300d191a37301"))
            .bytes());
  }
}
