package org.leafpay.avl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.types.Bytes;

@DisplayName("A digest that somebody supplies")
class MalformedDigestTest {
  private static final TreeShape SHAPE = new TreeShape(32, 9);
  private static final Bytes START = SHAPE.lowestKey();
  private static final Bytes KEY = Bytes.ofHex("42".repeat(32));
  private static final Bytes AFTER_KEY = Bytes.ofHex("43".repeat(32));
  private static final Bytes END = SHAPE.highestKey();
  private static final Bytes ONE = Bytes.ofHex("01".repeat(9));
  private static final Bytes TWO = Bytes.ofHex("02".repeat(9));

  /** Nothing but two leaves, both with the key 42..42. */
  private static final TreeDigest TWO_LEAVES =
      TreeDigest.ofHex("8350fc29f4274209a176c6109102d36830c11803408d47ba4f10e8a38e25ca3c01");

  private static final LeafProof TWO_LEAVES_ONE = leafProof(twoLeavesOpenOnTheLeft().proof(1));
  private static final LeafProof TWO_LEAVES_TWO = leafProof(twoLeavesOpenOnTheRight().proof(0));

  private static HandMadeProof twoLeavesOpenOnTheLeft() {
    return new HandMadeProof().leaf(KEY, ONE, END).closedLeaf(KEY, TWO, END).internal(0);
  }

  private static HandMadeProof twoLeavesOpenOnTheRight() {
    return new HandMadeProof().closedLeaf(KEY, ONE, END).leaf(KEY, TWO, END).internal(0);
  }

  /** The sentinel, then the key with one value, and to the right of both with another. */
  private static final TreeDigest DEEPER = deeperOpenInTheMiddle().digest(2);

  private static final LeafProof DEEPER_ONE = leafProof(deeperOpenInTheMiddle().proof(0b01));
  private static final LeafProof DEEPER_TWO = leafProof(deeperOpenOnTheRight().proof(0b0));

  private static HandMadeProof deeperOpenInTheMiddle() {
    return new HandMadeProof()
        .closedLeaf(START, SHAPE.lowestValue(), KEY)
        .leaf(KEY, ONE, AFTER_KEY)
        .internal(0)
        .closedLeaf(KEY, TWO, END)
        .internal(-1);
  }

  private static HandMadeProof deeperOpenOnTheRight() {
    Bytes left =
        new HandMadeProof()
            .closedLeaf(START, SHAPE.lowestValue(), KEY)
            .closedLeaf(KEY, ONE, AFTER_KEY)
            .internal(0)
            .digest(1)
            .rootLabel()
            .bytes();
    return new HandMadeProof().closed(left).leaf(KEY, TWO, END).internal(-1);
  }

  private static LeafProof leafProof(BatchProof proof) {
    return new LeafProof(SHAPE, KEY, proof);
  }

  private static Optional<List<Optional<Bytes>>> onChain(LeafProof proof, TreeDigest digest) {
    return ScryptoVerifier.lookups(SHAPE, digest, List.of(KEY), proof.proof());
  }

  private static LookupVerdict proven(Bytes value) {
    return new LookupVerdict.Proven(List.of(Optional.of(value)));
  }

  @Test
  @DisplayName("can prove two values of one key to the chain")
  void canProveTwoValuesOfOneKeyToTheChain() {
    assertThat(onChain(TWO_LEAVES_ONE, TWO_LEAVES)).hasValue(List.of(Optional.of(ONE)));
    assertThat(onChain(TWO_LEAVES_TWO, TWO_LEAVES)).hasValue(List.of(Optional.of(TWO)));
  }

  @Test
  @DisplayName("shows half of that to our verifier, which wants the sentinel at the left end")
  void showsHalfOfThatToOurVerifier() {
    assertThat(TWO_LEAVES_ONE.verify(TWO_LEAVES))
        .isInstanceOfSatisfying(
            LookupVerdict.Refused.class,
            refused -> assertThat(refused.problem()).isEqualTo(ProofProblem.LEAF_ORDER));
    assertThat(TWO_LEAVES_TWO.verify(TWO_LEAVES)).isEqualTo(proven(TWO));
  }

  @Test
  @DisplayName("can prove two values of one key to every verifier, in a deeper tree")
  void canProveTwoValuesOfOneKeyToEveryVerifier() {
    assertThat(DEEPER_ONE.verify(DEEPER)).isEqualTo(proven(ONE));
    assertThat(DEEPER_TWO.verify(DEEPER)).isEqualTo(proven(TWO));
    assertThat(onChain(DEEPER_ONE, DEEPER)).hasValue(List.of(Optional.of(ONE)));
    assertThat(onChain(DEEPER_TWO, DEEPER)).hasValue(List.of(Optional.of(TWO)));
  }

  @ParameterizedTest(name = "published value {0}")
  @ValueSource(strings = {"01", "02"})
  @DisplayName("is caught by rebuilding it from the published leaves")
  void isCaughtByRebuildingIt(String valueByte) {
    Leaf published = new Leaf(KEY, Bytes.ofHex(valueByte.repeat(9)));

    TreeDigest rebuilt = LeafSet.of(SHAPE, List.of(published)).digest();

    assertThat(rebuilt).isNotEqualTo(TWO_LEAVES).isNotEqualTo(DEEPER);
  }

  @Test
  @DisplayName("cannot be rebuilt from leaves that name the key twice")
  void cannotBeRebuiltFromLeavesThatNameTheKeyTwice() {
    assertThatExceptionOfType(LeafSetException.class)
        .isThrownBy(() -> LeafSet.of(SHAPE, List.of(new Leaf(KEY, ONE), new Leaf(KEY, TWO))))
        .satisfies(
            refusal -> {
              assertThat(refusal.problem()).isEqualTo(LeafSetProblem.DUPLICATE_KEY);
              assertThat(refusal.key()).isEqualTo(KEY);
            });
  }
}
