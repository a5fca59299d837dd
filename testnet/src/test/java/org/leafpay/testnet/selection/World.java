package org.leafpay.testnet.selection;

import java.util.List;
import org.leafpay.avl.GrowingTree;
import org.leafpay.contracts.layout.PoolBox;
import org.leafpay.contracts.layout.PoolWitness;
import org.leafpay.sortition.selection.Member;
import org.leafpay.sortition.selection.PoolChange;
import org.leafpay.sortition.selection.PoolPosition;
import org.leafpay.sortition.selection.WeightChange;
import org.leafpay.testnet.bench.selection.HeaderChain;
import org.leafpay.testnet.bench.selection.PoolStory;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.testnet.refusal.Raw;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.BoxCandidate;

/**
 * The pool that is attacked: operators 0 to 9 joined it and 3 has left. Its entries are known apart
 * from the pool's own tree.
 */
final class World {
  static final int OPERATORS = 10;
  static final int GONE = 3;
  static final int SEED_REGISTER = 7;

  final PoolStory story = new PoolStory(new HeaderChain("selection"));
  final PoolPosition open;
  final GrowingTree entries;

  World() {
    PoolPosition empty = story.opened();
    PoolPosition full = story.of(OPERATORS);
    PoolChange joined =
        story.change(empty, full.tree().members().stream().map(World::wish).toList());
    PoolChange left = story.change(joined.next(), List.of(PoolStory.wish(GONE, 0)));
    GrowingTree tree = GrowingTree.empty(PoolBox.TREE_SHAPE);
    tree = claim(tree, empty, joined).forge().after();
    this.entries = claim(tree, joined.next(), left).forge().after();
    this.open = left.next();
  }

  private static WeightChange wish(Member member) {
    return new WeightChange(member.owner(), member.weight());
  }

  /** An honest change of the open pool, which can be made a lie. */
  Claim claim(List<WeightChange> changes) {
    return claim(entries, open, story.change(open, changes));
  }

  private static Claim claim(GrowingTree tree, PoolPosition at, PoolChange change) {
    PoolWitness witness = PoolWitness.read(change.step().transaction().inputs().get(0).extension());
    return Claim.of(tree, at.state(), change.next().state(), witness);
  }

  /** The transaction of an honest change. */
  Spend spend(List<WeightChange> changes) {
    return story.signed(story.change(open, changes).step(), PoolStory.OPENED);
  }

  static BoxCandidate withSeed(BoxCandidate box, Bytes seed) {
    return Raw.bytes(box, SEED_REGISTER, seed);
  }

  int positionOf(int operator) {
    return open.tree().find(PoolStory.hashOf(operator)).orElseThrow().position();
  }
}
