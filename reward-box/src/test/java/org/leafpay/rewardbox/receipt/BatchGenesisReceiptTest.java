package org.leafpay.rewardbox.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.avl.AuthenticatedTree;
import org.leafpay.avl.Leaf;
import org.leafpay.avl.LeafSet;
import org.leafpay.avl.views.BatchChain;
import org.leafpay.avl.views.BatchLeaf;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.rewardbox.round.BatchLayout;
import org.leafpay.rewardbox.round.RoundLayout;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.types.Score;

/**
 * A miner holds the receipt that the published leaves give; the pool has posted another tree, and
 * proves from it.
 */
class BatchGenesisReceiptTest {
  private static final ReceiptSamples SAMPLES = ReceiptSamples.inBatches();

  /** Second of the first batch. */
  private static final Receipt HONEST = SAMPLES.firstPaid().get(1);

  private static final RoundLeaves LEAVES = SAMPLES.start().leaves();

  /** What the pool has posted instead, and what the receipt is refused for. */
  record Case(String what, List<Leaf> posted, Class<?> want) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Case> cases() {
    List<RoundLeaf> first = LEAVES.unpaidGroups().get(0);
    return Stream.of(
        new Case(
            "smaller batches",
            RoundLeaves.of(new BatchLayout(3), LEAVES.all()).leafSet().leaves(),
            ReceiptFault.OtherBatch.class),
        new Case(
            "larger batches",
            RoundLeaves.of(new BatchLayout(5), LEAVES.all()).leafSet().leaves(),
            ReceiptFault.OtherBatch.class),
        new Case(
            "another miner in this batch as well",
            withFirst(chain(added(first, LEAVES.unpaid().get(5))), LeafFlag.UNPAID),
            ReceiptFault.OtherBatch.class),
        new Case(
            "the batch in another order",
            withFirst(chain(reversed(first)), LeafFlag.UNPAID),
            ReceiptFault.OtherBatch.class),
        new Case(
            "the batch without the miner",
            withFirst(chain(first.subList(2, first.size())), LeafFlag.UNPAID),
            ReceiptFault.OtherBatch.class),
        new Case(
            "a lower score of the miner",
            withFirst(chain(withLowerScore(first)), LeafFlag.UNPAID),
            ReceiptFault.OtherBatch.class),
        new Case(
            "the batch as paid before the first payment",
            withFirst(chain(first), LeafFlag.PAID),
            ReceiptFault.OtherFlag.class),
        new Case(
            "the batch as owed",
            withFirst(chain(first), LeafFlag.OWED),
            ReceiptFault.OtherFlag.class));
  }

  @Test
  void theReceiptIsSoundUnderTheTreeOfTheLeaves() {
    assertThat(ReceiptVerifier.verify(HONEST, LEAVES.leafSet().digest()))
        .isInstanceOf(ReceiptVerdict.Sound.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aReceiptIsNotSoundUnderAnotherTreeThanThatOfTheLeaves(Case wrong) {
    AuthenticatedTree tree = AuthenticatedTree.of(LeafSet.of(BatchLeaf.SHAPE, wrong.posted()));
    Receipt receipt =
        Forgery.proofBefore(
            Forgery.stateBefore(HONEST, state -> state.after(tree.digest(), state.numbers())),
            tree.proveLeaf(BatchLeaf.key(1)).proof());
    ReceiptVerdict verdict = ReceiptVerifier.verify(receipt, tree.digest());
    assertThat(verdict).isInstanceOf(ReceiptVerdict.Unsound.class);
    assertThat(((ReceiptVerdict.Unsound) verdict).fault()).isInstanceOf(wrong.want());
  }

  /** The state box of a round with a leaf for each miner proves nothing of a batch. */
  @ParameterizedTest
  @MethodSource("layouts")
  void aReceiptOfOneLayoutIsNotSoundInABoxOfTheOther(ReceiptSamples round, ReceiptSamples other) {
    ReceiptOutcome.Before foreign = other.firstPaid().get(1).outcome().before();
    Receipt receipt = Forgery.before(round.firstPaid().get(1), before -> foreign);
    ReceiptVerdict verdict = ReceiptVerifier.verify(receipt, other.start().state().digest());
    assertThat(verdict).isEqualTo(new ReceiptVerdict.Unsound(new ReceiptFault.MixedLayouts()));
  }

  static Stream<Arguments> layouts() {
    ReceiptSamples byMiner = new ReceiptSamples();
    assertThat(byMiner.start().leaves().layout()).isEqualTo(RoundLayout.LEAF);
    return Stream.of(Arguments.of(SAMPLES, byMiner), Arguments.of(byMiner, SAMPLES));
  }

  private static List<Leaf> withFirst(BatchChain chain, LeafFlag flag) {
    List<Leaf> leaves = new ArrayList<>(LEAVES.leafSet().leaves());
    leaves.set(0, new BatchLeaf(1, chain, flag).toLeaf());
    return leaves;
  }

  private static BatchChain chain(List<RoundLeaf> miners) {
    BatchChain chain = BatchChain.START;
    for (RoundLeaf miner : miners) {
      chain = chain.then(miner.key(), miner.score());
    }
    return chain;
  }

  private static List<RoundLeaf> added(List<RoundLeaf> miners, RoundLeaf more) {
    List<RoundLeaf> out = new ArrayList<>(miners);
    out.add(more);
    return out;
  }

  private static List<RoundLeaf> reversed(List<RoundLeaf> miners) {
    List<RoundLeaf> out = new ArrayList<>(miners);
    Collections.reverse(out);
    return out;
  }

  private static List<RoundLeaf> withLowerScore(List<RoundLeaf> miners) {
    List<RoundLeaf> out = new ArrayList<>(miners);
    RoundLeaf his = out.get(1);
    out.set(1, RoundLeaf.of(his.script(), his.score().minus(Score.of(1)), his.flag()));
    return out;
  }
}
