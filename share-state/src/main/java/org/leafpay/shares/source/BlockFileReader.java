package org.leafpay.shares.source;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/**
 * Reads a file in the layout of miningcore's {@code blocks} table. A row that cannot be used stops
 * the reading: a block left out is a reward that nobody receives, a block read twice is one that is
 * paid twice.
 */
public final class BlockFileReader {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "poolid",
          "blockheight",
          "networkdifficulty",
          "status",
          "miner",
          "reward",
          "hash",
          "created");
  private static final Comparator<PoolBlock> BY_HEIGHT =
      Comparator.comparing(PoolBlock::height).thenComparingLong(PoolBlock::id);

  private final Network network;
  private final Optional<String> poolId;

  /**
   * @param network the chain that addresses must be of
   * @param poolId the pool whose blocks are wanted; if empty, the pool of the first row
   */
  public BlockFileReader(Network network, Optional<String> poolId) {
    this.network = network;
    this.poolId = poolId;
  }

  /**
   * All blocks of the file, by height, then by id.
   *
   * @throws SourceException on the first row that cannot be used, and when the file cannot be read
   */
  public List<PoolBlock> read(Path file) {
    return read(CsvTable.open(file, COLUMNS), file);
  }

  /**
   * As the other, from a stream, which is closed.
   *
   * @param name as it shall stand in reports
   */
  public List<PoolBlock> read(InputStream in, Path name) {
    return read(CsvTable.read(in, name, COLUMNS), name);
  }

  private List<PoolBlock> read(CsvTable rows, Path file) {
    PoolRule pool = new PoolRule(poolId);
    AddressBook addresses = new AddressBook(network);
    Set<Object> seen = new HashSet<>();
    List<PoolBlock> blocks = new ArrayList<>();
    try (CsvTable table = rows) {
      for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
        try {
          PoolBlock block = block(row.get(), pool, addresses);
          requireNew(block, seen);
          blocks.add(block);
        } catch (RowProblem e) {
          throw SourceException.at(file, row.get().line(), e);
        }
      }
    }
    blocks.sort(BY_HEIGHT);
    return List.copyOf(blocks);
  }

  private static PoolBlock block(CsvRow row, PoolRule pool, AddressBook addresses)
      throws RowProblem {
    row.requireShape();
    pool.require(row.get("poolid"));
    pool.used(row.get("poolid"));
    BlockStatus status = status(row.get("status"));
    return new PoolBlock(
        Values.id(row.get("id")),
        Values.height(row.get("blockheight")),
        Quantity.NETWORK_DIFFICULTY.read(row.get("networkdifficulty")),
        status,
        reward(row.get("reward"), status),
        finder(row.get("miner"), addresses),
        row.get("hash").toLowerCase(Locale.ROOT),
        Values.time(row.get("created")));
  }

  private static BlockStatus status(String text) throws RowProblem {
    return BlockStatus.ofText(text)
        .orElseThrow(() -> new RowProblem(RejectionReason.STATUS_UNKNOWN, text));
  }

  /** miningcore leaves the reward of a block empty until it knows it. */
  private static NanoErg reward(String text, BlockStatus status) throws RowProblem {
    NanoErg reward = text.isEmpty() ? NanoErg.ZERO : Values.amount(text);
    if (status == BlockStatus.CONFIRMED && reward.isZero()) {
      throw new RowProblem(RejectionReason.CONFIRMED_WITHOUT_REWARD, text);
    }
    return reward;
  }

  private static Optional<ErgoAddress> finder(String text, AddressBook addresses)
      throws RowProblem {
    return text.isEmpty() ? Optional.empty() : Optional.of(addresses.read(text));
  }

  /** One row per id, one per hash, and one confirmed block per height: the chain has no more. */
  private static void requireNew(PoolBlock block, Set<Object> seen) throws RowProblem {
    boolean isNew = seen.add("id " + block.id());
    if (!block.hash().isEmpty()) {
      isNew &= seen.add("hash " + block.hash());
    }
    if (block.isConfirmed()) {
      isNew &= seen.add(block.height());
    }
    if (!isNew) {
      throw new RowProblem(
          RejectionReason.BLOCK_TWICE, "id " + block.id() + " at height " + block.height());
    }
  }
}
