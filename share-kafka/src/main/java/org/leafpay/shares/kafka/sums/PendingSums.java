package org.leafpay.shares.kafka.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leafpay.shares.batch.SourcePosition;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.BucketPosition;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LateShares;
import org.leafpay.shares.database.LedgerDelta;
import org.leafpay.shares.database.LedgerPart;
import org.leafpay.shares.ledger.MinerSums;
import org.leafpay.shares.source.AddressReader;
import org.leafpay.shares.source.RowProblem;

/** Sums that wait for their commit. */
final class PendingSums {
  private final DurableLedger ledger;
  private final AddressReader addresses;
  private final Map<SourceStream, SourcePosition> reached = new HashMap<>();
  private final Map<Long, Map<Long, List<MinerSums>>> sumsByBucket = new TreeMap<>();
  private final List<BucketPosition> positions = new ArrayList<>();
  private final List<LateShares> late = new ArrayList<>();
  private long shareCount;

  PendingSums(DurableLedger ledger, AddressReader addresses) {
    this.ledger = ledger;
    this.addresses = addresses;
  }

  /**
   * Adds a message unless it was counted before.
   *
   * @param position where it stands in the topic of sums
   * @throws RowProblem when an address cannot be one of this ledger's
   */
  void take(SumsMessage message, SourcePosition position) throws RowProblem {
    if (position.sequence() <= ledger.last(position.stream())) {
      return;
    }
    if (message instanceof SumsMessage.Rows rows) {
      take(rows, position);
    }
    reached.put(position.stream(), position);
  }

  private void take(SumsMessage.Rows message, SourcePosition position) throws RowProblem {
    long bucket = Math.max(message.bucket(), ledger.sealedUntil());
    long shares = 0;
    for (SumsMessage.Row row : message.rows()) {
      add(bucket, message.networkDifficulty(), row);
      shares += row.shareCount();
    }
    shareCount += shares;
    message.reached().forEach(last -> positions.add(new BucketPosition(bucket, last)));
    late.addAll(message.late());
    if (bucket != message.bucket()) {
      // Sealed without waiting for this partition: it was not in the topic yet.
      late.add(new LateShares(position, position.sequence(), shares, message.bucket(), bucket));
    }
  }

  private void add(long bucket, long networkDifficulty, SumsMessage.Row row) throws RowProblem {
    int known = ledger.miners().find(row.address());
    int miner = known >= 0 ? known : ledger.miners().add(addresses.read(row.address()));
    List<MinerSums> parts =
        sumsByBucket
            .computeIfAbsent(bucket, key -> new TreeMap<>())
            .computeIfAbsent(networkDifficulty, key -> new ArrayList<>());
    if (parts.isEmpty()
        || !parts.get(parts.size() - 1).add(miner, row.difficultySum(), row.shareCount())) {
      MinerSums fresh = new MinerSums();
      fresh.add(miner, row.difficultySum(), row.shareCount());
      parts.add(fresh);
    }
  }

  long shareCount() {
    return shareCount;
  }

  LedgerDelta toDelta() {
    List<LedgerPart> parts = new ArrayList<>();
    sumsByBucket.forEach(
        (bucket, layers) ->
            layers.forEach(
                (networkDifficulty, sums) ->
                    sums.forEach(
                        part ->
                            parts.add(
                                new LedgerPart(bucket, networkDifficulty, part.toColumns())))));
    return new LedgerDelta(List.copyOf(reached.values()), parts, positions, late, List.of());
  }
}
