package org.leafpay.shares.miningcore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.batch.EpochMicros;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.ShareSource.Poll;
import org.leafpay.shares.source.RejectedRow;
import org.leafpay.shares.source.RejectionReason;

/** Reads one window of settled seconds after the other, over a connection that may be lost. */
final class TableFollower {
  /** Bounds what the server sorts at once. */
  private static final long WINDOW_MICROS = 600 * EpochMicros.PER_SECOND;

  private static final Duration LOOK_INTERVAL = Duration.ofSeconds(1);

  private final PoolDatabase database;
  private final Following following;
  private final Settlement settlement;
  private final RowReader rows;
  private final MiningcoreReports reports;
  private final InstantSource clock;
  private final LateWatch late = new LateWatch();

  private @Nullable Connection connection;
  private @Nullable ShareWindow window;
  private Instant nextLook = Instant.MIN;

  /** From where on was read; everything created before the second was; the third is settled. */
  private long startMicros;

  private long doneMicros;
  private long settledMicros;

  TableFollower(PoolDatabase database, Following following, RowReader rows, MiningcoreTerms terms) {
    this.database = database;
    this.following = following;
    this.settlement = new Settlement(following.settling());
    this.rows = rows;
    this.reports = terms.reports();
    this.clock = terms.clock();
  }

  /** Before the first poll: rows up to this sequence were counted. */
  void resume(long sequence) {
    rows.skipTo(sequence);
    startMicros = sequence == Positions.NOTHING ? 0 : RowSequence.secondStartMicros(sequence);
    doneMicros = startMicros;
    settledMicros = startMicros;
  }

  /** Everything created before this was read, in microseconds. */
  long doneMicros() {
    return doneMicros;
  }

  /**
   * Reads what is there, at most until the batch is full.
   *
   * @return idle when all that is settled was read
   * @throws MiningcoreException when rows that were counted are gone
   */
  Poll poll(ShareBatch into) throws SQLException {
    Connection open = connected();
    ShareWindow current = window == null ? nextWindow(open) : window;
    return current == null ? Poll.IDLE : read(current, into);
  }

  private Connection connected() throws SQLException {
    Connection known = connection;
    if (known != null) {
      return known;
    }
    Connection fresh = database.connect();
    connection = fresh;
    TableState state = TableState.read(fresh, doneMicros);
    if (rows.last() != Positions.NOTHING && following.gap() == Following.AtGap.STOP) {
      requireNoGap(state, RowSequence.createdMicros(rows.last()));
    }
    if (state.oldest().orElse(0) < 0) {
      reports.rejected(
          new RejectedRow(
              following.source(), 1, RejectionReason.TIME_OUT_OF_RANGE, "rows from before 1970"));
    }
    return fresh;
  }

  /** miningcore deletes the oldest rows: as long as there is a counted one, none was missed. */
  private void requireNoGap(TableState state, long reachedMicros) {
    if (state.oldest().orElse(Long.MAX_VALUE) > reachedMicros) {
      String oldest =
          state.oldest().isPresent()
              ? "the oldest row now is of " + EpochMicros.toInstant(state.oldest().getAsLong())
              : "there are none";
      throw new MiningcoreException(
          database,
          "shares were counted up to %s, and %s: those in between may have been deleted uncounted"
              .formatted(EpochMicros.toInstant(reachedMicros), oldest),
          null);
    }
  }

  private @Nullable ShareWindow nextWindow(Connection open) throws SQLException {
    if (doneMicros >= settledMicros && !isTimeToLook(open)) {
      return null;
    }
    TableState state = TableState.read(open, doneMicros);
    settledMicros = Math.max(settledMicros, settlement.untilMicros(state.now(), state.newest()));
    long next = RowSequence.startOfSecond(state.next().orElse(settledMicros));
    readUpTo(Math.max(doneMicros, Math.min(next, settledMicros)));
    if (doneMicros >= settledMicros) {
      return null;
    }
    rows.start();
    long to = Math.min(settledMicros, doneMicros + WINDOW_MICROS);
    ShareWindow opened = ShareWindow.open(open, doneMicros, to);
    window = opened;
    return opened;
  }

  private boolean isTimeToLook(Connection open) throws SQLException {
    Instant now = clock.instant();
    if (now.isBefore(nextLook)) {
      return false;
    }
    nextLook = now.plus(LOOK_INTERVAL);
    late.look(open, now, startMicros, doneMicros).forEach(reports::late);
    return true;
  }

  private Poll read(ShareWindow current, ShareBatch into) throws SQLException {
    while (!into.isFull()) {
      if (!current.next()) {
        window = null;
        readUpTo(current.toMicros());
        return doneMicros < settledMicros ? Poll.MORE : Poll.IDLE;
      }
      late.read(current.createdMicros());
      rows.read(current, into);
    }
    return Poll.MORE;
  }

  private void readUpTo(long micros) {
    late.settled(doneMicros, micros);
    doneMicros = micros;
  }

  /** Gives the connection up; the next poll makes another one and reads on where this one was. */
  void disconnect() {
    late.abandoned();
    window = null;
    nextLook = Instant.MIN;
    Connection gone = connection;
    connection = null;
    if (gone != null) {
      try {
        gone.close();
      } catch (SQLException e) {
        // It was to be given up anyway.
      }
    }
  }
}
