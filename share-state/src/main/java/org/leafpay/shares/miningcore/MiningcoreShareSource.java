package org.leafpay.shares.miningcore;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.batch.EpochMicros;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.ShareSource;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.scan.ScanTerms;

/**
 * Follows the table {@code shares} of a miningcore database, second by settled second.
 *
 * <p>A connection that breaks is made again, at longer and longer intervals; only the first one has
 * to succeed. Rows keep their positions, so that nothing is counted twice and nothing is left out,
 * whoever was restarted in between. Reads only; memory is one row, and a number for each minute of
 * a day.
 */
public final class MiningcoreShareSource implements ShareSource {
  /** Classes of SQLSTATE of which the next attempt may know nothing: connection, rollback, load. */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

  private static final int CLASS_SIZE = 2;

  private final PoolDatabase database;
  private final Following following;
  private final MiningcoreReports reports;
  private final SourceStream stream;
  private final TableFollower table;
  private final BackOff backOff;
  private boolean hasWorked;
  private @Nullable MiningcoreException fault;

  /** Connects when it is polled first. */
  public MiningcoreShareSource(PoolDatabase database, Following following, MiningcoreTerms terms) {
    ScanTerms scan =
        new ScanTerms(
            Optional.of(database.poolId()), terms.scan().addresses(), terms.scan().miners());
    this.database = database;
    this.following = following;
    this.reports = terms.reports();
    this.stream = new SourceStream(following.source(), 0);
    this.table =
        new TableFollower(
            database, following, new RowReader(stream, scan, reports::rejected), terms);
    this.backOff = new BackOff(terms.clock());
  }

  @Override
  public void resume(Positions counted) {
    table.resume(counted.last(stream));
  }

  @Override
  public Poll poll(ShareBatch into) {
    into.clear();
    if (fault != null) {
      throw fault;
    }
    if (backOff.isWaiting()) {
      return Poll.IDLE;
    }
    try {
      Poll poll = table.poll(into);
      hasWorked = true;
      backOff.worked();
      return poll == Poll.IDLE && following.end() == Following.AtEnd.STOP ? Poll.ENDED : poll;
    } catch (SQLException e) {
      table.disconnect();
      return failed(e, into);
    }
  }

  private Poll failed(SQLException problem, ShareBatch into) {
    if (hasWorked && isPassing(problem)) {
      backOff.failed();
      reports.lost(text(problem));
      return Poll.IDLE;
    }
    MiningcoreException found = new MiningcoreException(database, text(problem), problem);
    fault = found;
    if (into.isEmpty()) {
      throw found;
    }
    return Poll.MORE;
  }

  private static boolean isPassing(SQLException problem) {
    String state = problem.getSQLState();
    return state != null
        && state.length() > CLASS_SIZE
        && PASSING.contains(state.substring(0, CLASS_SIZE));
  }

  private static String text(SQLException problem) {
    return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
  }

  /** The start of the first second that is not complete, or not read yet. */
  @Override
  public Instant watermark() {
    return hasWorked ? EpochMicros.toInstant(table.doneMicros()) : Instant.MIN;
  }

  @Override
  public String describe() {
    return "pool " + database.poolId() + " in " + database;
  }

  @Override
  public void close() {
    table.disconnect();
  }
}
