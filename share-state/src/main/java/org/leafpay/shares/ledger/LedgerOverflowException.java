package org.leafpay.shares.ledger;

import java.time.Instant;
import org.leafpay.shares.source.Share;

/** One miner's shares of one bucket sum up to 2^63 or more: days of the whole network's work. */
public final class LedgerOverflowException extends ArithmeticException {
  LedgerOverflowException(Share share, Instant bucketStart, long sum) {
    super(
        "shares of "
            + share.miner()
            + " in the bucket of "
            + bucketStart
            + " exceed what can be counted: "
            + sum
            + " + "
            + share.difficulty());
  }
}
