package org.leafpay.shares.source;

import java.util.Optional;

/** One pool's rows only: the configured one, or else the pool of the first row that was used. */
final class PoolRule {
  private final boolean named;
  private Optional<String> poolId;

  PoolRule(Optional<String> poolId) {
    this.named = poolId.isPresent();
    this.poolId = poolId;
  }

  Optional<String> poolId() {
    return poolId;
  }

  /** Whether the pool was asked for by name, so that rows of others are expected. */
  boolean isNamed() {
    return named;
  }

  void require(String rowPoolId) throws RowProblem {
    if (poolId.isPresent() && !poolId.get().equals(rowPoolId)) {
      throw new RowProblem(RejectionReason.OTHER_POOL, rowPoolId);
    }
  }

  /** A row of this pool was used. */
  void used(String rowPoolId) {
    if (poolId.isEmpty()) {
      poolId = Optional.of(rowPoolId);
    }
  }
}
