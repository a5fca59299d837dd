package org.leafpay.rewardbox.round;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.leafpay.avl.BatchProof;
import org.leafpay.avl.Leaf;
import org.leafpay.avl.LeafSet;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.avl.views.ShareLeaf;
import org.leafpay.contracts.layout.LeafWitness;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.types.tx.ContextExtension;

/** Each miner has a leaf of his own and is paid by himself. */
record LeafLayout() implements RoundLayout {
  @Override
  public RoundScripts scripts() {
    return RoundScripts.LEAF;
  }

  @Override
  public String text() {
    return "leaf";
  }

  @Override
  public OptionalInt batchSize() {
    return OptionalInt.empty();
  }

  @Override
  public LeafSet leafSet(List<RoundLeaf> leaves) {
    return LeafSet.of(
        ShareLeaf.SHAPE, leaves.stream().map(leaf -> leaf.shareLeaf().toLeaf()).toList());
  }

  @Override
  public List<List<RoundLeaf>> unpaidGroups(List<RoundLeaf> leaves) {
    return leaves.stream().filter(RoundLeaf::isUnpaid).map(List::of).toList();
  }

  @Override
  public List<Leaf> paidLeaves(List<RoundLeaf> leaves, List<RoundLeaf> payees) {
    return payees.stream()
        .map(payee -> payee.withFlag(LeafFlag.PAID).shareLeaf().toLeaf())
        .toList();
  }

  @Override
  public ContextExtension witness(
      List<RoundLeaf> leaves, List<RoundLeaf> payees, BatchProof proof) {
    return new LeafWitness(proof.bytes()).extension();
  }

  @Override
  public ContextExtension closingWitness() {
    return LeafWitness.CLOSING.extension();
  }

  @Override
  public Optional<Batch> batchOf(List<RoundLeaf> leaves, RoundLeaf leaf) {
    return Optional.empty();
  }
}
