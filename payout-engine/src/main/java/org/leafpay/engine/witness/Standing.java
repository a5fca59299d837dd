package org.leafpay.engine.witness;

import java.util.List;
import org.leafpay.contracts.layout.PoolPhase;
import org.leafpay.engine.selection.PoolStatus;
import org.leafpay.sortition.selection.CommitteeSpend.Seat;
import org.leafpay.sortition.selection.PoolPosition;
import org.leafpay.sortition.selection.Waiting;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;

/** Where a committee's box stands on the chain. */
public sealed interface Standing {
  /** The round's opening is in no block, or the chain changed while it was read. */
  record Unknown() implements Standing {}

  /**
   * The members are not drawn yet.
   *
   * @param epoch that the pool is in
   */
  record Undrawn(PoolPhase phase, long epoch) implements Standing {
    String phaseText() {
      return PoolStatus.text(phase);
    }
  }

  /**
   * The members are known and may decide.
   *
   * @param seats each member once, by position
   * @param seedHeight the block whose header drew them
   */
  record Sitting(Waiting waiting, List<Seat> seats, BlockHeight seedHeight) implements Standing {
    public Sitting {
      seats = List.copyOf(seats);
    }
  }

  /**
   * The members cannot decide any more: their epoch is over, or their time.
   *
   * @param open whether the fallback key may have the box in the next block
   */
  record Passed(Box box, PoolPosition pool, boolean open) implements Standing {}

  /**
   * Somebody has spent the box.
   *
   * @param released whether the operator has it
   */
  record Spent(TxId by, boolean released, int confirmations) implements Standing {}
}
