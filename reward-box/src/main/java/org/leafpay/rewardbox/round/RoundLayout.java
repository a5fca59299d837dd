package org.leafpay.rewardbox.round;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.leafpay.avl.BatchProof;
import org.leafpay.avl.Leaf;
import org.leafpay.avl.LeafSet;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.types.tx.ContextExtension;

/**
 * How a round's miners stand in its tree: what one leaf of the tree is, and who is paid together.
 *
 * <p>The leaves that the methods take are all miners of the round in ascending key order.
 */
public sealed interface RoundLayout permits LeafLayout, BatchLayout {
  /** One leaf for each miner. */
  RoundLayout LEAF = new LeafLayout();

  /** The scripts that understand such a tree. */
  RoundScripts scripts();

  /** The layout in a word, in summaries and on the command line. */
  String text();

  /** Miners of a full batch, if there are batches. */
  OptionalInt batchSize();

  /** The tree. */
  LeafSet leafSet(List<RoundLeaf> leaves);

  /**
   * The unpaid miners in the order in which the contract pays; each group is paid by one
   * transaction or not at all.
   */
  List<List<RoundLeaf>> unpaidGroups(List<RoundLeaf> leaves);

  /**
   * What the tree's leaves are when {@code payees}, unpaid and in ascending key order, are paid.
   *
   * @throws RoundException when they are not whole groups
   */
  List<Leaf> paidLeaves(List<RoundLeaf> leaves, List<RoundLeaf> payees);

  /**
   * What the state script is told so that it pays {@code payees}.
   *
   * @param proof of the update to {@link #paidLeaves}
   */
  ContextExtension witness(List<RoundLeaf> leaves, List<RoundLeaf> payees, BatchProof proof);

  /** What the state script is told when the round is closed. */
  ContextExtension closingWitness();

  /** The batch that {@code leaf} is in, if there are batches. */
  Optional<Batch> batchOf(List<RoundLeaf> leaves, RoundLeaf leaf);
}
