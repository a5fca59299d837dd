package org.leafpay.shares.source;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.Network;

/**
 * Reads a file in the layout of miningcore's {@code miner_settings} table: from which amount on a
 * miner wants to be paid. A row that cannot be used stops the reading.
 */
public final class MinerSettingsReader {
  private static final List<String> COLUMNS = List.of("poolid", "address", "paymentthreshold");

  private final Network network;
  private final Optional<String> poolId;

  /**
   * @param network the chain that addresses must be of
   * @param poolId the pool whose settings are wanted; if empty, the pool of the first row
   */
  public MinerSettingsReader(Network network, Optional<String> poolId) {
    this.network = network;
    this.poolId = poolId;
  }

  /**
   * The threshold of every miner who has one. Who is listed under two addresses of one script is
   * paid when the higher of the two is reached.
   *
   * @throws SourceException on the first row that cannot be used, and when the file cannot be read
   */
  public SortedMap<MinerKey, NanoErg> read(Path file) {
    return read(CsvTable.open(file, COLUMNS), file);
  }

  /**
   * As the other, from a stream, which is closed.
   *
   * @param name as it shall stand in reports
   */
  public SortedMap<MinerKey, NanoErg> read(InputStream in, Path name) {
    return read(CsvTable.read(in, name, COLUMNS), name);
  }

  private SortedMap<MinerKey, NanoErg> read(CsvTable rows, Path file) {
    PoolRule pool = new PoolRule(poolId);
    AddressBook addresses = new AddressBook(network);
    SortedMap<MinerKey, NanoErg> thresholds = new TreeMap<>();
    try (CsvTable table = rows) {
      for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
        try {
          row.get().requireShape();
          pool.require(row.get().get("poolid"));
          pool.used(row.get().get("poolid"));
          thresholds.merge(
              MinerKey.of(addresses.read(row.get().get("address")).script()),
              Values.amount(row.get().get("paymentthreshold")),
              (one, other) -> one.compareTo(other) >= 0 ? one : other);
        } catch (RowProblem e) {
          throw SourceException.at(file, row.get().line(), e);
        }
      }
    }
    return Collections.unmodifiableSortedMap(thresholds);
  }
}
