package org.leafpay.engine.key;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.util.BigIntegers;
import org.leafpay.types.Bytes;
import sigmastate.basics.DLogProtocol;
import sigmastate.interpreter.CryptoConstants$;

/**
 * Two secret numbers for one joint signature, and the points that are shown of them. Who answers
 * two different requests with one pair gives his key away.
 *
 * <p>They are made as RFC 9591 (section 4.1) makes nonces: of fresh randomness and the key, so that
 * whoever finds the randomness, or guesses it, has nothing without the key.
 */
public final class OneTimePair {
  /** How many random bytes a pair takes. */
  public static final int RANDOM_SIZE = 32;

  private static final int NUMBER_SIZE = 32;
  private static final BigInteger ORDER = CryptoConstants$.MODULE$.groupOrder();

  private final DLogProtocol.DLogProverInput hiding;
  private final DLogProtocol.DLogProverInput binding;

  OneTimePair(DLogProtocol.DLogProverInput key, Bytes randomness) {
    if (randomness.size() != RANDOM_SIZE) {
      throw new IllegalArgumentException(
          "want %d random bytes, got %d".formatted(RANDOM_SIZE, randomness.size()));
    }
    this.hiding = number("hiding", key, randomness);
    this.binding = number("binding", key, randomness);
  }

  /** 512 bits brought into the group's 256 are as good as even. */
  private static DLogProtocol.DLogProverInput number(
      String name, DLogProtocol.DLogProverInput key, Bytes randomness) {
    SHA512Digest digest = new SHA512Digest();
    add(digest, ("leafpay joint signature " + name).getBytes(StandardCharsets.UTF_8));
    add(digest, randomness.toArray());
    add(digest, BigIntegers.asUnsignedByteArray(NUMBER_SIZE, key.w()));
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return new DLogProtocol.DLogProverInput(new BigInteger(1, hash).mod(ORDER));
  }

  private static void add(SHA512Digest digest, byte[] bytes) {
    digest.update(bytes, 0, bytes.length);
  }

  /** 33 bytes. */
  public Bytes hidingPoint() {
    return Bytes.of(hiding.publicImage().pkBytes());
  }

  /** 33 bytes. */
  public Bytes bindingPoint() {
    return Bytes.of(binding.publicImage().pkBytes());
  }

  /** The number that stands for both, when the request is known. */
  BigInteger joined(BigInteger factor) {
    return hiding.w().add(binding.w().multiply(factor)).mod(ORDER);
  }

  /** The points that are shown. */
  @Override
  public String toString() {
    return "OneTimePair[%s, %s]".formatted(hidingPoint(), bindingPoint());
  }
}
