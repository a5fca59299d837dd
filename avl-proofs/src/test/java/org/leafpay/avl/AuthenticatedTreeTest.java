package org.leafpay.avl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.types.Bytes;

class AuthenticatedTreeTest {
  private static final TreeShape SHAPE = new TreeShape(32, 9);
  private static final LeafSet LEAVES = new RandomLeaves(SHAPE, 11).set(200);
  private static final AuthenticatedTree TREE = AuthenticatedTree.of(LEAVES);

  private static Bytes keyAt(int index) {
    return LEAVES.leaves().get(index).key();
  }

  private static Leaf paidAt(int index) {
    return new Leaf(
        keyAt(index), Bytes.of((byte) 1, (byte) 2, (byte) 3).plus(Bytes.of(new byte[6])));
  }

  @Test
  void oneProofServesLookupsAndUpdatesOfTheSameKeys() {
    List<Leaf> updates = IntStream.range(40, 90).mapToObj(AuthenticatedTreeTest::paidAt).toList();
    List<Bytes> keys = updates.stream().map(Leaf::key).toList();

    ProvenUpdate proven = TREE.proveUpdates(updates);

    assertThat(TREE.proveLookups(keys)).isEqualTo(proven.proof());
    assertThat(ProofVerifier.lookups(SHAPE, proven.before(), keys, proven.proof()))
        .isEqualTo(new LookupVerdict.Proven(keys.stream().map(LEAVES::value).toList()));
  }

  @Test
  void provingChangesNothing() {
    BatchProof first = TREE.proveLookups(List.of(keyAt(5)));
    TREE.proveUpdates(List.of(paidAt(5), paidAt(6)));
    TREE.withUpdates(List.of(paidAt(4), paidAt(150)));

    assertThat(TREE.proveLookups(List.of(keyAt(5)))).isEqualTo(first);
    assertThat(TREE.digest()).isEqualTo(LEAVES.digest());
  }

  @Test
  void chainsUpdatesFromDigestToDigest() {
    AuthenticatedTree tree = TREE;
    for (int round = 0; round < 10; round++) {
      List<Leaf> updates = List.of(paidAt(round), paidAt(20 * round + 15));
      ProvenUpdate proven = tree.proveUpdates(updates);
      AuthenticatedTree next = tree.withUpdates(updates);

      assertThat(proven.before()).isEqualTo(tree.digest());
      assertThat(proven.after()).isEqualTo(next.digest());
      assertThat(next.leaves()).isEqualTo(tree.leaves().withValues(updates));
      tree = next;
    }
  }

  @Test
  void threadsMayProveOnTreesThatDescendFromOneAnother() {
    AuthenticatedTree child = TREE.withUpdates(List.of(paidAt(100)));
    List<BatchProof> want = proveEach(TREE);
    List<BatchProof> wantOfChild = proveEach(child);

    boolean allEqual =
        IntStream.range(0, 40)
            .parallel()
            .allMatch(
                i ->
                    i % 2 == 0
                        ? proveEach(TREE).equals(want)
                        : proveEach(child).equals(wantOfChild));

    assertThat(allEqual).isTrue();
  }

  private static List<BatchProof> proveEach(AuthenticatedTree tree) {
    return IntStream.range(95, 105)
        .mapToObj(i -> tree.proveLookups(List.of(keyAt(i), keyAt(i + 50))))
        .toList();
  }

  @Test
  void aLeafProofShowsOneValueOrItsAbsence() {
    Bytes absent = Bytes.ofHex("77".repeat(32));

    assertThat(TREE.proveLeaf(keyAt(7)).verify(TREE.digest()))
        .isEqualTo(new LookupVerdict.Proven(List.of(LEAVES.value(keyAt(7)))));
    assertThat(TREE.proveLeaf(absent).verify(TREE.digest()))
        .isEqualTo(new LookupVerdict.Proven(List.of(Optional.empty())));
  }

  @Test
  void theProofOfNothingIsTheRootLabel() {
    BatchProof proof = TREE.proveLookups(List.of());

    assertThat(proof.hex()).isEqualTo("03" + TREE.digest().rootLabel().hex() + "04");
    assertThat(TREE.proveUpdates(List.of()).after()).isEqualTo(TREE.digest());
  }

  static Stream<Arguments> refusedKeys() {
    return Stream.of(
        Arguments.of(List.of(keyAt(2), keyAt(1)), LeafSetProblem.NOT_ASCENDING),
        Arguments.of(List.of(keyAt(1), keyAt(1)), LeafSetProblem.NOT_ASCENDING),
        Arguments.of(List.of(SHAPE.lowestKey()), LeafSetProblem.SENTINEL_KEY),
        Arguments.of(List.of(SHAPE.highestKey()), LeafSetProblem.SENTINEL_KEY),
        Arguments.of(List.of(Bytes.ofHex("aa")), LeafSetProblem.KEY_SIZE));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refusedKeys")
  void refusesKeysThatCannotBeAskedForTogether(List<Bytes> keys, LeafSetProblem problem) {
    assertThatExceptionOfType(LeafSetException.class)
        .isThrownBy(() -> TREE.proveLookups(keys))
        .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
  }

  static Stream<Arguments> refusedUpdates() {
    Bytes value = Bytes.of(new byte[9]);
    return Stream.of(
        Arguments.of(List.of(paidAt(2), paidAt(1)), LeafSetProblem.NOT_ASCENDING),
        Arguments.of(List.of(paidAt(1), paidAt(1)), LeafSetProblem.NOT_ASCENDING),
        Arguments.of(
            List.of(new Leaf(Bytes.ofHex("77".repeat(32)), value)), LeafSetProblem.UNKNOWN_KEY),
        Arguments.of(List.of(new Leaf(SHAPE.highestKey(), value)), LeafSetProblem.SENTINEL_KEY),
        Arguments.of(
            List.of(paidAt(1), new Leaf(keyAt(2), Bytes.ofHex("00"))), LeafSetProblem.VALUE_SIZE));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refusedUpdates")
  void refusesUpdatesThatDoNotFitAndStaysUsable(List<Leaf> updates, LeafSetProblem problem) {
    BatchProof before = TREE.proveLookups(List.of(keyAt(1)));

    assertThatExceptionOfType(LeafSetException.class)
        .isThrownBy(() -> TREE.proveUpdates(updates))
        .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    assertThatExceptionOfType(LeafSetException.class)
        .isThrownBy(() -> TREE.withUpdates(updates))
        .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));

    assertThat(TREE.proveLookups(List.of(keyAt(1)))).isEqualTo(before);
  }

  @Test
  void refusesToMakeAProofThatNoTransactionCanCarry() {
    LeafSet leaves = new RandomLeaves(SHAPE, 12).set(1600);
    AuthenticatedTree tree = AuthenticatedTree.of(leaves);

    assertThatExceptionOfType(ProofTooLargeException.class)
        .isThrownBy(() -> tree.proveUpdates(leaves.leaves()))
        .satisfies(refusal -> assertThat(refusal.sizeBytes()).isGreaterThan(65_535));
    assertThat(tree.proveUpdates(leaves.leaves().subList(0, 1400)).proof().size())
        .isBetween(60_000, 65_535);
  }

  @Test
  void proves300ConsecutiveOf2239InUnder14Kilobytes() {
    LeafSet leaves = new RandomLeaves(SHAPE, 13).set(2239);

    BatchProof proof =
        AuthenticatedTree.of(leaves).proveUpdates(leaves.leaves().subList(500, 800)).proof();

    assertThat(proof.size()).isBetween(13_400, 14_000);
  }
}
