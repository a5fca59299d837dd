package org.leafpay.shares.kafka.sums;

import java.util.List;
import org.leafpay.shares.batch.SourcePosition;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.LateShares;

/** One record of the topic of sums. Those of one partition of shares come in their order. */
public sealed interface SumsMessage {
  /** The partition of shares that it tells of. */
  SourceStream partition();

  /**
   * Some rows of one bucket, final ones: each is to be added once.
   *
   * @param bucket its first second since the epoch
   * @param reached the last share of each stream that counts in these rows
   * @param late shares that count here though their time is in an earlier bucket
   */
  record Rows(
      SourceStream partition,
      long bucket,
      long networkDifficulty,
      List<Row> rows,
      List<SourcePosition> reached,
      List<LateShares> late)
      implements SumsMessage {
    public Rows {
      rows = List.copyOf(rows);
      reached = List.copyOf(reached);
      late = List.copyOf(late);
    }
  }

  /**
   * One miner's shares.
   *
   * @param address as text
   * @param difficultySum expected number of hashes
   */
  record Row(String address, long difficultySum, int shareCount) {}

  /**
   * Nothing more will come for buckets that start before {@code second} since the epoch: they have
   * been told whole.
   */
  record Until(SourceStream partition, long second) implements SumsMessage {}
}
