package org.leafpay.avl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.types.Bytes;

@DisplayName("Random trees and operations")
class ProverAgreementTest {
  private static final int TREES_PER_SEED = 100;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  private static RandomLeaves draw(long seed, int tree) {
    long treeSeed = seed * 1000 + tree;
    RandomLeaves sizes = new RandomLeaves(new TreeShape(1, 1), treeSeed);
    return new RandomLeaves(new TreeShape(1 + sizes.below(34), 1 + sizes.below(20)), treeSeed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("are proven alike by both verifiers: values, absences")
  void lookupsAreProvenAlike(long seed) {
    for (int tree = 0; tree < TREES_PER_SEED; tree++) {
      RandomLeaves random = draw(seed, tree);
      LeafSet leaves = random.set(random.below(60));
      List<Bytes> keys = random.someKeys(leaves, 1 + random.below(8), random.below(6));

      BatchProof proof = AuthenticatedTree.of(leaves).proveLookups(keys);

      List<Optional<Bytes>> values = keys.stream().map(leaves::value).toList();
      assertThat(ProofVerifier.lookups(leaves.shape(), leaves.digest(), keys, proof))
          .as("seed %d tree %d", seed, tree)
          .isEqualTo(new LookupVerdict.Proven(values));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("are updated alike by the leaf set, the prover and both verifiers")
  void updatesAreProvenAlike(long seed) {
    for (int tree = 0; tree < TREES_PER_SEED; tree++) {
      RandomLeaves random = draw(seed, tree);
      LeafSet leaves = random.set(random.below(60));
      AuthenticatedTree before = AuthenticatedTree.of(leaves);
      List<Leaf> updates = random.someUpdates(leaves, 1 + random.below(8));
      List<Bytes> keys = updates.stream().map(Leaf::key).toList();

      ProvenUpdate proven = before.proveUpdates(updates);

      assertThat(proven.before()).isEqualTo(leaves.digest());
      assertThat(proven.after())
          .as("seed %d tree %d", seed, tree)
          .isEqualTo(leaves.withValues(updates).digest())
          .isEqualTo(before.withUpdates(updates).digest());
      assertThat(before.proveLookups(keys)).isEqualTo(proven.proof());
    }
  }
}
