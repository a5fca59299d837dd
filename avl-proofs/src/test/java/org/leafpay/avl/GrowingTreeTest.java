package org.leafpay.avl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.types.Bytes;

class GrowingTreeTest {
  private static final TreeShape SHAPE = new TreeShape(5, 32);

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aTreeThatGrowsHoldsWhatAMapHolds(long seed) {
    Random random = new Random(seed);
    RandomLeaves leaves = new RandomLeaves(SHAPE, seed);
    TreeMap<Bytes, Bytes> want = new TreeMap<>();
    GrowingTree tree = GrowingTree.empty(SHAPE);
    for (int step = 0; step < 30; step++) {
      GrowingTree.Grown grown =
          random.nextBoolean() || want.isEmpty()
              ? tree.insert(newLeaves(leaves, want, random.nextInt(20)))
              : tree.update(others(leaves, want, random));
      tree = grown.after();
    }
    for (var entry : want.entrySet()) {
      assertThat(tree.value(entry.getKey())).contains(entry.getValue());
    }
    List<Bytes> keys = new ArrayList<>(want.keySet());
    keys.add(leaves.key());
    keys.addAll(want.keySet());
    assertThat(
            ProofVerifier.operations(SHAPE, tree.digest(), lookups(keys), tree.proveLookups(keys)))
        .as("seed %d, keys asked for twice", seed)
        .isEqualTo(
            new OperationsVerdict.Proven(
                tree.digest(), keys.stream().map(want::get).map(Optional::ofNullable).toList()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void leavesThatComeInAscendingOrderMakeTheDigestOfTheirSet(long seed) {
    LeafSet set = new RandomLeaves(SHAPE, seed).set(40);
    GrowingTree tree = GrowingTree.empty(SHAPE);
    for (Leaf leaf : set.leaves()) {
      tree = tree.insert(List.of(leaf)).after();
    }
    assertThat(tree.digest()).isEqualTo(set.digest());
    assertThat(GrowingTree.empty(SHAPE).inserted(set.leaves()).digest()).isEqualTo(set.digest());
  }

  @Test
  void aTreeStaysAsItIsWhenAnotherGrowsFromIt() {
    RandomLeaves random = new RandomLeaves(SHAPE, 3);
    GrowingTree tree = GrowingTree.empty(SHAPE).inserted(random.set(50).leaves());
    TreeDigest before = tree.digest();
    List<Leaf> more = random.set(20).leaves();

    GrowingTree.Grown first = tree.insert(more);
    GrowingTree.Grown second = tree.insert(more);

    assertThat(tree.digest()).isEqualTo(before);
    assertThat(tree.value(more.get(0).key())).isEmpty();
    assertThat(second.proof()).isEqualTo(first.proof());
    assertThat(second.after().digest()).isEqualTo(first.after().digest());
    assertThat(tree.inserted(more).digest()).isEqualTo(first.after().digest());
  }

  @Test
  void everyProofWithABitChangedIsRefusedByUs() {
    RandomLeaves random = new RandomLeaves(SHAPE, 4);
    GrowingTree tree = GrowingTree.empty(SHAPE).inserted(random.set(12).leaves());
    List<TreeOperation> inserts =
        random.set(3).leaves().stream().<TreeOperation>map(TreeOperation.Insert::new).toList();
    Bytes proof = tree.insert(leavesOf(inserts)).proof().bytes();
    for (int bit = 0; bit < 8 * proof.size(); bit++) {
      byte[] changed = proof.toArray();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      OperationsVerdict verdict =
          ProofVerifier.operations(
              SHAPE, tree.digest(), inserts, new BatchProof(Bytes.of(changed)));
      assertThat(verdict).as("bit %d", bit).isInstanceOf(OperationsVerdict.Refused.class);
    }
  }

  @Test
  void aLeafThatIsThereIsNotInsertedAndOneThatIsNotIsNotUpdated() {
    RandomLeaves random = new RandomLeaves(SHAPE, 5);
    List<Leaf> leaves = random.set(10).leaves();
    GrowingTree tree = GrowingTree.empty(SHAPE).inserted(leaves);
    Leaf stranger = new Leaf(random.key(), random.value());

    assertProblem(LeafSetProblem.DUPLICATE_KEY, () -> tree.insert(leaves.subList(4, 5)));
    assertProblem(LeafSetProblem.DUPLICATE_KEY, () -> tree.insert(List.of(stranger, stranger)));
    assertProblem(LeafSetProblem.UNKNOWN_KEY, () -> tree.update(List.of(stranger)));
    assertProblem(
        LeafSetProblem.DUPLICATE_KEY, () -> tree.update(List.of(leaves.get(1), leaves.get(1))));
    assertProblem(LeafSetProblem.KEY_SIZE, () -> tree.proveLookups(List.of(Bytes.of((byte) 1))));
    assertThat(tree.value(stranger.key())).isEmpty();
  }

  private static void assertProblem(LeafSetProblem problem, Runnable step) {
    assertThatExceptionOfType(LeafSetException.class)
        .isThrownBy(step::run)
        .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
  }

  private static List<Leaf> newLeaves(RandomLeaves random, Map<Bytes, Bytes> known, int count) {
    List<Leaf> out = new ArrayList<>();
    while (out.size() < count) {
      Leaf leaf = new Leaf(random.key(), random.value());
      if (known.putIfAbsent(leaf.key(), leaf.value()) == null) {
        out.add(leaf);
      }
    }
    return out;
  }

  /** In no order at all. */
  private static List<Leaf> others(RandomLeaves leaves, Map<Bytes, Bytes> known, Random random) {
    List<Bytes> keys = new ArrayList<>(known.keySet());
    Collections.shuffle(keys, random);
    List<Leaf> out = new ArrayList<>();
    for (Bytes key : keys.subList(0, random.nextInt(keys.size() + 1))) {
      out.add(new Leaf(key, leaves.value()));
      known.put(key, out.get(out.size() - 1).value());
    }
    return out;
  }

  private static List<TreeOperation> lookups(List<Bytes> keys) {
    return keys.stream().<TreeOperation>map(TreeOperation.Lookup::new).toList();
  }

  private static List<Leaf> leavesOf(List<TreeOperation> inserts) {
    return inserts.stream().map(insert -> ((TreeOperation.Insert) insert).leaf()).toList();
  }
}
