package org.leafpay.shares.miningcore;

import java.time.Duration;

/**
 * How the table of shares is followed.
 *
 * @param source the name under which the ledger remembers how far the table was counted
 * @param settling when a second is complete
 * @param end what to do when everything that is settled was delivered
 * @param gap what to do when the rows up to which was counted are gone from the table
 */
public record Following(String source, Settling settling, AtEnd end, AtGap gap) {
  /** Follows the pool's rows for ever, and stops at a gap. */
  public static Following of(String poolId) {
    return new Following("miningcore " + poolId, Settling.DEFAULT, AtEnd.FOLLOW, AtGap.STOP);
  }

  /** The same under another name. */
  public Following named(String other) {
    return new Following(other, settling, end, gap);
  }

  /** The same, ending with what is settled at the moment. */
  public Following once() {
    return new Following(source, settling, AtEnd.STOP, gap);
  }

  /** The same with other times. */
  public Following withSettling(Settling other) {
    return new Following(source, other, end, gap);
  }

  /** The same, going on behind a gap: a person has decided that nothing was lost. */
  public Following acceptingGap() {
    return new Following(source, settling, end, AtGap.GO_ON);
  }

  /** What to do when everything that is settled was delivered. */
  public enum AtEnd {
    FOLLOW,
    STOP
  }

  /** What to do when rows may have been deleted before they were counted. */
  public enum AtGap {
    STOP,
    GO_ON
  }

  /**
   * When a second is complete. Waiting costs nothing: a block matures for a day before it is paid.
   *
   * @param lag so long after its stamp a share is committed at the latest; miningcore writes each
   *     five seconds, tries again for some seconds when that fails, and then gives up
   * @param quiet so long the newest share waits for a newer one to settle it; a writer that stalls
   *     for less and then writes what it has held back is no danger
   */
  public record Settling(Duration lag, Duration quiet) {
    /** Two minutes, and a quarter of an hour. */
    public static final Settling DEFAULT =
        new Settling(Duration.ofMinutes(2), Duration.ofMinutes(15));

    public Settling {
      if (lag.isNegative() || quiet.compareTo(lag) < 0) {
        throw new IllegalArgumentException("lag %s, quiet %s".formatted(lag, quiet));
      }
    }
  }
}
