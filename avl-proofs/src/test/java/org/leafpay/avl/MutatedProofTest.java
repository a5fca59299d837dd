package org.leafpay.avl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.assertj.core.api.AbstractAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.types.Bytes;

@DisplayName("A changed proof")
class MutatedProofTest {
  private static final TreeShape SHAPE = new TreeShape(4, 2);
  private static final int CHANGES_PER_SEED = 1_500;

  /** What {@link ProofVerifier} says it refuses and scrypto does not, but for the order of keys. */
  private static final Set<ProofProblem> STRICTER_THAN_SCRYPTO =
      EnumSet.of(
          ProofProblem.UNKNOWN_MARKER,
          ProofProblem.DEPTH_ABOVE_HEIGHT,
          ProofProblem.LEAF_ABOVE_GROUND,
          ProofProblem.LEAF_ORDER,
          ProofProblem.NODE_UNUSED,
          ProofProblem.DIRECTIONS_UNUSED);

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 10);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("is refused, whatever was changed: one proof is good for a digest and its keys")
  void isRefused(long seed) {
    RandomLeaves random = new RandomLeaves(SHAPE, seed);
    LeafSet leaves = random.set(30);
    List<Bytes> keys = random.someKeys(leaves, 4, 2);
    BatchProof proof = AuthenticatedTree.of(leaves).proveLookups(keys);

    for (int i = 0; i < CHANGES_PER_SEED; i++) {
      BatchProof changed = change(proof, random);
      assertThat(ProofVerifier.lookups(SHAPE, leaves.digest(), keys, changed))
          .as("seed %d change %d: %s", seed, i, changed.hex())
          .isInstanceOf(LookupVerdict.Refused.class);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("under a digest made to fit it is accepted only if scrypto accepts it too")
  void underADigestMadeToFit(long seed) {
    RandomLeaves random = new RandomLeaves(SHAPE, 100 + seed);
    LeafSet leaves = random.set(12);
    AuthenticatedTree tree = AuthenticatedTree.of(leaves);
    for (int i = 0; i < CHANGES_PER_SEED; i++) {
      List<Leaf> updates = random.someUpdates(leaves, 3);
      List<Bytes> keys = updates.stream().map(Leaf::key).toList();
      BatchProof changed = change(tree.proveLookups(keys), random);
      TreeDigest digest = FittingDigest.of(SHAPE, changed, leaves.digest().height());
      String context = "seed " + seed + " change " + i + ": " + changed.hex();

      compareLookups(digest, keys, changed, context);
      compareUpdates(digest, updates, changed, context);
    }
  }

  private static void compareLookups(
      TreeDigest digest, List<Bytes> keys, BatchProof proof, String context) {
    Optional<List<Optional<Bytes>>> scrypto = ScryptoVerifier.lookups(SHAPE, digest, keys, proof);
    ProofVerifier.lookups(SHAPE, digest, keys, proof)
        .match(
            proven -> assertThat(scrypto).as(context).hasValue(proven.values()),
            refused -> assertRefusalIsShared(scrypto, refused.problem(), context));
  }

  private static void compareUpdates(
      TreeDigest digest, List<Leaf> updates, BatchProof proof, String context) {
    Optional<TreeDigest> scrypto = ScryptoVerifier.digestAfter(SHAPE, digest, updates, proof);
    ProofVerifier.digestAfter(SHAPE, digest, updates, proof)
        .match(
            proven -> assertThat(scrypto).as(context).hasValue(proven.after()),
            refused -> assertRefusalIsShared(scrypto, refused.problem(), context));
  }

  private static <T> AbstractAssert<?, ?> assertRefusalIsShared(
      Optional<T> scrypto, ProofProblem problem, String context) {
    if (scrypto.isPresent()) {
      return assertThat(STRICTER_THAN_SCRYPTO).as(context).contains(problem);
    }
    return assertThat(scrypto).isEmpty();
  }

  @Test
  @DisplayName("is refused for each byte that is flipped, each cut and each byte that is added")
  void isRefusedForEachByte() {
    LeafSet leaves = new RandomLeaves(SHAPE, 77).set(20);
    List<Bytes> keys = List.of(leaves.leaves().get(3).key(), leaves.leaves().get(4).key());
    Bytes proof = AuthenticatedTree.of(leaves).proveLookups(keys).bytes();
    List<Bytes> changed = new ArrayList<>();
    for (int at = 0; at < proof.size(); at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte flipped = (byte) (proof.at(at) ^ 1 << bit);
        changed.add(splice(proof, at, at + 1, Bytes.of(flipped)));
      }
      changed.add(proof.slice(0, at));
      changed.add(splice(proof, at, at, Bytes.of((byte) 0)));
    }
    changed.add(proof.plus(Bytes.of((byte) 0)));

    assertThat(changed)
        .allSatisfy(
            bytes ->
                assertThat(
                        ProofVerifier.lookups(SHAPE, leaves.digest(), keys, new BatchProof(bytes)))
                    .isInstanceOf(LookupVerdict.Refused.class));
  }

  private static BatchProof change(BatchProof proof, RandomLeaves random) {
    Bytes bytes = proof.bytes();
    int at = random.below(bytes.size());
    int to = Math.min(bytes.size(), at + 1 + random.below(5));
    Bytes changed =
        switch (random.below(6)) {
          case 0 ->
              splice(bytes, at, at + 1, Bytes.of((byte) (bytes.at(at) ^ 1 << random.below(8))));
          case 1 -> bytes.slice(0, at);
          case 2 -> splice(bytes, at, to, Bytes.EMPTY);
          case 3 -> splice(bytes, at, at, bytes.slice(at, to));
          case 4 -> splice(bytes, at, at + 1, Bytes.of((byte) random.below(6)));
          default -> bytes.plus(Bytes.of((byte) random.below(3)));
        };
    return changed.equals(bytes) ? change(proof, random) : new BatchProof(changed);
  }

  private static Bytes splice(Bytes bytes, int from, int to, Bytes instead) {
    return Bytes.concat(bytes.slice(0, from), instead, bytes.slice(to, bytes.size()));
  }
}
