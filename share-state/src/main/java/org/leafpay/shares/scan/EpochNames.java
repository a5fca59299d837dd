package org.leafpay.shares.scan;

import java.util.regex.Pattern;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.source.RejectionReason;
import org.leafpay.shares.source.RowProblem;

/** What epochs and sequences look like in rows and requests. */
public final class EpochNames {
  static final int SIZE_MAX = 100;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private EpochNames() {}

  /**
   * The stream of a source's epoch.
   *
   * @param epoch a number, a name, or empty for the only one there is
   * @throws RowProblem when it is too long
   */
  public static SourceStream stream(String source, String epoch) throws RowProblem {
    if (epoch.length() > SIZE_MAX) {
      throw new RowProblem(RejectionReason.EPOCH_TOO_LONG, epoch);
    }
    if (epoch.isEmpty()) {
      return new SourceStream(source, 0);
    }
    return NUMBER.matcher(epoch).matches()
        ? new SourceStream(source, Long.parseLong(epoch))
        : new SourceStream(source + " epoch " + epoch, 0);
  }

  /** A row's own number. */
  static long sequence(String text) throws RowProblem {
    if (!NUMBER.matcher(text).matches()) {
      throw new RowProblem(RejectionReason.SEQUENCE_NOT_AN_INTEGER, text);
    }
    return Long.parseLong(text);
  }
}
