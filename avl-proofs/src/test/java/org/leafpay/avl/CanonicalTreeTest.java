package org.leafpay.avl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.types.Bytes;

@DisplayName("The digest of a leaf set")
class CanonicalTreeTest {
  @ParameterizedTest(name = "k={0}, v={1}")
  @CsvSource({
    "32, 9, 40fc4788459fbe31f047c7ba9decd1668f5f43978c1502bf693c4447c2d72f2500",
    "32, 8, aebde47e15b6bfb577265ea5a819f5779328085286d86e7e1089636641dae9b800",
  })
  @DisplayName("is the known one for the empty tree")
  void isTheKnownOneForTheEmptyTree(int keySize, int valueSize, String want) {
    LeafSet empty = LeafSet.of(new TreeShape(keySize, valueSize), List.of());

    assertThat(empty.digest()).isEqualTo(TreeDigest.ofHex(want));
  }

  static IntStream sizes() {
    return IntStream.concat(IntStream.rangeClosed(0, 300), IntStream.of(1023, 2239, 5000));
  }

  @ParameterizedTest(name = "{0} leaves")
  @MethodSource("sizes")
  @DisplayName("equals that of scrypto after inserting in ascending order")
  void equalsThatOfScrypto(int size) {
    LeafSet leaves = new RandomLeaves(new TreeShape(32, 9), 1000L + size).set(size);

    assertThat(leaves.digest()).isEqualTo(ScryptoProver.of(leaves).digest());
  }

  @ParameterizedTest(name = "k={0}, v={1}, {2} leaves")
  @CsvSource({"1, 1, 200", "2, 70, 333", "8, 8, 64", "33, 4, 127", "64, 1, 128"})
  @DisplayName("equals that of scrypto for other lengths")
  void equalsThatOfScryptoForOtherLengths(int keySize, int valueSize, int size) {
    LeafSet leaves = new RandomLeaves(new TreeShape(keySize, valueSize), size).set(size);

    assertThat(leaves.digest()).isEqualTo(ScryptoProver.of(leaves).digest());
  }

  @ParameterizedTest(name = "byte {0} of a value")
  @CsvSource({"0", "4", "8"})
  @DisplayName("changes with any byte of a value")
  void changesWithAnyByteOfAValue(int at) {
    LeafSet leaves = new RandomLeaves(new TreeShape(32, 9), 5).set(40);
    Leaf one = leaves.leaves().get(17);
    byte[] value = one.value().toArray();
    value[at] ^= 1;

    LeafSet other = leaves.withValues(List.of(new Leaf(one.key(), Bytes.of(value))));

    assertThat(other.digest()).isNotEqualTo(leaves.digest());
  }
}
