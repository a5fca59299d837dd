package org.leafpay.testnet.attack;

import java.util.List;
import java.util.Optional;
import org.leafpay.avl.Leaf;
import org.leafpay.avl.views.BatchLeaf;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.contracts.layout.BatchWitness;
import org.leafpay.contracts.layout.LeafWitness;
import org.leafpay.rewardbox.round.Batch;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.ContextExtension;

/**
 * Miners who share a leaf of a round's tree: each one by himself, or a batch of them. A group may
 * also be what no round has, such as a part of a batch: it stands under the leaf of its first.
 */
final class Groups {
  private Groups() {}

  /** All groups of a round, whatever their flag, in the order of their leaves. */
  static List<List<RoundLeaf>> of(RoundPosition at) {
    List<RoundLeaf> leaves = at.leaves().all();
    if (leaves.stream().noneMatch(leaf -> at.leaves().batchOf(leaf).isPresent())) {
      return leaves.stream().map(List::of).toList();
    }
    return leaves.stream()
        .map(leaf -> at.leaves().batchOf(leaf).orElseThrow())
        .distinct()
        .sorted((a, b) -> Long.compare(a.number(), b.number()))
        .map(Batch::miners)
        .toList();
  }

  /** The leaf of {@code group} in the tree when it is paid. */
  static Leaf paidLeaf(RoundPosition at, List<RoundLeaf> group) {
    RoundLeaf first = group.get(0);
    Optional<Batch> batch = at.leaves().batchOf(first);
    return batch.isEmpty()
        ? first.withFlag(LeafFlag.PAID).shareLeaf().toLeaf()
        : paidLeaf(batch.get());
  }

  /** What the state script is told so that it pays {@code groups}. */
  static ContextExtension witness(RoundPosition at, List<List<RoundLeaf>> groups, Bytes proof) {
    return switch (at.state().scripts()) {
      case LEAF -> new LeafWitness(proof).extension();
      case BATCH ->
          new BatchWitness(
                  groups.stream()
                      .map(group -> group.stream().map(RoundLeaf::score).toList())
                      .toList(),
                  groups.stream().map(group -> paidLeaf(at, group).key()).toList(),
                  proof)
              .extension();
    };
  }

  private static Leaf paidLeaf(Batch batch) {
    return new BatchLeaf(batch.number(), batch.chain(batch.miners().size()), LeafFlag.PAID)
        .toLeaf();
  }
}
