package org.leafpay.testnet.devnet.support;

import java.math.BigInteger;
import java.util.List;
import org.ergoplatform.appkit.AppkitProvingInterpreter;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;
import sigmastate.basics.DLogProtocol.DLogProverInput;
import sigmastate.interpreter.HintsBag$;

/** A key pair of nobody. */
public final class TestKey {
  private final DLogProverInput secret;
  private final AppkitProvingInterpreter prover;

  public TestKey(long seed) {
    this.secret = new DLogProverInput(BigInteger.valueOf(seed));
    this.prover = new AppkitProvingInterpreter(List.of(), List.of(secret), List.of(), null);
  }

  public Bytes publicKey() {
    return Bytes.of(secret.publicImage().pkBytes());
  }

  public PropositionBytes script() {
    return PropositionBytes.payToPublicKey(publicKey());
  }

  Bytes sign(byte[] message) {
    return Bytes.of(prover.generateProof(secret.publicImage(), message, HintsBag$.MODULE$.empty()));
  }
}
