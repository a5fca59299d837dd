package org.leafpay.contracts.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leafpay.avl.TreeShape;
import org.leafpay.avl.views.BatchLeaf;
import org.leafpay.avl.views.ShareLeaf;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.BoxCandidate;

/** The two scripts that guard a round together, and the shape of the tree that they read. */
public enum RoundScripts {
  /** One leaf for each miner. */
  LEAF(ContractScript.SHARE_STATE, ContractScript.REWARD),
  /** One leaf for each batch of miners. */
  BATCH(ContractScript.BATCH_STATE, ContractScript.BATCH_REWARD);

  private final ContractScript state;
  private final ContractScript reward;

  RoundScripts(ContractScript state, ContractScript reward) {
    this.state = state;
    this.reward = reward;
  }

  /** The scripts of all pairs. */
  public static List<ContractScript> all() {
    return Arrays.stream(values())
        .flatMap(scripts -> Stream.of(scripts.state, scripts.reward))
        .toList();
  }

  /** Guards the box with the tree. */
  public ContractScript state() {
    return state;
  }

  /** Guards the box with the money. */
  public ContractScript reward() {
    return reward;
  }

  public TreeShape treeShape() {
    return switch (this) {
      case LEAF -> ShareLeaf.SHAPE;
      case BATCH -> BatchLeaf.SHAPE;
    };
  }

  /** The pair whose state box {@code script} guards, if there is one. */
  public static Optional<RoundScripts> ofState(PropositionBytes script) {
    for (RoundScripts scripts : values()) {
      if (scripts.state.proposition().equals(script)) {
        return Optional.of(scripts);
      }
    }
    return Optional.empty();
  }

  /**
   * The pair whose state box {@code box} is.
   *
   * @throws LayoutException when it is none
   */
  public static RoundScripts ofStateBox(BoxCandidate box) {
    return ofState(box.script())
        .orElseThrow(() -> new LayoutException("share state box", "another script"));
  }

  /** The pair whose reward box {@code script} guards, if there is one. */
  static Optional<RoundScripts> ofReward(PropositionBytes script) {
    for (RoundScripts scripts : values()) {
      if (scripts.reward.proposition().equals(script)) {
        return Optional.of(scripts);
      }
    }
    return Optional.empty();
  }
}
