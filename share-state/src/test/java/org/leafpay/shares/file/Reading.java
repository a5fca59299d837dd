package org.leafpay.shares.file;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.batch.EpochMicros;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.ShareSource.Poll;
import org.leafpay.shares.scan.ScanTerms;
import org.leafpay.shares.source.AddressReader;
import org.leafpay.shares.source.RejectedRow;
import org.leafpay.shares.source.ScriptRule;
import org.leafpay.shares.source.Share;
import org.leafpay.shares.source.SourceException;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.address.Network;

/** Reads a file to its end and keeps everything. */
final class Reading {
  static final Path NAME = Path.of("input");

  final List<Share> shares = new ArrayList<>();

  /** As in {@code shares.csv:7}, or {@code rig (epoch 3):7}. */
  final List<String> positions = new ArrayList<>();

  final List<RejectedRow> rejected = new ArrayList<>();
  FileCount count = FileCount.NONE;
  @Nullable SourceException fault;

  private final MinerIndex miners = new MinerIndex();
  private final int capacity;
  private final Optional<String> pool;
  private Optional<String> source = Optional.of("input");
  private Positions counted = Positions.NONE;
  private int pollsMax = Integer.MAX_VALUE;

  Reading(int capacity, Optional<String> pool) {
    this.capacity = capacity;
    this.pool = pool;
  }

  static Reading of(byte[] content) {
    return new Reading(100, Optional.empty()).read(content);
  }

  static Reading of(String content) {
    return of(content.getBytes(StandardCharsets.UTF_8));
  }

  Reading behind(Positions positions) {
    counted = positions;
    return this;
  }

  Reading atMost(int polls) {
    pollsMax = polls;
    return this;
  }

  Reading unnamed() {
    source = Optional.empty();
    return this;
  }

  Reading read(byte[] content) {
    FileTerms terms =
        new FileTerms(
            new ScanTerms(pool, AddressReader.of(Network.MAINNET, ScriptRule.ANY), miners),
            source,
            rejected::add);
    try (FileShareSource file = ShareFile.read(new ByteArrayInputStream(content), NAME, terms)) {
      file.resume(counted);
      poll(file);
    } catch (SourceException e) {
      fault = e;
    }
    return this;
  }

  private void poll(FileShareSource file) {
    ShareBatch batch = new ShareBatch(capacity);
    Poll poll = Poll.MORE;
    for (int i = 0; i < pollsMax && poll != Poll.ENDED; i++) {
      poll = file.poll(batch);
      keep(batch);
      count = file.count();
    }
  }

  private void keep(ShareBatch batch) {
    for (int i = 0; i < batch.size(); i++) {
      shares.add(
          new Share(
              BlockHeight.of(batch.heightAt(i)),
              batch.difficultyAt(i),
              batch.networkDifficultyAt(i),
              miners.address(batch.minerAt(i)),
              EpochMicros.toInstant(batch.createdMicrosAt(i)),
              batch.workerAt(i)));
      positions.add(batch.streams().get(batch.streamAt(i)) + ":" + batch.sequenceAt(i));
    }
  }
}
