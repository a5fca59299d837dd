package org.leafpay.testnet.bench;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ergoplatform.appkit.AppkitProvingInterpreter;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import sigmastate.basics.DLogProtocol.DLogProverInput;
import sigmastate.interpreter.HintsBag;

/** The operator of a made-up round: everybody knows the secret. */
public final class BenchKey {
  private static final int SECRET_BITS = 252;

  private final DLogProverInput secret;
  private final AppkitProvingInterpreter prover;

  private BenchKey(DLogProverInput secret) {
    this.secret = secret;
    // No script is evaluated here, so that the protocol's parameters are never looked at.
    this.prover = new AppkitProvingInterpreter(List.of(), List.of(secret), List.of(), null);
  }

  public static BenchKey of(String name) {
    Hash32 hash = Hash32.blake2b256(Bytes.of(name.getBytes(StandardCharsets.UTF_8)));
    BigInteger number = new BigInteger(1, hash.bytes().toArray());
    return new BenchKey(new DLogProverInput(number.mod(BigInteger.TWO.pow(SECRET_BITS))));
  }

  /** For those who sign together with others. */
  public DLogProverInput secret() {
    return secret;
  }

  /** 33 bytes, compressed. */
  public Bytes publicKey() {
    return Bytes.of(secret.publicImage().pkBytes());
  }

  /** 56 bytes, other ones each time. */
  public Bytes sign(Bytes message) {
    return Bytes.of(
        prover.generateProof(secret.publicImage(), message.toArray(), HintsBag.empty()));
  }
}
