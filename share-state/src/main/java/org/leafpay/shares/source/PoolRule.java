package org.leafpay.shares.source;

import java.util.Optional;

/** One pool's rows only: the configured one, or else the pool of the first row that was used. */
final class PoolRule {
  private Optional<String> poolId;

  PoolRule(Optional<String> poolId) {
    this.poolId = poolId;
  }

  Optional<String> poolId() {
    return poolId;
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
