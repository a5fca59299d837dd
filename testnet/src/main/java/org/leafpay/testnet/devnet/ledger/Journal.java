package org.leafpay.testnet.devnet.ledger;

import java.util.List;
import org.leafpay.testnet.devnet.chain.LedgerBlock;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;

/** Where changes are kept, so that a killed devnet comes back as it was. */
public interface Journal extends AutoCloseable {
  /**
   * New blocks, all or none. They follow the tip, or an older block, which then becomes a fork that
   * is the best chain from now on.
   */
  void blocks(List<LedgerBlock> branch);

  /** A transaction came into the mempool. */
  void pooled(LedgerTransaction tx);

  /** The mempool was emptied. */
  void poolCleared();

  @Override
  void close();

  /** Keeps nothing. */
  static Journal none() {
    return new Journal() {
      @Override
      public void blocks(List<LedgerBlock> branch) {}

      @Override
      public void pooled(LedgerTransaction tx) {}

      @Override
      public void poolCleared() {}

      @Override
      public void close() {}
    };
  }
}
