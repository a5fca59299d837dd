package org.leafpay.testnet.replay;

import static org.leafpay.testnet.replay.ForgedBundles.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.leafpay.avl.Leaf;
import org.leafpay.avl.LeafSet;
import org.leafpay.avl.views.BatchChain;
import org.leafpay.avl.views.BatchLeaf;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.rewardbox.receipt.BatchPlace;
import org.leafpay.rewardbox.receipt.Receipt;
import org.leafpay.rewardbox.round.BatchLayout;
import org.leafpay.rewardbox.round.RoundLayout;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.types.Bytes;
import org.leafpay.types.Score;
import org.leafpay.types.tx.BoxCandidate;

/** What a forger changes in a round with batches. */
final class ForgedBatches {
  private static final String GENESIS = "payouts/00-genesis.json";
  private static final String SIZE = "batchSize";

  private ForgedBatches() {}

  /** Another layout than that of the chain, in the rules of the round. */
  static Stream<Forgeries.Row> rules() {
    return Stream.of(
        policy("size of the batches", json -> json.put(SIZE, json.get(SIZE).intValue() + 1)),
        policy("size of the batches left out", json -> json.remove(SIZE)),
        policy("size of a batch that is none", json -> json.put(SIZE, 1)),
        policy("size in words", json -> json.put(SIZE, "four")),
        layout("larger batches", new BatchLayout(64)),
        layout("smaller batches", new BatchLayout(3)),
        layout("a leaf for each miner", RoundLayout.LEAF));
  }

  /** Another tree than that of the leaves, in the box that the round begins with. */
  static Stream<Forgeries.Row> trees() {
    return Stream.of(
        tree("a miner in two batches", ForgedBatches::minerTwice),
        tree("a batch out of order", ForgedBatches::outOfOrder),
        tree("a batch that is paid before the first payment", ForgedBatches::paidBefore),
        tree("another layout", ForgedBatches::leafOfEach));
  }

  /** Places in a batch, with the right checksum. */
  static Stream<Forgeries.Row> places() {
    return Stream.of(
        place("number", place -> with(place, place.number() + 1)),
        place("none before him", place -> with(place, BatchChain.START)),
        place("others before him", place -> with(place, new BatchChain(Bytes.ofHex(other())))),
        place("one miner fewer after him", place -> with(place, withoutLast(place.after()))),
        place("score of one after him", place -> with(place, withHigherScore(place.after()))),
        receipt(
            "no place at all",
            receipt ->
                new Receipt(
                    receipt.round(),
                    receipt.miner(),
                    receipt.score(),
                    Optional.empty(),
                    receipt.outcome())));
  }

  private static String other() {
    return "11".repeat(32);
  }

  private static Forgeries.Row policy(String name, Consumer<ObjectNode> edit) {
    return new Forgeries.Row(
        name,
        Stage.TERMS,
        "round.json",
        run -> run.document(1, json -> edit.accept(ForgedTerms.at(json, "policy"))));
  }

  private static Forgeries.Row layout(String name, RoundLayout layout) {
    return new Forgeries.Row(
        name + ", all else computed again",
        Stage.OPENING,
        GENESIS,
        run -> run.recomputed(1, round -> ForgedTerms.withLayout(round, layout)));
  }

  private static Forgeries.Row tree(String name, UnaryOperator<RoundTree> change) {
    return new Forgeries.Row(
        name,
        Stage.OPENING,
        GENESIS,
        run -> {
          RoundLeaves leaves = run.round(1).read().roundLeaves();
          LeafSet posted = change.apply(new RoundTree(leaves, leaves.leafSet())).posted();
          run.bundle(1, 0, output(0, box -> withTree(box, posted)));
        });
  }

  /** A round's miners, and the tree that is posted of them. */
  private record RoundTree(RoundLeaves leaves, LeafSet posted) {
    List<RoundLeaf> group(int index) {
      return leaves.unpaidGroups().get(index);
    }

    RoundTree withBatch(int number, List<RoundLeaf> miners, LeafFlag flag) {
      BatchChain chain = BatchChain.START;
      for (RoundLeaf miner : miners) {
        chain = chain.then(miner.key(), miner.score());
      }
      Leaf leaf = new BatchLeaf(number, chain, flag).toLeaf();
      return new RoundTree(leaves, posted.withValues(List.of(leaf)));
    }
  }

  private static RoundTree minerTwice(RoundTree tree) {
    List<RoundLeaf> second = new ArrayList<>(tree.group(1));
    second.set(0, tree.group(0).get(0));
    return tree.withBatch(2, second, LeafFlag.UNPAID);
  }

  private static RoundTree outOfOrder(RoundTree tree) {
    List<RoundLeaf> second = new ArrayList<>(tree.group(1));
    Collections.swap(second, 0, 1);
    return tree.withBatch(2, second, LeafFlag.UNPAID);
  }

  private static RoundTree paidBefore(RoundTree tree) {
    return tree.withBatch(1, tree.group(0), LeafFlag.PAID);
  }

  private static RoundTree leafOfEach(RoundTree tree) {
    return new RoundTree(tree.leaves(), RoundLeaves.of(tree.leaves().all()).leafSet());
  }

  private static BoxCandidate withTree(BoxCandidate box, LeafSet tree) {
    ShareStateBox state = ShareStateBox.read(box);
    return state.after(tree.digest(), state.numbers()).candidate(box.creationHeight());
  }

  private static Forgeries.Row place(String name, UnaryOperator<BatchPlace> change) {
    return receipt(
        name,
        receipt ->
            new Receipt(
                receipt.round(),
                receipt.miner(),
                receipt.score(),
                receipt.batch().map(change),
                receipt.outcome()));
  }

  private static Forgeries.Row receipt(String name, UnaryOperator<Receipt> change) {
    return new Forgeries.Row(
        "receipt: " + name, Stage.RECEIPTS, "receipts/", run -> run.receipt(1, change));
  }

  private static BatchPlace with(BatchPlace place, long number) {
    return new BatchPlace(number, place.before(), place.after());
  }

  private static BatchPlace with(BatchPlace place, BatchChain before) {
    return new BatchPlace(place.number(), before, place.after());
  }

  private static BatchPlace with(BatchPlace place, List<BatchPlace.ScoredMiner> after) {
    return new BatchPlace(place.number(), place.before(), after);
  }

  private static List<BatchPlace.ScoredMiner> withoutLast(List<BatchPlace.ScoredMiner> after) {
    return after.stream().limit(Math.max(0, after.size() - 1)).toList();
  }

  private static List<BatchPlace.ScoredMiner> withHigherScore(List<BatchPlace.ScoredMiner> after) {
    return after.stream()
        .map(one -> new BatchPlace.ScoredMiner(one.key(), one.score().plus(Score.of(1))))
        .toList();
  }
}
