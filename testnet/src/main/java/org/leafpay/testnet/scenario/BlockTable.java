package org.leafpay.testnet.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.leafpay.shares.source.BlockStatus;

/** The blocks that the pool found: confirmed, orphaned, confirmed, pending. */
final class BlockTable {
  private static final String HEADER =
      "id,poolid,blockheight,networkdifficulty,status,type,confirmationprogress,effort,"
          + "transactionconfirmationdata,miner,reward,source,hash,created";
  private static final List<BlockStatus> STATUSES =
      List.of(
          BlockStatus.CONFIRMED, BlockStatus.ORPHANED, BlockStatus.CONFIRMED, BlockStatus.PENDING);

  private final ScenarioSpec spec;
  private final List<ScenarioMiner> miners;
  private final SeededNumbers numbers;

  BlockTable(ScenarioSpec spec, List<ScenarioMiner> miners) {
    this.spec = spec;
    this.miners = miners;
    this.numbers = new SeededNumbers(spec.seed(), "blocks");
  }

  void write(Path file) throws IOException {
    try (CsvFile csv = CsvFile.create(file, HEADER)) {
      for (int i = 0; i < STATUSES.size(); i++) {
        csv.row(row(i + 1, STATUSES.get(i), blockInQuarter(i)));
      }
    }
  }

  /** Late in its quarter of the log, so that shares stand before the first block too. */
  private int blockInQuarter(int index) {
    int quarter = PoolTime.BLOCK_COUNT / STATUSES.size();
    return index * quarter + numbers.between(quarter / 2, quarter - 1);
  }

  private String[] row(int id, BlockStatus status, int block) {
    long foundMillis = 1_000L * block * PoolTime.BLOCK_SECONDS;
    return new String[] {
      String.valueOf(id),
      PoolScenario.POOL_ID,
      String.valueOf(PoolTime.height(block)),
      "1300000000000000",
      status.text(),
      "",
      status == BlockStatus.CONFIRMED ? "1" : "0.4",
      "0.9",
      SeededNumbers.hash(spec.seed(), "nonce " + id).hex().substring(0, 16),
      miners.get(numbers.below(miners.size())).address().text(),
      status == BlockStatus.ORPHANED ? "0" : "3",
      "",
      SeededNumbers.hash(spec.seed(), "block " + id).hex(),
      PoolTime.text(foundMillis + numbers.below(PoolTime.BLOCK_SECONDS * 1_000))
    };
  }
}
