package org.leafpay.shares.database;

import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.batch.SourcePosition;
import org.leafpay.types.address.ErgoAddress;

/** The ledger's writing statements, on one connection, inside of a transaction. */
record ShareInserts(Handle handle) {
  /** How many rows are sent at a time: blobs of that many are in memory at once. */
  private static final int ROWS_AT_ONCE = 1_000;

  void createLedger(LedgerIdentity identity) {
    handle.execute(
        "insert into share_ledger (id, network, pool, bucket_seconds, version)"
            + " values (1, ?, ?, ?, 0)",
        identity.network().name(),
        identity.pool(),
        identity.bucketLength().seconds());
  }

  /**
   * Takes the ledger for this transaction.
   *
   * @throws LedgerConflictException when it is not as this process left it
   */
  void nextVersion(long before) {
    int changed =
        handle.execute(
            "update share_ledger set version = version + 1 where id = 1 and version = ?", before);
    if (changed != 1) {
      throw new LedgerConflictException();
    }
  }

  void sealedUntil(long second) {
    handle.execute("update share_ledger set sealed_until = ? where id = 1", second);
  }

  /** Inserts the miners from number {@code from} on, up to {@code to} exclusively. */
  void miners(MinerIndex miners, int from, int to) {
    String insert = "insert into share_miner (id, miner_key, address, script) values (?, ?, ?, ?)";
    for (int start = from; start < to; start += ROWS_AT_ONCE) {
      try (PreparedBatch batch = handle.prepareBatch(insert)) {
        for (int miner = start; miner < Math.min(to, start + ROWS_AT_ONCE); miner++) {
          ErgoAddress address = miners.address(miner);
          batch.add(
              miner,
              miners.key(miner).bytes().toArray(),
              address.text(),
              address.script().bytes().toArray());
        }
        batch.execute();
      }
    }
  }

  void addresses(MinerIndex miners, List<Integer> changed) {
    for (int miner : changed) {
      handle.execute(
          "update share_miner set address = ? where id = ?", miners.address(miner).text(), miner);
    }
  }

  void positions(List<SourcePosition> reached) {
    batch(
        "insert into share_position (source, epoch, sequence) values (?, ?, ?)"
            + " on conflict (source, epoch) do update set sequence = excluded.sequence"
            + " where excluded.sequence > share_position.sequence",
        reached,
        (batch, position) ->
            batch.add(position.stream().source(), position.stream().epoch(), position.sequence()));
  }

  void bucketPositions(List<BucketPosition> positions) {
    batch(
        "insert into share_bucket_position (bucket, source, epoch, sequence) values (?, ?, ?, ?)"
            + " on conflict (bucket, source, epoch) do update set sequence = excluded.sequence"
            + " where excluded.sequence > share_bucket_position.sequence",
        positions,
        (batch, last) ->
            batch.add(
                last.bucket(),
                last.position().stream().source(),
                last.position().stream().epoch(),
                last.position().sequence()));
  }

  void parts(List<LedgerPart> parts) {
    batch(
        "insert into share_part (bucket, network_difficulty, sums) values (?, ?, ?)",
        parts,
        (batch, part) -> batch.add(part.bucket(), part.networkDifficulty(), part.sums().toBytes()));
  }

  void deleteParts(List<Long> buckets) {
    batch("delete from share_part where bucket = ?", buckets, (batch, bucket) -> batch.add(bucket));
  }

  void late(List<LateShares> late) {
    batch(
        "insert into share_late (source, epoch, first_sequence, last_sequence, share_count,"
            + " bucket_of_time, counted_in) values (?, ?, ?, ?, ?, ?, ?)",
        late,
        (batch, shares) ->
            batch.add(
                shares.first().stream().source(),
                shares.first().stream().epoch(),
                shares.first().sequence(),
                shares.lastSequence(),
                shares.shareCount(),
                shares.bucketOfTime(),
                shares.countedIn()));
  }

  void log(List<LogChunk> chunks) {
    for (LogChunk chunk : chunks) {
      handle.execute(
          "insert into share_log (source, epoch, first_sequence, last_sequence, workers, shares)"
              + " values (?, ?, ?, ?, ?, ?)",
          chunk.first().stream().source(),
          chunk.first().stream().epoch(),
          chunk.first().sequence(),
          chunk.lastSequence(),
          chunk.workers(),
          chunk.shares().toArray());
    }
  }

  void seals(List<SealedBucket> sealed) {
    batch(
        "insert into share_seal (bucket, row_count, share_count, sha256) values (?, ?, ?, ?)",
        sealed,
        (batch, seal) ->
            batch.add(
                seal.start().getEpochSecond(),
                seal.rowCount(),
                seal.shareCount(),
                seal.sha256().bytes().toArray()));
  }

  private <T> void batch(String sql, List<T> rows, BiConsumer<PreparedBatch, T> binding) {
    for (int start = 0; start < rows.size(); start += ROWS_AT_ONCE) {
      try (PreparedBatch batch = handle.prepareBatch(sql)) {
        rows.subList(start, Math.min(rows.size(), start + ROWS_AT_ONCE))
            .forEach(row -> binding.accept(batch, row));
        batch.execute();
      }
    }
  }
}
