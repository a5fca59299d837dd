package org.leafpay.shares.ledger;

import java.time.Instant;
import org.leafpay.types.address.ErgoAddress;

/** One miner's shares of one bucket sum up to 2^63 or more: days of the whole network's work. */
public final class LedgerOverflowException extends ArithmeticException {
  LedgerOverflowException(ErgoAddress miner, Instant bucketStart, long sum, long difficulty) {
    super(
        "shares of %s in the bucket of %s exceed what can be counted: %d + %d"
            .formatted(miner, bucketStart, sum, difficulty));
  }
}
