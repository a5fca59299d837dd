package org.leafpay.rewardbox.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.avl.Leaf;
import org.leafpay.avl.LeafSet;
import org.leafpay.avl.views.BatchLeaf;
import org.leafpay.contracts.layout.RoundNumbers;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.types.MinerKey;
import org.leafpay.types.Score;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;

/** A round in batches that is not opened with the tree that its leaves give. */
class BatchGenesisTest {
  private static final BatchLayout THREES = new BatchLayout(3);
  private static final TestRound ROUND = TestRound.of(51, 8, 4).in(THREES);
  private static final RoundStep HONEST = ROUND.genesis();
  private static final List<Class<?>> OTHER_LAYOUT =
      List.of(GenesisFault.BoxMissing.class, GenesisFault.BoxMissing.class);

  /** What is posted, what is claimed, and what must be found. */
  record Case(String what, List<BoxCandidate> posted, RoundLeaves claimed, List<Class<?>> want) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Case> cases() {
    return Stream.concat(layoutCases(), treeCases());
  }

  private static Stream<Case> layoutCases() {
    return Stream.of(
        new Case("as claimed", HONEST.transaction().outputs(), ROUND.leaves(), List.of()),
        new Case(
            "batches, a leaf for each miner is claimed",
            HONEST.transaction().outputs(),
            RoundLeaves.of(ROUND.leaves().all()),
            OTHER_LAYOUT),
        new Case(
            "a leaf for each miner, batches are claimed",
            posted(RoundLayout.LEAF),
            ROUND.leaves(),
            OTHER_LAYOUT),
        wrong(
            "larger batches than claimed",
            posted(new BatchLayout(4)),
            GenesisFault.OtherDigest.class),
        wrong(
            "smaller batches than claimed",
            posted(new BatchLayout(2)),
            GenesisFault.OtherDigest.class));
  }

  private static Stream<Case> treeCases() {
    return Stream.of(
        wrong("a miner in two batches", tree(minerTwice()), GenesisFault.OtherDigest.class),
        wrong(
            "a miner in two batches, and in the sums",
            withSums(tree(minerTwice()), ROUND.leaves().unpaid().get(0).score()),
            GenesisFault.OtherDigest.class,
            GenesisFault.OtherTotalScore.class,
            GenesisFault.OtherUnpaidScore.class),
        wrong("two batches exchanged", tree(exchanged()), GenesisFault.OtherDigest.class),
        wrong("a batch out of order", tree(outOfOrder()), GenesisFault.OtherDigest.class),
        wrong(
            "a batch that is paid before the first payment",
            tree(paidLeaves().leafSet().leaves()),
            GenesisFault.OtherDigest.class),
        new Case(
            "a batch that is paid before the first payment, as claimed",
            withNumbers(
                tree(paidLeaves().leafSet().leaves()),
                paidLeaves().totalScore(),
                paidLeaves().unpaidScore()),
            paidLeaves(),
            Collections.nCopies(3, GenesisFault.PaidAlready.class)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void namesWhatIsWrongWithTheTree(Case wrong) {
    List<Box> boxes =
        IntStream.range(0, wrong.posted().size())
            .mapToObj(i -> wrong.posted().get(i).in(HONEST.transaction().id(), i))
            .toList();
    GenesisClaim claim =
        GenesisClaim.of(
            wrong.claimed(), ROUND.terms().pot(), Optional.of(ROUND.terms().operatorKey()));
    assertThat(
            GenesisRules.check(List.of(HONEST.inputBoxes().get(0).id()), boxes, claim).stream()
                .map(Object::getClass))
        .isEqualTo(wrong.want());
  }

  private static Case wrong(String what, List<BoxCandidate> posted, Class<?>... want) {
    return new Case(what, posted, ROUND.leaves(), List.of(want));
  }

  /** The honest genesis of the same miners in another layout. */
  private static List<BoxCandidate> posted(RoundLayout layout) {
    RoundLeaves leaves = RoundLeaves.of(layout, ROUND.leaves().all());
    return new Opening(ROUND.terms(), leaves)
        .spend(HONEST.inputBoxes(), TestRound.FEE, TestRound.TIP)
        .transaction()
        .outputs();
  }

  /** The honest genesis, with another tree. */
  private static List<BoxCandidate> tree(List<Leaf> leaves) {
    ShareStateBox state = state(HONEST.transaction().outputs());
    return with(
        HONEST.transaction().outputs(),
        state.after(LeafSet.of(BatchLeaf.SHAPE, leaves).digest(), state.numbers()));
  }

  private static List<BoxCandidate> withSums(List<BoxCandidate> outputs, Score more) {
    RoundNumbers numbers = state(outputs).numbers();
    return withNumbers(outputs, numbers.totalScore().plus(more), numbers.unpaidScore().plus(more));
  }

  private static List<BoxCandidate> withNumbers(
      List<BoxCandidate> outputs, Score total, Score unpaid) {
    ShareStateBox state = state(outputs);
    RoundNumbers now = state.numbers();
    RoundNumbers numbers =
        new RoundNumbers(total, unpaid, now.openHeight(), now.maxFeePerPayment());
    return with(outputs, state.after(state.digest(), numbers));
  }

  private static ShareStateBox state(List<BoxCandidate> outputs) {
    return ShareStateBox.read(outputs.get(ShareStateLayout.STATE_AT));
  }

  private static List<BoxCandidate> with(List<BoxCandidate> outputs, ShareStateBox state) {
    List<BoxCandidate> out = new ArrayList<>(outputs);
    out.set(ShareStateLayout.STATE_AT, state.candidate(TestRound.TIP));
    return out;
  }

  /** The first miner of the first batch leads the second one too. */
  private static List<Leaf> minerTwice() {
    List<RoundLeaf> second = new ArrayList<>(group(1));
    second.add(0, group(0).get(0));
    return withBatch(2, second);
  }

  private static List<Leaf> exchanged() {
    List<Leaf> leaves = withBatch(1, group(1));
    leaves.set(1, new Batch(2, group(0)).leaf().toLeaf());
    return leaves;
  }

  private static List<Leaf> outOfOrder() {
    List<RoundLeaf> second = new ArrayList<>(group(1));
    Collections.swap(second, 0, 1);
    return withBatch(2, second);
  }

  private static RoundLeaves paidLeaves() {
    Set<MinerKey> first = group(0).stream().map(RoundLeaf::key).collect(Collectors.toSet());
    return ROUND.leaves().withPaid(first);
  }

  private static List<RoundLeaf> group(int index) {
    return ROUND.leaves().unpaidGroups().get(index);
  }

  private static List<Leaf> withBatch(int number, List<RoundLeaf> miners) {
    List<Leaf> leaves = new ArrayList<>(ROUND.leaves().leafSet().leaves());
    leaves.set(number - 1, new Batch(number, miners).leaf().toLeaf());
    return leaves;
  }
}
