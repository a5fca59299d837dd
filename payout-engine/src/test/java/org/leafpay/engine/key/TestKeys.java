package org.leafpay.engine.key;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import sigmastate.basics.DLogProtocol;

/** Keys whose secrets everybody knows, without files and passwords. */
public final class TestKeys {
  private TestKeys() {}

  /** The same key for the same name. */
  public static OperatorKey of(String name) {
    return new OperatorKey(new DLogProtocol.DLogProverInput(secret(name)));
  }

  /** The number behind {@link #of}, to look for it where it must not be. */
  public static BigInteger secret(String name) {
    Hash32 hash = Hash32.blake2b256(Bytes.of(name.getBytes(StandardCharsets.UTF_8)));
    return new BigInteger(1, hash.bytes().toArray()).shiftRight(1);
  }
}
