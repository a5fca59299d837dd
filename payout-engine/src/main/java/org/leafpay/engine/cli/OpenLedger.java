package org.leafpay.engine.cli;

import java.time.Instant;
import java.util.Optional;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LedgerIdentity;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.types.address.Network;

/** The ledger that a run takes its shares from, if it takes them from one. */
record OpenLedger(Optional<DurableLedger> ledger) implements AutoCloseable {
  /**
   * Opens the ledger that is named, if one is.
   *
   * @throws org.leafpay.shares.database.DurableLedgerException when it cannot be used
   */
  static OpenLedger of(LedgerOptions options) {
    return new OpenLedger(options.ledger.map(named -> DurableLedger.open(options.place())));
  }

  /**
   * Refuses a ledger that counts for others, or otherwise, than this run is asked to.
   *
   * @throws CommandException with what would have to be said instead
   */
  void requireFits(Network network, Optional<String> pool, BucketLength bucketLength) {
    if (ledger.isEmpty()) {
      return;
    }
    LedgerIdentity identity = ledger.get().identity();
    if (pool.isPresent() && !pool.get().equals(identity.pool())) {
      throw new CommandException("--pool: the ledger is that of pool '" + identity.pool() + "'");
    }
    if (network != identity.network()) {
      throw new CommandException("--network: the ledger is that of " + identity);
    }
    if (!bucketLength.equals(identity.bucketLength())) {
      throw new CommandException(
          "--bucket: the ledger's buckets last %d s, not %d s"
              .formatted(identity.bucketLength().seconds(), bucketLength.seconds()));
    }
  }

  /** Only blocks whose bucket is sealed: the shares of the others may still come. */
  BlockOrder sealed(BlockOrder order) {
    return ledger
        .map(
            there ->
                order.before(
                    Instant.ofEpochSecond(
                        Math.max(Instant.MIN.getEpochSecond(), there.sealedUntil())),
                    there.identity().bucketLength()))
        .orElse(order);
  }

  @Override
  public void close() {
    ledger.ifPresent(DurableLedger::close);
  }
}
