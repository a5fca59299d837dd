package org.leafpay.shares.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.leafpay.types.address.Network;

/**
 * Reads files in the layout of miningcore's {@code shares} table, row by row, in constant memory
 * apart from one entry per distinct address.
 *
 * <p>A row that cannot be used is reported and left out; a file that cannot be used is a {@link
 * SourceException}, thrown after the rows before the fault were delivered. Several files read by
 * one reader belong to one pool. Not for use by several threads.
 */
public final class ShareFileReader {
  private static final List<String> COLUMNS =
      List.of("poolid", "blockheight", "difficulty", "networkdifficulty", "miner", "created");
  private static final String WORKER = "worker";

  private final ShareBorder border;

  /** As the other constructor, with any script as a miner's. */
  public ShareFileReader(Network network, Optional<String> poolId) {
    this(network, poolId, ScriptRule.ANY);
  }

  /**
   * @param network the chain that addresses must be of
   * @param poolId the pool whose rows are wanted, those of others are only counted; if empty, the
   *     pool of the first row that is used, and those of others are rejected
   * @param scripts which scripts a miner may be paid to; asked once for each distinct address
   */
  public ShareFileReader(Network network, Optional<String> poolId, ScriptRule scripts) {
    this.border = new ShareBorder(poolId, new AddressBook(network, scripts));
  }

  /** The pool whose rows are read: the configured one, or the one found so far. */
  public Optional<String> poolId() {
    return border.poolId();
  }

  /**
   * Delivers every row of {@code file} to {@code sink}.
   *
   * @throws SourceException when the file cannot be read to its end
   */
  public ReadCount read(Path file, ShareSink sink) {
    try (CsvTable table = CsvTable.open(file, COLUMNS)) {
      ReadCount count = ReadCount.NONE;
      for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
        count = count.plus(deliver(row.get(), file, sink));
      }
      return count;
    }
  }

  private ReadCount deliver(CsvRow row, Path file, ShareSink sink) {
    try {
      sink.accepted(share(row));
      return new ReadCount(1, 0);
    } catch (RowProblem e) {
      if (border.isExpected(e.reason())) {
        return new ReadCount(0, 0, 1);
      }
      sink.rejected(new RejectedRow(file.toString(), row.line(), e.reason(), e.excerpt()));
      return new ReadCount(0, 1);
    }
  }

  private Share share(CsvRow row) throws RowProblem {
    row.requireShape();
    ShareTexts texts =
        new ShareTexts(
            row.get("poolid"),
            row.get("blockheight"),
            row.get("difficulty"),
            row.get("networkdifficulty"),
            row.get("miner"),
            row.get("created"),
            row.has(WORKER) ? row.get(WORKER) : "");
    Share share = border.read(texts);
    border.used(texts);
    return share;
  }
}
