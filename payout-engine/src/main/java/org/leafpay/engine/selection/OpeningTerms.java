package org.leafpay.engine.selection;

import java.util.Optional;
import org.leafpay.contracts.layout.PoolRhythm;
import org.leafpay.types.NanoErg;

/**
 * How a pool is opened when there is none yet.
 *
 * @param divisor what a score is divided by for a weight; empty for one that fits the scores
 * @param rhythm the pool's delays; empty for the usual ones
 */
public record OpeningTerms(Optional<Long> divisor, Optional<PoolRhythm> rhythm) {
  /**
   * Ten blocks until the seed, eight hours for members to act, and as long as headers of the seed
   * can be shown until anybody may open the pool again.
   */
  public static final PoolRhythm USUAL_RHYTHM = new PoolRhythm(10, 240, 400);

  /** Ten times what the network wants in such a box: the price of a byte may be voted up. */
  static final NanoErg POOL_VALUE = NanoErg.of(10_000_000);

  /** The usual ones, and a divisor that fits the scores. */
  public static final OpeningTerms USUAL = new OpeningTerms(Optional.empty(), Optional.empty());

  /** Refuses a pool that was opened with something else than what is said now. */
  void requireThoseOf(PoolDocument pool) {
    divisor
        .filter(wanted -> wanted != pool.divisor())
        .ifPresent(
            wanted -> {
              throw new PoolHeldException(
                  "the pool was opened with divisor %d for ever, not %d"
                      .formatted(pool.divisor(), wanted));
            });
    PoolRhythm opened = pool.opened().state().clock().rhythm();
    rhythm
        .filter(wanted -> !wanted.equals(opened))
        .ifPresent(
            wanted -> {
              throw new PoolHeldException(
                  "the pool was opened with %s for ever, not %s".formatted(opened, wanted));
            });
  }
}
