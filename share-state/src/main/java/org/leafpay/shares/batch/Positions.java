package org.leafpay.shares.batch;

/** Up to where each stream's shares are counted, on disk. */
@FunctionalInterface
public interface Positions {
  /** The answer for a stream of which nothing was counted. */
  long NOTHING = -1;

  /** Of a ledger that has counted nothing. */
  Positions NONE = stream -> NOTHING;

  /** Sequence of the last share of {@code stream} that is counted, or {@link #NOTHING}. */
  long last(SourceStream stream);
}
