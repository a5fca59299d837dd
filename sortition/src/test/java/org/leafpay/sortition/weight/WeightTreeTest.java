package org.leafpay.sortition.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.types.Bytes;
import org.leafpay.types.Score;

class WeightTreeTest {
  private static final long[] EIGHT = {
    58_123, 19_234, 374_974, 55_766, 611_237, 38_663, 427_810, 232_974
  };

  @ParameterizedTest
  @CsvSource({"196831, 7, 24603", "238968, 0, 29871", "31002, 2, 3875"})
  void aPositionHasASlotInItsParent(int position, int slot, int parent) {
    assertThat(WeightTree.slotOf(position)).isEqualTo(slot);
    assertThat(WeightTree.parentOf(position)).isEqualTo(parent);
  }

  @ParameterizedTest
  @CsvSource({"42798, 1234", "262145, 123400000000"})
  void aWeightShowsInTheRoot(int position, String root) {
    WeightTree tree = new WeightTree();
    tree.set(position, Weight.of(0x1234));
    assertThat(tree.root()).isEqualTo(word(root));
  }

  @Test
  void theRootFollowsEveryChange() {
    WeightTree tree = new WeightTree();
    tree.set(42_798, Weight.of(0x1234));
    tree.set(342_391, Weight.of(0x11));
    assertThat(tree.root()).isEqualTo(word("1100001234"));
    tree.set(42_798, Weight.ZERO);
    assertThat(tree.root()).isEqualTo(word("1100000000"));
    assertThat(tree.total()).isEqualTo(0x11);
  }

  @Test
  void eightWeightsMakeAWord() {
    WeightTree tree = new WeightTree();
    for (int i = 0; i < EIGHT.length; i++) {
      tree.set(i, Weight.of(EIGHT[i]));
    }
    assertThat(tree.word(7, 0))
        .isEqualTo(word("00038e0e0006872200009707000953a50000d9d60005b8be00004b220000e30b"));
    assertThat(tree.word(7, 0).sum()).isEqualTo(1_818_781);
    assertThat(tree.total()).isEqualTo(1_818_781);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "58122, 0",
    "58123, 1",
    "77357, 2",
    "452331, 3",
    "508097, 4",
    "1119334, 5",
    "1157997, 6",
    "1585807, 7",
    "1818780, 7"
  })
  void anIndexPointsAtAPosition(long index, int position) {
    WeightTree tree = new WeightTree();
    for (int i = 0; i < EIGHT.length; i++) {
      tree.set(i, Weight.of(EIGHT[i]));
    }
    assertThat(tree.pick(index)).isEqualTo(position);
    assertThat(tree.word(7, 0).pick(index).slot()).isEqualTo(position);
  }

  @Test
  void aWordGivesItsSlotsAndWhereAnIndexPoints() {
    BranchWord word = word("7777777766666666555555554444444433333333222222221111111100000000");
    for (int slot = 0; slot < BranchWord.SLOTS; slot++) {
      assertThat(word.slot(slot).value()).isEqualTo(0x11111111L * slot);
    }
    assertThat(word.pick(0)).isEqualTo(new BranchWord.Hit(1, 0));
    assertThat(word.pick(1)).isEqualTo(new BranchWord.Hit(1, 1));
    assertThat(word.pick(0x11111222)).isEqualTo(new BranchWord.Hit(2, 0x111));
    assertThatExceptionOfType(WeightException.class).isThrownBy(() -> word.pick(word.sum()));
  }

  /** The words of each step, computed by others; levels 2 to 7 by their first position. */
  @Test
  void theWordsAreThoseOfTheOnChainSelection() throws IOException {
    WeightTree tree = new WeightTree();
    JsonNode steps = vectors().get("small");
    int[][] changes = {{0, 10}, {1, 12, 2, 11}, {0, 100}, {2, 0}, {3, 5}};
    for (int step = 0; step < steps.size(); step++) {
      for (int i = 0; i < changes[step].length; i += 2) {
        tree.set(changes[step][i], Weight.of(changes[step][i + 1]));
      }
      JsonNode want = steps.get(step);
      assertThat(tree.root()).isEqualTo(word(want.get("root").textValue()));
      assertThat(tree.total()).isEqualTo(want.get("R8").get(2).longValue());
      for (int level = 2; level <= WeightTree.LEVELS; level++) {
        String entry = want.get("entries").get("0" + level + "00000000").textValue();
        assertThat(tree.word(level, 0)).as("level %d", level).isEqualTo(word(entry));
      }
    }
    for (JsonNode pick : vectors().get("smallPicks")) {
      assertThat(tree.pick(pick.get("r").longValue())).isEqualTo(pick.get("position").intValue());
    }
  }

  @Test
  void refusesASumOfMoreThan32BitsInsteadOfCuttingIt() {
    WeightTree tree = new WeightTree();
    tree.set(0, Weight.of(Weight.MAX - 5));
    tree.set(2_000_000, Weight.of(5));
    assertThat(tree.total()).isEqualTo(Weight.MAX);
    assertThat(tree.pick(Weight.MAX - 1)).isEqualTo(2_000_000);
    assertThatExceptionOfType(WeightException.class)
        .isThrownBy(() -> tree.set(1, Weight.of(1)))
        .withMessageContaining("makes the sum 4294967296");
    assertThat(tree.weightAt(1)).isEqualTo(Weight.ZERO);
    assertThat(tree.total()).isEqualTo(Weight.MAX);
  }

  @Test
  void aWeightIsAScoreInUnitsOfTheDivisor() {
    assertThat(Weight.of(Score.of(3_999), 2_000)).isEqualTo(Weight.of(1));
    assertThat(Weight.of(Score.of(1_999), 2_000)).isEqualTo(Weight.ZERO);
    assertThatExceptionOfType(WeightException.class)
        .isThrownBy(() -> Weight.of(Score.of(1L << 32), 1));
    assertThatExceptionOfType(WeightException.class).isThrownBy(() -> Weight.of(Score.of(1), 0));
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void picksAsAListWouldAfterAnyChanges(long seed) {
    Random random = new Random(seed);
    WeightTree tree = new WeightTree();
    TreeMap<Integer, Long> list = new TreeMap<>();
    for (int change = 0; change < 300; change++) {
      int position =
          random.nextInt(3) == 0 ? random.nextInt(WeightTree.CAPACITY) : random.nextInt(70);
      long weight = random.nextInt(4) == 0 ? 0 : random.nextInt(1 << random.nextInt(20));
      tree.set(position, Weight.of(weight));
      list.put(position, weight);
    }
    long start = 0;
    for (var entry : list.entrySet()) {
      assertThat(tree.start(entry.getKey())).isEqualTo(start);
      if (entry.getValue() > 0) {
        assertThat(tree.pick(start)).isEqualTo(entry.getKey());
        assertThat(tree.pick(start + entry.getValue() - 1)).isEqualTo(entry.getKey());
      }
      start += entry.getValue();
    }
    assertThat(tree.total()).isEqualTo(start);
    long total = start;
    assertThatExceptionOfType(WeightException.class).isThrownBy(() -> tree.pick(total));
  }

  private static BranchWord word(String hex) {
    return new BranchWord(Bytes.ofHex("0".repeat(64 - hex.length()) + hex));
  }

  private static JsonNode vectors() throws IOException {
    try (InputStream in = WeightTreeTest.class.getResourceAsStream("/vectors/selection.json")) {
      return new ObjectMapper().readTree(in);
    }
  }
}
