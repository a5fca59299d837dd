package org.leafpay.engine.key;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import org.bouncycastle.util.BigIntegers;
import org.ergoplatform.appkit.AppkitProvingInterpreter;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;
import sigmastate.basics.DLogProtocol;
import sigmastate.interpreter.HintsBag;

/** The key that may spend the operator's boxes. It signs; it does not show itself. */
public final class OperatorKey {
  private static final int RESPONSE_SIZE = 32;

  private final DLogProtocol.DLogProverInput secret;
  private final AppkitProvingInterpreter prover;
  private final Bytes publicKey;

  OperatorKey(DLogProtocol.DLogProverInput secret) {
    this.secret = secret;
    this.publicKey = Bytes.of(secret.publicImage().pkBytes());
    // No script is evaluated here, so that the protocol's parameters are never looked at.
    this.prover = new AppkitProvingInterpreter(List.of(), List.of(secret), List.of(), null);
  }

  /**
   * Opens a keystore file of a node: the key of the wallet's first address (EIP-3,
   * m/44'/429'/0'/0/0).
   *
   * @throws KeyException when the file or the password is not right
   */
  public static OperatorKey open(Path file, Password password) {
    return new OperatorKey(Keystore.open(file, password));
  }

  /**
   * Refuses a file that cannot be read, before anybody is asked for its password.
   *
   * @throws KeyException when it is not there, is too large, or others can read it
   */
  public static void requireFile(Path file) {
    SecretFiles.requireReadable(file);
  }

  /** The compressed public key: 33 bytes. */
  public Bytes publicKey() {
    return publicKey;
  }

  /** The script of the boxes that this key spends. */
  public PropositionBytes script() {
    return PropositionBytes.payToPublicKey(publicKey);
  }

  /**
   * A Schnorr proof of knowledge of the key over {@code message}: 56 bytes, other ones each time.
   */
  public Bytes sign(Bytes message) {
    return Bytes.of(
        prover.generateProof(secret.publicImage(), message.toArray(), HintsBag.empty()));
  }

  /** The secret numbers that {@code randomness} (32 bytes) stands for, the same ones each time. */
  public OneTimePair oneTimePair(Bytes randomness) {
    return new OneTimePair(secret, randomness);
  }

  /**
   * This key's part of a joint signature.
   *
   * @param pair used for one request and never again
   * @param factor what the request makes of the pair's second number
   * @param challenge 24 bytes
   * @return 32 bytes
   */
  public Bytes respond(OneTimePair pair, BigInteger factor, Bytes challenge) {
    DLogProtocol.SecondDLogProverMessage response =
        DLogProtocol.DLogInteractiveProver$.MODULE$.secondMessage(
            secret, pair.joined(factor), challenge.toArray());
    return Bytes.of(BigIntegers.asUnsignedByteArray(RESPONSE_SIZE, response.z().bigInteger()));
  }

  /** The public key. */
  @Override
  public String toString() {
    return "OperatorKey[" + publicKey.hex() + "]";
  }
}
