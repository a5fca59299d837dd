package org.leafpay.engine.sign;

import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.custom.sec.SecP256K1Point;
import org.ergoplatform.ErgoLikeInterpreter;
import org.ergoplatform.ErgoLikeTransaction;
import org.ergoplatform.ErgoLikeTransactionSerializer$;
import org.leafpay.types.Bytes;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.SignedTransaction;
import scala.util.Try;
import scala.util.Try$;
import sigmastate.basics.DLogProtocol;
import sigmastate.eval.CompiletimeIRContext;

/** What sigma-state says of a transaction that was made without it. */
final class SigmaCheck {
  private final ErgoLikeInterpreter verifier = new ErgoLikeInterpreter(new CompiletimeIRContext());

  /** Whether {@code proof} is a signature of {@code message} by the owner of {@code publicKey}. */
  boolean isSignedBy(Bytes publicKey, Bytes message, Bytes proof) {
    SecP256K1Point point =
        (SecP256K1Point)
            CustomNamedCurves.getByName("secp256k1").getCurve().decodePoint(publicKey.toArray());
    return verifier.verifySignature(
        new DLogProtocol.ProveDlog(point), message.toArray(), proof.toArray());
  }

  /**
   * The id that sigma-state gives to our bytes.
   *
   * @throws SigningException when it cannot read them, or reads something else
   */
  TxId idOf(SignedTransaction transaction) {
    Bytes ours = transaction.bytes();
    ErgoLikeTransaction theirs = read(transaction.id(), ours);
    Bytes written = Bytes.of(ErgoLikeTransactionSerializer$.MODULE$.toBytes(theirs));
    if (!written.equals(ours)) {
      throw new SigningException(transaction.id(), "sigma-state writes other bytes");
    }
    return TxId.ofHex(theirs.id());
  }

  private static ErgoLikeTransaction read(TxId id, Bytes bytes) {
    // Scala code throws checked exceptions that Java does not see; a Try catches them all.
    Try<ErgoLikeTransaction> read =
        Try$.MODULE$.apply(() -> ErgoLikeTransactionSerializer$.MODULE$.fromBytes(bytes.toArray()));
    if (read.isFailure()) {
      throw new SigningException(
          id, "sigma-state cannot read it: " + read.failed().get().getMessage());
    }
    return read.get();
  }
}
