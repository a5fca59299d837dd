package org.leafpay.sortition.statement;

import java.util.Optional;
import java.util.function.Function;
import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.sortition.draw.ShownHeader;
import org.leafpay.types.TxId;

/** What a check of a statement comes to. */
public sealed interface StatementVerdict {
  /** Calls the function of the case that holds. */
  <T> T match(Function<Sound, T> sound, Function<Unsound, T> unsound);

  /**
   * All of it follows, if the chain has what is named here.
   *
   * @param lottery the lottery as it stood last
   * @param header of the block that decided, for the best chain to have
   * @param payment the transaction that paid the winner
   */
  record Sound(DustLotteryBox lottery, Optional<ShownHeader> header, Optional<TxId> payment)
      implements StatementVerdict {
    @Override
    public <T> T match(Function<Sound, T> sound, Function<Unsound, T> unsound) {
      return sound.apply(this);
    }
  }

  /** It is not true. */
  record Unsound(StatementFault fault) implements StatementVerdict {
    @Override
    public <T> T match(Function<Sound, T> sound, Function<Unsound, T> unsound) {
      return unsound.apply(this);
    }
  }
}
