package org.leafpay.shares.batch;

import java.time.Instant;

/**
 * Where shares come from. Polled by one thread.
 *
 * <p>Promise of a source: the shares of a {@link SourceStream} come in strictly increasing
 * sequence, and the same share has the same position whenever it is delivered. It may deliver
 * shares again that were delivered before; the ledger leaves out what it has counted. What a source
 * cannot use it tells to whoever it was made with, row by row, and goes on.
 */
public interface ShareSource extends AutoCloseable {
  /** What a poll says of the next one. */
  enum Poll {
    /** Ask again at once. */
    MORE,
    /** Nothing more at the moment: ask again later. */
    IDLE,
    /** There will never be anything more. The batch may still hold the last shares. */
    ENDED
  }

  /**
   * Called once before the first poll: what is counted needs not be delivered again. {@code
   * counted} stays valid and follows the ledger, for sources whose streams come and go.
   */
  void resume(Positions counted);

  /**
   * Empties {@code into} and puts shares in, at most until it is full. Returns within about a
   * second even when there is nothing.
   *
   * @throws RuntimeException when the source cannot be read on; the shares polled before stay valid
   */
  Poll poll(ShareBatch into);

  /**
   * No share that a later poll delivers is expected to be older than this; {@link Instant#MIN}
   * while nobody can tell. Never goes back. A bucket of time is sealed when every source's
   * watermark has passed its end by the ledger's grace; a share that comes after that is late and
   * counts in a later bucket. A file whose order is not known says {@link Instant#MIN} up to its
   * end, then the time of its newest share.
   */
  Instant watermark();

  /** All shares polled so far are counted, on disk: for sources that have somebody to tell. */
  default void committed() {}

  /** What it reads, in a few words for a person. */
  String describe();

  /** Where the shares of a stream stand, in a few words for a person who has their sequences. */
  default String place(SourceStream stream) {
    return describe() + ", " + stream;
  }

  @Override
  void close();
}
