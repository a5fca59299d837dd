package org.leafpay.engine.witness;

import java.util.List;
import java.util.Optional;
import org.leafpay.contracts.layout.PoolClock;
import org.leafpay.contracts.layout.PoolPhase;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.KnownBox;
import org.leafpay.engine.selection.PoolDocument;
import org.leafpay.engine.selection.PoolTracker;
import org.leafpay.engine.selection.PoolTrail;
import org.leafpay.sortition.selection.CommitteeSpend;
import org.leafpay.sortition.selection.PoolPosition;
import org.leafpay.sortition.selection.Waiting;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;

/** Finds out from the chain alone how it stands with a round's committee. */
final class CommitteeView {
  private final ErgoNode node;

  CommitteeView(ErgoNode node) {
    this.node = node;
  }

  /**
   * Looks.
   *
   * @throws WitnessException when the pool beside the rounds is not that of the round
   */
  Standing of(WitnessedRound round) {
    Optional<KnownBox> found = node.knownBox(round.place().box());
    if (found.isEmpty()) {
      return new Standing.Unknown();
    }
    if (found.get().spentBy().isPresent()) {
      return spent(round, found.get().spentBy().get());
    }
    Optional<PoolTrail> trail = trail(round);
    return trail
        .map(at -> unspent(round, found.get().box(), at.position()))
        .orElseGet(Standing.Unknown::new);
  }

  /** What the pool of a round has left on the chain. */
  Optional<PoolTrail> trail(WitnessedRound round) {
    PoolDocument pool = round.pool().read();
    if (!pool.nft().equals(round.terms().pool())) {
      throw new WitnessException(
          "the round's committee comes from pool %s, %s is of pool %s"
              .formatted(round.terms().pool(), round.pool().file(), pool.nft()));
    }
    return new PoolTracker(node, round.pool()).trail(pool);
  }

  private Standing spent(WitnessedRound round, TxId by) {
    Optional<ConfirmedTransaction> spender = node.transaction(by);
    if (spender.isEmpty()) {
      return new Standing.Unknown();
    }
    PropositionBytes operator = PropositionBytes.payToPublicKey(round.operatorKey());
    PropositionBytes paid = spender.get().transaction().unsigned().outputs().get(0).script();
    return new Standing.Spent(by, paid.equals(operator), spender.get().inclusion().confirmations());
  }

  private Standing unspent(WitnessedRound round, Box box, PoolPosition pool) {
    BlockHeight next = node.info().height().plus(1);
    boolean open = next.isAfter(round.place().deadline());
    PoolClock clock = pool.state().clock();
    long epoch = round.place().epoch();
    boolean seeded = clock.epoch() == epoch && clock.phase() == PoolPhase.SEEDED;
    boolean over =
        clock.epoch() > epoch || (clock.epoch() == epoch && clock.phase() == PoolPhase.OPEN);
    if (open || over) {
      return new Standing.Passed(box, pool, open);
    }
    if (!seeded) {
      return new Standing.Undrawn(clock.phase(), clock.epoch());
    }
    Waiting waiting = Waiting.of(box, pool);
    return new Standing.Sitting(
        waiting, List.copyOf(CommitteeSpend.seats(waiting).values()), clock.seedHeight());
  }
}
