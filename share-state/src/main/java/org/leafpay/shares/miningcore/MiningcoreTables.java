package org.leafpay.shares.miningcore;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.leafpay.shares.source.BlockFileReader;
import org.leafpay.shares.source.MinerSettingsReader;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.Network;
import org.postgresql.PGConnection;

/**
 * The pool's blocks and its miners' thresholds as they are at the moment, read by the readers of
 * their exports: the same rules, the same values.
 */
public final class MiningcoreTables {
  private static final String BLOCKS =
      """
      copy (
        select id, poolid, blockheight, networkdifficulty, status, miner, reward, hash,
          created::timestamptz as created
        from blocks where poolid = current_setting('leafpay.poolid') order by blockheight, id
      ) to stdout (format csv, header)""";

  private static final String SETTINGS =
      """
      copy (
        select poolid, address, paymentthreshold
        from miner_settings where poolid = current_setting('leafpay.poolid') order by address
      ) to stdout (format csv, header)""";

  private final PoolDatabase database;
  private final Network network;

  /**
   * @param network the chain that addresses must be of
   */
  public MiningcoreTables(PoolDatabase database, Network network) {
    this.database = database;
    this.network = network;
  }

  /**
   * All blocks of the pool, by height, then by id.
   *
   * @throws MiningcoreException when the table cannot be read
   * @throws org.leafpay.shares.source.SourceException on the first row that cannot be used
   */
  public List<PoolBlock> blocks() {
    return new BlockFileReader(network, Optional.of(database.poolId()))
        .read(table(BLOCKS), Path.of("table blocks"));
  }

  /**
   * The threshold of every miner who has one.
   *
   * @throws MiningcoreException when the table cannot be read
   * @throws org.leafpay.shares.source.SourceException on the first row that cannot be used
   */
  public SortedMap<MinerKey, NanoErg> thresholds() {
    return new MinerSettingsReader(network, Optional.of(database.poolId()))
        .read(table(SETTINGS), Path.of("table miner_settings"));
  }

  private InputStream table(String sql) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (Connection connection = database.connect()) {
      connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, text);
    } catch (SQLException | IOException e) {
      throw new MiningcoreException(database, String.valueOf(e.getMessage()), e);
    }
    return new ByteArrayInputStream(text.toByteArray());
  }
}
