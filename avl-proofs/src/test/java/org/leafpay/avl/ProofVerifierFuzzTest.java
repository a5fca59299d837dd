package org.leafpay.avl;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.types.Bytes;

/**
 * Whatever the bytes, the verifier answers with a verdict; and what it accepts, scrypto accepts.
 *
 * <p>An input is: the digest's height (1 byte), how many keys (1 byte), the keys (4 bytes each),
 * the proof of a tree with values of 2 bytes. The label of the digest is made to fit. A normal
 * build runs the stored inputs; {@code JAZZER_FUZZ=1} looks for new ones.
 */
class ProofVerifierFuzzTest {
  private static final TreeShape SHAPE = new TreeShape(4, 2);
  private static final Bytes NEW_VALUE = Bytes.ofHex("abcd");

  @FuzzTest(maxDuration = "60s")
  void answersWithAVerdict(byte[] data) {
    Input input = Input.of(Bytes.of(data));

    LookupVerdict lookups = ProofVerifier.lookups(SHAPE, input.digest, input.keys, input.proof);
    if (lookups instanceof LookupVerdict.Proven proven) {
      requireSame(
          Optional.of(proven.values()),
          ScryptoVerifier.lookups(SHAPE, input.digest, input.keys, input.proof));
    }

    List<Leaf> updates = input.keys.stream().map(key -> new Leaf(key, NEW_VALUE)).toList();
    UpdateVerdict update = ProofVerifier.digestAfter(SHAPE, input.digest, updates, input.proof);
    if (update instanceof UpdateVerdict.Proven proven) {
      requireSame(
          Optional.of(proven.after()),
          ScryptoVerifier.digestAfter(SHAPE, input.digest, updates, input.proof));
    }
  }

  private static void requireSame(Object ours, Object scrypto) {
    if (!ours.equals(scrypto)) {
      throw new AssertionError("ours " + ours + ", scrypto's " + scrypto);
    }
  }

  private record Input(TreeDigest digest, List<Bytes> keys, BatchProof proof) {
    static Input of(Bytes data) {
      int height = data.size() > 0 ? data.at(0) & 0xff : 0;
      int keyCount = data.size() > 1 ? data.at(1) & 0x0f : 0;
      int at = Math.min(2, data.size());
      List<Bytes> keys = new ArrayList<>();
      while (keys.size() < keyCount && data.size() - at >= 4) {
        keys.add(data.slice(at, at + 4));
        at += 4;
      }
      int end = Math.min(data.size(), at + BatchProof.SIZE_MAX);
      BatchProof proof = new BatchProof(data.slice(at, end));
      return new Input(FittingDigest.of(SHAPE, proof, height), keys, proof);
    }
  }
}
