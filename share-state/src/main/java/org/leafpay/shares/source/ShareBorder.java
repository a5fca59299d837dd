package org.leafpay.shares.source;

import java.util.Optional;

/**
 * The border at which the texts of a share become numbers, exactly and in a fixed order of checks:
 * pool, height, difficulty, network difficulty, address, time. Every source's verdict about a row
 * is this one's.
 */
public final class ShareBorder {
  private final PoolRule pool;
  private final AddressReader addresses;

  /**
   * @param poolId the pool whose rows are wanted; if empty, the pool of the first row that is used
   */
  public ShareBorder(Optional<String> poolId, AddressReader addresses) {
    this.pool = new PoolRule(poolId);
    this.addresses = addresses;
  }

  /** The pool whose rows are read: the configured one, or the one found so far. */
  public Optional<String> poolId() {
    return pool.poolId();
  }

  /** Whether a row refused for this reason was to be expected, since a pool was asked for. */
  public boolean isExpected(RejectionReason reason) {
    return reason == RejectionReason.OTHER_POOL && pool.isNamed();
  }

  /**
   * The share that the texts tell of.
   *
   * @throws RowProblem with the first thing that is wrong
   */
  public Share read(ShareTexts texts) throws RowProblem {
    pool.require(texts.poolId());
    return new Share(
        Values.height(texts.height()),
        Quantity.SHARE_DIFFICULTY.read(texts.difficulty()),
        Quantity.NETWORK_DIFFICULTY.read(texts.networkDifficulty()),
        addresses.read(texts.miner()),
        Values.time(texts.created()),
        Optional.of(texts.worker()).filter(name -> !name.isEmpty()));
  }

  /** A row of this pool was used: from now on it is the pool. */
  public void used(ShareTexts texts) {
    pool.used(texts.poolId());
  }
}
