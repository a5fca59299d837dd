package org.leafpay.shares.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.batch.SourcePosition;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.SumColumns;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/** The ledger's reading statements, on one connection. */
record ShareQueries(Handle handle) {
  /** The ledger's own row: empty when it was never made. */
  Optional<LedgerState> state() {
    return handle
        .select("select network, pool, bucket_seconds, sealed_until, version from share_ledger")
        .map((rows, context) -> state(rows))
        .findOne();
  }

  private static LedgerState state(ResultSet rows) throws SQLException {
    long found = rows.getLong("sealed_until");
    long sealedUntil = rows.wasNull() ? DurableLedger.NOTHING_SEALED : found;
    return new LedgerState(
        new LedgerIdentity(
            Network.valueOf(rows.getString("network")),
            rows.getString("pool"),
            new BucketLength(rows.getLong("bucket_seconds"))),
        sealedUntil,
        rows.getLong("version"));
  }

  /** All miners, under the numbers that they have in the tables. */
  MinerIndex miners(Network network) {
    MinerIndex miners = new MinerIndex();
    handle
        .select("select id, miner_key, address, script from share_miner order by id")
        .setFetchSize(10_000)
        .map(
            (rows, context) -> {
              PropositionBytes script = new PropositionBytes(Bytes.of(rows.getBytes("script")));
              ErgoAddress address = new ErgoAddress(network, script, rows.getString("address"));
              MinerKey key = new MinerKey(new Hash32(Bytes.of(rows.getBytes("miner_key"))));
              return miners.add(address, key) == rows.getInt("id");
            })
        .forEach(
            inPlace -> {
              if (!inPlace) {
                throw new IllegalStateException("the ledger's miners are not numbered from 0");
              }
            });
    return miners;
  }

  Map<SourceStream, Long> positions() {
    Map<SourceStream, Long> positions = new HashMap<>();
    handle
        .select("select source, epoch, sequence from share_position")
        .map((rows, context) -> position(rows))
        .forEach(position -> positions.put(position.stream(), position.sequence()));
    return positions;
  }

  private static SourcePosition position(ResultSet rows) throws SQLException {
    return new SourceStream(rows.getString("source"), rows.getLong("epoch"))
        .at(rows.getLong("sequence"));
  }

  /** The first buckets with shares that start from {@code from} to {@code until}, exclusively. */
  List<Long> bucketsBetween(long from, long until, int limit) {
    return handle
        .select(
            "select distinct bucket from share_part where bucket >= ? and bucket < ?"
                + " order by bucket limit ?",
            from,
            until,
            limit)
        .mapTo(Long.class)
        .list();
  }

  /** The last buckets with shares that start before {@code before}, newest first. */
  List<Long> bucketsBefore(long before, int limit) {
    return handle
        .select(
            "select distinct bucket from share_part where bucket < ?"
                + " order by bucket desc limit ?",
            before,
            limit)
        .mapTo(Long.class)
        .list();
  }

  /** All parts of the buckets that start from {@code from} to {@code to}, by bucket. */
  List<LedgerPart> parts(long from, long to) {
    return handle
        .select(
            "select bucket, network_difficulty, sums from share_part"
                + " where bucket >= ? and bucket <= ? order by bucket",
            from,
            to)
        .map((rows, context) -> part(rows))
        .list();
  }

  private static LedgerPart part(ResultSet rows) throws SQLException {
    return new LedgerPart(rows.getLong(1), rows.getLong(2), SumColumns.ofBytes(rows.getBytes(3)));
  }

  /** The last shares in the buckets that start from {@code from} to {@code to}, by stream. */
  Map<Long, List<SourcePosition>> bucketPositions(long from, long to) {
    Map<Long, List<SourcePosition>> positions = new HashMap<>();
    handle
        .select(
            "select bucket, source, epoch, sequence from share_bucket_position"
                + " where bucket >= ? and bucket <= ?",
            from,
            to)
        .map((rows, context) -> new BucketPosition(rows.getLong("bucket"), position(rows)))
        .forEach(
            last ->
                positions
                    .computeIfAbsent(last.bucket(), key -> new ArrayList<>())
                    .add(last.position()));
    positions.values().forEach(list -> list.sort(SourcePosition.BY_STREAM));
    return positions;
  }

  /** Buckets sealed that start from {@code from} on, oldest first. */
  List<SealedBucket> seals(long from) {
    Map<Long, List<SourcePosition>> positions = bucketPositions(from, Long.MAX_VALUE);
    return handle
        .select(
            "select bucket, row_count, share_count, sha256 from share_seal where bucket >= ?"
                + " order by bucket",
            from)
        .map((rows, context) -> seal(rows, positions))
        .list();
  }

  private static SealedBucket seal(ResultSet rows, Map<Long, List<SourcePosition>> positions)
      throws SQLException {
    long bucket = rows.getLong("bucket");
    return new SealedBucket(
        Instant.ofEpochSecond(bucket),
        positions.getOrDefault(bucket, List.of()),
        rows.getLong("row_count"),
        rows.getLong("share_count"),
        new Hash32(Bytes.of(rows.getBytes("sha256"))));
  }

  List<LateShares> late() {
    return handle
        .select(
            "select source, epoch, first_sequence as sequence, last_sequence, share_count,"
                + " bucket_of_time, counted_in from share_late order by id")
        .map(
            (rows, context) ->
                new LateShares(
                    position(rows),
                    rows.getLong("last_sequence"),
                    rows.getLong("share_count"),
                    rows.getLong("bucket_of_time"),
                    rows.getLong("counted_in")))
        .list();
  }

  /** The ledger's own row. */
  record LedgerState(LedgerIdentity identity, long sealedUntil, long version) {}
}
