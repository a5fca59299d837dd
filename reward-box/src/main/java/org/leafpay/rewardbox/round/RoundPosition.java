package org.leafpay.rewardbox.round;

import java.util.function.Function;
import org.leafpay.avl.AuthenticatedTree;
import org.leafpay.contracts.layout.LayoutException;
import org.leafpay.contracts.layout.RewardBox;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;

/**
 * Where a round stands between two transactions: its two boxes, and the leaves behind the digest.
 */
public final class RoundPosition {
  private final Box stateBox;
  private final Box rewardBox;
  private final ShareStateBox state;
  private final RewardBox reward;
  private final RoundLeaves leaves;
  private final AuthenticatedTree tree;

  private RoundPosition(Box stateBox, Box rewardBox, RoundLeaves leaves, AuthenticatedTree tree) {
    this.stateBox = stateBox;
    this.rewardBox = rewardBox;
    this.state = read(stateBox, ShareStateBox::read);
    this.reward = read(rewardBox, RewardBox::read);
    this.leaves = leaves;
    this.tree = tree;
  }

  /**
   * Joins boxes and leaves; the digest is rebuilt from the leaves and compared.
   *
   * @throws RoundException when they are no boxes of a round, or do not belong together
   */
  public static RoundPosition of(Box stateBox, Box rewardBox, RoundLeaves leaves) {
    AuthenticatedTree tree = AuthenticatedTree.of(leaves.leafSet());
    RoundPosition position = new RoundPosition(stateBox, rewardBox, leaves, tree);
    position.requireConsistent();
    return position;
  }

  /** As {@link #of} with a tree that is at hand. */
  static RoundPosition of(Box stateBox, Box rewardBox, RoundLeaves leaves, AuthenticatedTree tree) {
    RoundPosition position = new RoundPosition(stateBox, rewardBox, leaves, tree);
    position.requireConsistent();
    return position;
  }

  public Box stateBox() {
    return stateBox;
  }

  public Box rewardBox() {
    return rewardBox;
  }

  public ShareStateBox state() {
    return state;
  }

  public RewardBox reward() {
    return reward;
  }

  public RoundLeaves leaves() {
    return leaves;
  }

  public AuthenticatedTree tree() {
    return tree;
  }

  /** Nobody is left to be paid. */
  public boolean isPaidOut() {
    return state.numbers().unpaidScore().value() == 0;
  }

  /** The creation height of the next outputs: not below that of what they spend. */
  BlockHeight creationHeight(BlockHeight tip) {
    BlockHeight state = stateBox.candidate().creationHeight();
    BlockHeight reward = rewardBox.candidate().creationHeight();
    BlockHeight highest = state.isAfter(reward) ? state : reward;
    return tip.isAfter(highest) ? tip : highest;
  }

  private void requireConsistent() {
    require(state.roundToken().equals(reward.roundToken()), "the boxes hold tokens of two rounds");
    require(
        leaves.layout().scripts() == state.scripts() && state.scripts() == reward.scripts(),
        "boxes and leaves are of two layouts");
    require(
        tree.digest().equals(state.digest()),
        "posted digest " + state.digest() + ", rebuilt from the leaves " + tree.digest());
    require(
        leaves.totalScore().equals(state.numbers().totalScore()),
        "total score of the box is not that of the leaves");
    require(
        leaves.unpaidScore().equals(state.numbers().unpaidScore()),
        "unpaid score of the box is not that of the leaves");
  }

  private static <T> T read(Box box, Function<BoxCandidate, T> reader) {
    try {
      return reader.apply(box.candidate());
    } catch (LayoutException e) {
      throw new RoundException(String.valueOf(e.getMessage()));
    }
  }

  private static void require(boolean holds, String reason) {
    if (!holds) {
      throw new RoundException(reason);
    }
  }
}
