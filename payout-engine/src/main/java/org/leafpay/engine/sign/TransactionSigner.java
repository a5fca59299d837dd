package org.leafpay.engine.sign;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.types.Bytes;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.SignedTransaction;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * Signs a transaction's inputs and checks the result: every signature by sigma-state's verifier,
 * and that sigma-state reads the same transaction from the bytes. Whether the scripts agree is not
 * looked at here.
 */
public final class TransactionSigner {
  private final SigmaCheck check = new SigmaCheck();

  /**
   * Signs.
   *
   * @param proofs what each input needs, in order
   * @throws SigningException when the result does not stand up to its checks
   * @throws IllegalArgumentException when there is not one proof for each input
   */
  public SignedTransaction sign(UnsignedTransaction transaction, List<InputProof> proofs) {
    if (proofs.size() != transaction.inputs().size()) {
      throw new IllegalArgumentException(
          "want " + transaction.inputs().size() + " proofs, got " + proofs.size());
    }
    Bytes message = transaction.bytesToSign();
    List<Bytes> signatures = new ArrayList<>();
    for (InputProof proof : proofs) {
      signatures.add(bytes(proof, message));
    }
    SignedTransaction signed = new SignedTransaction(transaction, signatures);
    requireValid(signed, proofs);
    return signed;
  }

  private static Bytes bytes(InputProof proof, Bytes message) {
    if (proof instanceof InputProof.SignedBy by) {
      return by.key().sign(message);
    }
    return proof instanceof InputProof.JoinedBy by ? by.proof().bytes() : Bytes.EMPTY;
  }

  /**
   * Refuses a transaction whose signatures are not those of {@code proofs}, or whose bytes mean
   * something else to sigma-state.
   */
  void requireValid(SignedTransaction signed, List<InputProof> proofs) {
    TxId id = signed.id();
    Bytes message = signed.unsigned().bytesToSign();
    for (int i = 0; i < proofs.size(); i++) {
      if (proofs.get(i) instanceof InputProof.SignedBy by
          && !check.isSignedBy(by.key().publicKey(), message, signed.proofs().get(i))) {
        throw new SigningException(id, "signature of input " + i + " is not that of its key");
      }
      if (proofs.get(i) instanceof InputProof.JoinedBy by && !by.proof().isOf(message)) {
        throw new SigningException(id, "signature of input " + i + " is not that of its keys");
      }
    }
    TxId theirs = check.idOf(signed);
    if (!theirs.equals(id)) {
      throw new SigningException(id, "sigma-state gives it the id " + theirs);
    }
  }
}
