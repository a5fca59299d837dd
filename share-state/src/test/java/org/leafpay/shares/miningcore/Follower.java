package org.leafpay.shares.miningcore;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leafpay.shares.batch.EpochMicros;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.ShareSource.Poll;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.scan.ScanTerms;
import org.leafpay.shares.source.AddressReader;
import org.leafpay.shares.source.RejectedRow;
import org.leafpay.shares.source.ScriptRule;
import org.leafpay.types.address.Network;

/** Polls a source and keeps what it delivers; remembers, like a ledger, how far it was. */
final class Follower implements MiningcoreReports, InstantSource, AutoCloseable {
  final MinerIndex miners = new MinerIndex();
  final List<Delivered> shares = new ArrayList<>();
  final List<RejectedRow> rejected = new ArrayList<>();
  final List<LateRows> late = new ArrayList<>();
  final List<String> lost = new ArrayList<>();

  private final PoolDatabase database;
  private final Following following;
  private final Map<SourceStream, Long> counted = new HashMap<>();
  private MiningcoreShareSource source;
  private int batchSize = 50;

  /** Goes on by a minute each time it is asked, so that nothing is waited for. */
  private Instant now = Instant.parse("2026-11-20T00:00:00Z");

  /** One share as it was delivered. */
  record Delivered(
      SourceStream stream,
      long sequence,
      String miner,
      long difficulty,
      long networkDifficulty,
      long createdMicros,
      Optional<String> worker) {}

  Follower(PoolDatabase database, Following following) {
    this.database = database;
    this.following = following;
    this.source = open();
  }

  static ScanTerms scan(MinerIndex miners) {
    return new ScanTerms(
        Optional.empty(), AddressReader.of(Network.MAINNET, ScriptRule.ANY), miners);
  }

  private MiningcoreShareSource open() {
    MiningcoreShareSource fresh =
        new MiningcoreShareSource(
            database, following, new MiningcoreTerms(scan(miners), this, this));
    Positions positions = stream -> counted.getOrDefault(stream, Positions.NOTHING);
    fresh.resume(positions);
    return fresh;
  }

  /** Like a new process: all that is left is what was delivered, and its positions. */
  Follower restart() {
    source.close();
    source = open();
    return this;
  }

  Follower withBatches(int size) {
    batchSize = size;
    return this;
  }

  Poll poll() {
    ShareBatch batch = new ShareBatch(batchSize);
    Poll poll = source.poll(batch);
    for (int row = 0; row < batch.size(); row++) {
      SourceStream stream = batch.streams().get(batch.streamAt(row));
      counted.put(stream, batch.sequenceAt(row));
      shares.add(
          new Delivered(
              stream,
              batch.sequenceAt(row),
              miners.address(batch.minerAt(row)).text(),
              batch.difficultyAt(row),
              batch.networkDifficultyAt(row),
              batch.createdMicrosAt(row),
              batch.workerAt(row)));
    }
    return poll;
  }

  /** Polls until there is nothing at the moment. */
  Follower pollAll() {
    while (poll() == Poll.MORE) {
      // Goes on.
    }
    return this;
  }

  Instant watermark() {
    return source.watermark();
  }

  List<Instant> created() {
    return shares.stream().map(share -> EpochMicros.toInstant(share.createdMicros())).toList();
  }

  @Override
  public Instant instant() {
    now = now.plusSeconds(60);
    return now;
  }

  @Override
  public void rejected(RejectedRow row) {
    rejected.add(row);
  }

  @Override
  public void late(LateRows rows) {
    late.add(rows);
  }

  @Override
  public void lost(String problem) {
    lost.add(problem);
  }

  @Override
  public void close() {
    source.close();
  }
}
