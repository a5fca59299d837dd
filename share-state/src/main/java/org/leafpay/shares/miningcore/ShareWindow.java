package org.leafpay.shares.miningcore;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.batch.EpochMicros;
import org.leafpay.shares.scan.RowScanner;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The pool's rows of some whole seconds, as they come from the server, one at a time.
 *
 * <p>They come in the order of their stamps, and then of everything that is read of them; texts are
 * compared by their bytes, since the order of a language changes with the server's libraries. Rows
 * that are equal in all of it are one as good as the other.
 */
final class ShareWindow {
  /** What is fetched, behind the stamp in microseconds; the names are those of a file's header. */
  static final List<String> COLUMNS =
      List.of(
          "poolid", "blockheight", "difficulty", "networkdifficulty", "miner", "worker", "created");

  /** Older versions of miningcore's table have stamps without a time zone, which mean UTC. */
  private static final String SQL =
      """
      copy (
        select %s, poolid, blockheight, difficulty, networkdifficulty, miner, worker,
          created::timestamptz
        from shares
        where poolid = current_setting('leafpay.poolid')
          and created >= to_timestamp(%d) and created < to_timestamp(%d)
        order by created, miner collate "C", worker collate "C", blockheight, difficulty,
          networkdifficulty
      ) to stdout (format csv)""";

  private static final byte COMMA = ',';

  private final long toMicros;
  private final CopyOut copy;

  /** The row, and behind it what a scanner has to be able to read. */
  private byte[] bytes = new byte[1 << 10];

  private int from;
  private int to;
  private long createdMicros;

  private ShareWindow(long toMicros, CopyOut copy) {
    this.toMicros = toMicros;
    this.copy = copy;
  }

  /**
   * Asks for the rows; both times are whole seconds.
   *
   * @param toMicros the first that is not wanted
   */
  static ShareWindow open(Connection connection, long fromMicros, long toMicros)
      throws SQLException {
    String sql = SQL.formatted(TableState.micros("created"), second(fromMicros), second(toMicros));
    CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
    return new ShareWindow(toMicros, copy);
  }

  static long second(long micros) {
    return Math.floorDiv(micros, EpochMicros.PER_SECOND);
  }

  /** Where it ends; a whole second. */
  long toMicros() {
    return toMicros;
  }

  /** Goes to the next row; false behind the last one. */
  boolean next() throws SQLException {
    byte @Nullable [] message = copy.readFromCopy();
    if (message == null) {
      return false;
    }
    int size = withoutLineEnd(message);
    if (size + RowScanner.PADDING > bytes.length) {
      bytes = new byte[2 * size + RowScanner.PADDING];
    }
    System.arraycopy(message, 0, bytes, 0, size);
    int comma = 0;
    while (bytes[comma] != COMMA) {
      comma++;
    }
    createdMicros = Long.parseLong(new String(bytes, 0, comma, StandardCharsets.US_ASCII));
    from = comma + 1;
    to = size;
    return true;
  }

  private static int withoutLineEnd(byte[] message) {
    int size = message.length;
    return size > 0 && message[size - 1] == '\n' ? size - 1 : size;
  }

  /** When the row was created. */
  long createdMicros() {
    return createdMicros;
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }
}
