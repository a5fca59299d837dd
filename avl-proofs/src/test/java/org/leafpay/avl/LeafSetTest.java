package org.leafpay.avl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.types.Bytes;

@DisplayName("A leaf set")
class LeafSetTest {
  private static final TreeShape SHAPE = new TreeShape(2, 1);

  private static Leaf leaf(String key, String value) {
    return new Leaf(Bytes.ofHex(key), Bytes.ofHex(value));
  }

  private static final LeafSet ABC =
      LeafSet.of(SHAPE, List.of(leaf("c000", "0c"), leaf("0001", "0a"), leaf("7fff", "0b")));

  @Test
  void isInAscendingUnsignedKeyOrder() {
    assertThat(ABC.leaves())
        .containsExactly(leaf("0001", "0a"), leaf("7fff", "0b"), leaf("c000", "0c"));
  }

  @Test
  void isTheSameInWhateverOrderTheLeavesAreGiven() {
    LeafSet leaves = new RandomLeaves(new TreeShape(32, 9), 3).set(50);
    List<Leaf> shuffled = new ArrayList<>(leaves.leaves());
    Collections.shuffle(shuffled, new Random(4));

    LeafSet other = LeafSet.of(leaves.shape(), shuffled);

    assertThat(other).isEqualTo(leaves).hasSameHashCodeAs(leaves);
    assertThat(other.digest()).isEqualTo(leaves.digest());
  }

  static Stream<Arguments> refusedLeaves() {
    return Stream.of(
        Arguments.of(List.of(leaf("01", "0a")), LeafSetProblem.KEY_SIZE, "01"),
        Arguments.of(List.of(leaf("010203", "0a")), LeafSetProblem.KEY_SIZE, "010203"),
        Arguments.of(List.of(leaf("0102", "")), LeafSetProblem.VALUE_SIZE, "0102"),
        Arguments.of(List.of(leaf("0102", "0a0b")), LeafSetProblem.VALUE_SIZE, "0102"),
        Arguments.of(List.of(leaf("0000", "0a")), LeafSetProblem.SENTINEL_KEY, "0000"),
        Arguments.of(List.of(leaf("ffff", "0a")), LeafSetProblem.SENTINEL_KEY, "ffff"),
        Arguments.of(
            List.of(leaf("0102", "0a"), leaf("0101", "0a"), leaf("0102", "0b")),
            LeafSetProblem.DUPLICATE_KEY,
            "0102"));
  }

  @ParameterizedTest(name = "{1} {2}")
  @MethodSource("refusedLeaves")
  void refusesLeavesAndSaysWhichRuleAndKey(
      List<Leaf> leaves, LeafSetProblem problem, String keyHex) {
    assertThatExceptionOfType(LeafSetException.class)
        .isThrownBy(() -> LeafSet.of(SHAPE, leaves))
        .satisfies(
            refusal -> {
              assertThat(refusal.problem()).isEqualTo(problem);
              assertThat(refusal.key().hex()).isEqualTo(keyHex);
              assertThat(refusal).hasMessage(problem.text() + ": " + keyHex);
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"0001, 0a", "7fff, 0b", "c000, 0c", "0002,", "ffff,", "00,"})
  void findsTheValueOfAKeyOrNothing(String key, String value) {
    assertThat(ABC.value(Bytes.ofHex(key)).map(Bytes::hex).orElse(null)).isEqualTo(value);
  }

  @Test
  void takesNewValuesInAnyOrderAndLeavesTheOldSetAsItIs() {
    TreeDigest before = ABC.digest();

    LeafSet after = ABC.withValues(List.of(leaf("c000", "1c"), leaf("0001", "1a")));

    assertThat(after.leaves())
        .containsExactly(leaf("0001", "1a"), leaf("7fff", "0b"), leaf("c000", "1c"));
    assertThat(ABC.digest()).isEqualTo(before).isNotEqualTo(after.digest());
  }

  static Stream<Arguments> refusedUpdates() {
    return Stream.of(
        Arguments.of(List.of(leaf("0002", "0a")), LeafSetProblem.UNKNOWN_KEY),
        Arguments.of(List.of(leaf("0001", "0a0a")), LeafSetProblem.VALUE_SIZE),
        Arguments.of(List.of(leaf("000001", "0a")), LeafSetProblem.KEY_SIZE),
        Arguments.of(List.of(leaf("0000", "0a")), LeafSetProblem.SENTINEL_KEY),
        Arguments.of(
            List.of(leaf("0001", "0a"), leaf("0001", "0b")), LeafSetProblem.DUPLICATE_KEY));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refusedUpdates")
  void refusesNewValuesThatDoNotFit(List<Leaf> updates, LeafSetProblem problem) {
    assertThatExceptionOfType(LeafSetException.class)
        .isThrownBy(() -> ABC.withValues(updates))
        .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
  }

  @Test
  void cannotBeChangedThroughItsList() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> ABC.leaves().set(0, leaf("0001", "ff")));
  }

  @ParameterizedTest(name = "k={0}, v={1}")
  @CsvSource({"0, 1", "-1, 1", "1, 0", "1, -1"})
  void hasNoShapeWithoutBytes(int keySize, int valueSize) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new TreeShape(keySize, valueSize));
  }

  @Test
  void hasADigestOfALabelAndAHeight() {
    byte[] bytes = new byte[TreeDigest.SIZE];
    Arrays.fill(bytes, 0, 32, (byte) 0xab);
    bytes[32] = (byte) 200;

    TreeDigest digest = new TreeDigest(Bytes.of(bytes));

    assertThat(digest.height()).isEqualTo(200);
    assertThat(digest.rootLabel().hex()).isEqualTo("ab".repeat(32));
    assertThat(TreeDigest.ofHex(digest.hex())).isEqualTo(digest);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> TreeDigest.ofHex("ab".repeat(32)));
  }
}
