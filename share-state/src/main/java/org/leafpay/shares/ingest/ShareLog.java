package org.leafpay.shares.ingest;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.SourcePosition;
import org.leafpay.shares.database.LogChunk;
import org.leafpay.types.Bytes;

/** Packs single shares for the log: chunks of one stream each. */
final class ShareLog {
  private static final int SHARE_SIZE = 44;
  private static final int SHARES_PER_CHUNK = 8_192;
  private static final int NO_WORKER = -1;

  private final List<LogChunk> chunks = new ArrayList<>();
  private final ByteBuffer shares = ByteBuffer.allocate(SHARE_SIZE * SHARES_PER_CHUNK);
  private final Map<String, Integer> workers = new HashMap<>();
  private final StringBuilder workersJson = new StringBuilder();
  private @Nullable SourcePosition first;
  private long lastSequence;

  void add(PendingStream stream, ShareBatch batch, int row) {
    SourcePosition start = first;
    if (start == null || !shares.hasRemaining() || !start.stream().equals(stream.stream())) {
      endChunk();
      first = stream.stream().at(batch.sequenceAt(row));
    }
    lastSequence = batch.sequenceAt(row);
    shares
        .putLong(lastSequence)
        .putLong(batch.createdMicrosAt(row))
        .putInt(batch.minerAt(row))
        .putInt(batch.heightAt(row))
        .putLong(batch.difficultyAt(row))
        .putLong(batch.networkDifficultyAt(row))
        .putInt(worker(batch.workerAt(row)));
  }

  private int worker(Optional<String> name) {
    if (name.isEmpty()) {
      return NO_WORKER;
    }
    Integer known = workers.get(name.get());
    if (known != null) {
      return known;
    }
    int place = workers.size();
    workers.put(name.get(), place);
    workersJson.append(place == 0 ? "" : ",");
    JsonText.append(name.get(), workersJson);
    return place;
  }

  private void endChunk() {
    SourcePosition start = first;
    if (start != null) {
      Bytes packed = Bytes.of(Arrays.copyOf(shares.array(), shares.position()));
      chunks.add(new LogChunk(start, lastSequence, "[" + workersJson + "]", packed));
    }
    first = null;
    shares.clear();
    workers.clear();
    workersJson.setLength(0);
  }

  /** What was added since this was called last. */
  List<LogChunk> take() {
    endChunk();
    List<LogChunk> taken = List.copyOf(chunks);
    chunks.clear();
    return taken;
  }
}
