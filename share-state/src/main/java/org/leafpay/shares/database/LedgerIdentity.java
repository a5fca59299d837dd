package org.leafpay.shares.database;

import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.types.address.Network;

/**
 * What never changes about a ledger.
 *
 * @param pool whose shares it counts
 */
public record LedgerIdentity(Network network, String pool, BucketLength bucketLength) {
  @Override
  public String toString() {
    return "pool '%s' on %s, buckets of %d s".formatted(pool, network, bucketLength.seconds());
  }
}
