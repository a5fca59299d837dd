package org.leafpay.engine.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.engine.key.OneTimePair;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.key.OperatorKeys;
import org.leafpay.engine.key.Password;
import org.leafpay.engine.key.Phrase;
import org.leafpay.engine.sign.joint.Commitment;
import org.leafpay.engine.sign.joint.JointOutcome;
import org.leafpay.engine.sign.joint.JointProof;
import org.leafpay.engine.sign.joint.JointRequest;
import org.leafpay.rewardbox.json.NodeSamples;
import org.leafpay.rewardbox.json.TransactionJson;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ContextExtension;
import org.leafpay.types.tx.SignedTransaction;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

class TransactionSignerTest {
  private static final BoxId CONTRACT_BOX = BoxId.ofHex("01".repeat(32));
  private static final BoxId KEY_BOX = BoxId.ofHex("02".repeat(32));

  @TempDir private static Path directory;
  private static OperatorKey key;
  private static OperatorKey stranger;

  private final TransactionSigner signer = new TransactionSigner();

  @BeforeAll
  static void makeKeys() {
    key = newKey("operator");
    stranger = newKey("stranger");
  }

  @Test
  void signsWhatNeedsASignatureAndNothingElse() {
    UnsignedTransaction unsigned = transaction(3, "0e020102");
    SignedTransaction signed =
        signer.sign(unsigned, List.of(InputProof.NONE, InputProof.signedBy(key)));
    assertThat(signed.unsigned()).isEqualTo(unsigned);
    assertThat(signed.proofs()).extracting(Bytes::size).containsExactly(0, 56);
  }

  @Test
  void signsATransactionOfTheLargestSize() {
    UnsignedTransaction unsigned = transaction(1_000, "0ec0b802" + "07".repeat(40_000));
    SignedTransaction signed =
        signer.sign(unsigned, List.of(InputProof.NONE, InputProof.signedBy(key)));
    assertThat(signed.bytes().size()).isBetween(80_000, 98_304);
  }

  @Test
  void refusesASignatureOfAnotherMessage() {
    List<InputProof> proofs = List.of(InputProof.NONE, InputProof.signedBy(key));
    SignedTransaction signed = signer.sign(transaction(3, "0e020102"), proofs);
    SignedTransaction other = new SignedTransaction(transaction(3, "0e020103"), signed.proofs());
    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(() -> signer.requireValid(other, proofs))
        .withMessage("transaction " + other.id() + ": signature of input 1 is not that of its key");
  }

  @Test
  void refusesASignatureByAnotherKey() {
    SignedTransaction signed =
        signer.sign(
            transaction(3, "0e020102"), List.of(InputProof.NONE, InputProof.signedBy(stranger)));
    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(
            () -> signer.requireValid(signed, List.of(InputProof.NONE, InputProof.signedBy(key))));
  }

  @Test
  void refusesASignatureWithOneBitChanged() {
    List<InputProof> proofs = List.of(InputProof.NONE, InputProof.signedBy(key));
    SignedTransaction signed = signer.sign(transaction(3, "0e020102"), proofs);
    byte[] signature = signed.proofs().get(1).toArray();
    for (int i = 0; i < signature.length; i += 7) {
      byte[] changed = signature.clone();
      changed[i] ^= 1;
      SignedTransaction tampered =
          new SignedTransaction(signed.unsigned(), List.of(Bytes.EMPTY, Bytes.of(changed)));
      assertThatExceptionOfType(SigningException.class)
          .isThrownBy(() -> signer.requireValid(tampered, proofs));
    }
  }

  @Test
  void refusesATransactionThatSigmaCannotRead() {
    UnsignedTransaction unsigned = transaction(3, "ff020102");
    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(() -> signer.sign(unsigned, List.of(InputProof.NONE, InputProof.NONE)))
        .withMessageContaining("sigma-state cannot read it");
  }

  /** A constant may not end where the next part begins. */
  @Test
  void refusesATransactionThatSigmaReadsAnotherWay() {
    UnsignedTransaction unsigned = transaction(3, "0e03010203" + "ff");
    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(() -> signer.sign(unsigned, List.of(InputProof.NONE, InputProof.NONE)));
  }

  @Test
  void refusesAJointSignatureOfAnotherTransaction() {
    UnsignedTransaction unsigned = transaction(3, "0e020102");
    InputProof right = InputProof.joinedBy(jointProof(unsigned.bytesToSign()));
    SignedTransaction signed = signer.sign(unsigned, List.of(right, InputProof.signedBy(key)));
    assertThat(signed.proofs()).extracting(Bytes::size).containsExactly(24 + 2 * 32, 56);
    assertThatExceptionOfType(SigningException.class)
        .isThrownBy(
            () -> signer.sign(transaction(3, "0e020103"), List.of(right, InputProof.signedBy(key))))
        .withMessageContaining("signature of input 0 is not that of its keys");
  }

  private static JointProof jointProof(Bytes message) {
    OneTimePair first = key.oneTimePair(Bytes.ofHex("01".repeat(32)));
    OneTimePair second = stranger.oneTimePair(Bytes.ofHex("02".repeat(32)));
    JointRequest request =
        JointRequest.of(
            message,
            List.of(
                Commitment.of(key.publicKey(), first),
                Commitment.of(stranger.publicKey(), second)));
    JointOutcome outcome =
        request.join(List.of(request.answer(key, first), request.answer(stranger, second)));
    return ((JointOutcome.Joined) outcome).proof();
  }

  @Test
  void refusesAProofTooFew() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> signer.sign(transaction(1, "0e020102"), List.of(InputProof.NONE)));
  }

  /** A real transaction that a real node took: the verifier says yes to its signatures. */
  @Test
  void agreesWithANodeOnARealSignature() {
    SignedTransaction real = TransactionJson.read(NodeSamples.json("transactions_post_ok.request"));
    Bytes miner = Bytes.ofHex("0219af6837ee3af82a2293e3acac55b1c1b98582ee08a15c4c8e019679f73f7e8c");
    SigmaCheck check = new SigmaCheck();
    assertThat(real.proofs())
        .allMatch(proof -> check.isSignedBy(miner, real.unsigned().bytesToSign(), proof))
        .noneMatch(
            proof -> check.isSignedBy(key.publicKey(), real.unsigned().bytesToSign(), proof));
    assertThat(check.idOf(real)).isEqualTo(real.id());
  }

  private static UnsignedTransaction transaction(int outputCount, String constant) {
    PropositionBytes payee = stranger.script();
    List<BoxCandidate> outputs =
        IntStream.range(0, outputCount)
            .mapToObj(i -> NanoErg.of(1_000_000_000L + i))
            .map(value -> BoxCandidate.payment(value, payee, BlockHeight.of(1_885_184)))
            .toList();
    return UnsignedTransaction.of(
        List.of(
            new UnsignedInput(CONTRACT_BOX, ContextExtension.of(Bytes.ofHex(constant))),
            new UnsignedInput(KEY_BOX, ContextExtension.EMPTY)),
        outputs);
  }

  private static OperatorKey newKey(String name) {
    try (Phrase phrase = Phrase.generate();
        Password password = Password.of("pass".toCharArray())) {
      return OperatorKey.open(
          OperatorKeys.create(directory.resolve(name), phrase, password), password);
    }
  }
}
