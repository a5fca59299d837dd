package org.leafpay.engine.selection;

import java.util.List;
import java.util.Optional;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.KnownBox;
import org.leafpay.engine.payout.ChainMoment;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.sortition.selection.PoolFunds;
import org.leafpay.sortition.selection.PoolOpening;
import org.leafpay.sortition.selection.PoolStep;
import org.leafpay.types.TxId;
import org.leafpay.types.address.Network;
import org.leafpay.types.tx.SignedTransaction;

/**
 * Brings the pool of a folder onto the chain, once: what opens it is in {@code pool.json} before it
 * is sent.
 */
final class PoolOpener {
  private static final String KIND = "open";

  private final PoolTools tools;
  private final PoolFolder folder;
  private final PoolSender sender;
  private final int confirmations;

  /**
   * An opener.
   *
   * @param confirmations blocks on top of a transaction that took an opening's money, before
   *     another one is made
   */
  PoolOpener(PoolTools tools, PoolFolder folder, PoolSender sender, int confirmations) {
    this.tools = tools;
    this.folder = folder;
    this.sender = sender;
    this.confirmations = confirmations;
  }

  /**
   * The pool, once it is on the chain.
   *
   * @throws PoolHeldException when its opening is lost for good
   */
  Optional<PoolDocument> known() {
    PoolDocument pool = folder.read();
    if (isOnChain(pool)) {
      return Optional.of(pool);
    }
    if (!isUnderWay(pool)) {
      requireNotLost(pool);
      send(pool);
    }
    return Optional.empty();
  }

  /** The pool, once it is on the chain; made anew when there is none, or its opening is lost. */
  Optional<PoolDocument> knownOrMade(PoolOpening opening, Network network) {
    Optional<PoolDocument> begun = folder.find();
    if (begun.isPresent() && isOnChain(begun.get())) {
      return begun;
    }
    if (begun.isEmpty() || (!isUnderWay(begun.get()) && isLost(begun.get()))) {
      begun = Optional.of(make(opening, network));
      folder.write(begun.get());
    }
    if (!isUnderWay(begun.get())) {
      send(begun.get());
    }
    return Optional.empty();
  }

  private boolean isOnChain(PoolDocument pool) {
    PoolTracker.requireChain(tools.node(), pool);
    return tools.node().transaction(pool.opening().id()).isPresent();
  }

  private boolean isUnderWay(PoolDocument pool) {
    return tools.node().isPooled(pool.opening().id());
  }

  private void send(PoolDocument pool) {
    sender.send(KIND, List.of(pool.opening()));
  }

  /** A reorganisation took the opening back, and something else spent its money since. */
  private boolean isLost(PoolDocument pool) {
    return pool.opening().unsigned().inputs().stream()
        .flatMap(input -> tools.node().knownBox(input.boxId()).stream())
        .flatMap(box -> finalSpender(box).stream())
        .anyMatch(spender -> !spender.equals(pool.opening().id()));
  }

  private Optional<TxId> finalSpender(KnownBox box) {
    return box.spentBy()
        .flatMap(tools.node()::transaction)
        .filter(spender -> spender.inclusion().confirmations() >= confirmations)
        .map(ConfirmedTransaction::transaction)
        .map(SignedTransaction::id);
  }

  private void requireNotLost(PoolDocument pool) {
    if (isLost(pool)) {
      throw new PoolHeldException(
          "the pool left the chain, and the money that opened it is spent: sync opens another");
    }
  }

  private PoolDocument make(PoolOpening opening, Network network) {
    ChainMoment now = ChainMoment.of(tools.node());
    PoolFunds funds = tools.funds(opening.value(), 1, network, now.tip());
    PoolStep step = opening.step(funds, now.tip());
    SignedTransaction signed = tools.sign(step, true);
    Bundle genesis = new Bundle(signed, step.inputBoxes(), List.of(), now.state());
    return new PoolDocument(network, PoolTracker.firstBlock(tools.node()), genesis);
  }
}
