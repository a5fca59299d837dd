package org.leafpay.shares.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Up to {@link #capacity()} accepted shares in columns; emptied and filled again without garbage.
 *
 * <p>A source sets the columns of the row that it is writing and then ends it; a row that turns out
 * to be bad is simply not ended, and the next one overwrites it:
 *
 * <pre>{@code
 * batch.clear();
 * int stream = batch.streamNumber(new SourceStream("shares.csv", 0));
 * while (!batch.isFull() && scanner.next()) {
 *   batch.position(stream, scanner.row());
 *   batch.miner(miners.find(...));
 *   batch.difficulty(share, network);
 *   batch.created(epochMicros, height);
 *   batch.endRow();
 * }
 * }</pre>
 *
 * <p>Not for use by several threads at once; handing it over needs a queue or a lock.
 */
public final class ShareBatch {
  /** Enough for the cost of a poll to vanish, and little enough for a processor's cache. */
  public static final int DEFAULT_CAPACITY = 8_192;

  private static final int WORKER_BYTES_PER_ROW = 16;

  private final int[] streams;
  private final long[] sequences;
  private final int[] miners;
  private final long[] difficulties;
  private final long[] networkDifficulties;
  private final long[] created;
  private final int[] heights;

  /** Where in {@code workerText} a row's worker ends; it begins where the one before ends. */
  private final int[] workerEnds;

  private final List<SourceStream> streamByNumber = new ArrayList<>();
  private final Map<SourceStream, Integer> numberByStream = new HashMap<>();
  private byte[] workerText;
  private int size;

  /** By stream number; shorter than the list of streams when the last ones have none. */
  private long[] passed = {};

  public ShareBatch() {
    this(DEFAULT_CAPACITY);
  }

  public ShareBatch(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity " + capacity);
    }
    streams = new int[capacity];
    sequences = new long[capacity];
    miners = new int[capacity];
    difficulties = new long[capacity];
    networkDifficulties = new long[capacity];
    created = new long[capacity];
    heights = new int[capacity];
    workerEnds = new int[capacity];
    workerText = new byte[capacity * WORKER_BYTES_PER_ROW];
  }

  /** Forgets all rows and what was passed. Numbers of streams stay valid. */
  public void clear() {
    size = 0;
    Arrays.fill(passed, Positions.NOTHING);
  }

  public int size() {
    return size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  public boolean isFull() {
    return size == miners.length;
  }

  public int capacity() {
    return miners.length;
  }

  /** The number under which this batch knows {@code stream}, from now on for ever. */
  public int streamNumber(SourceStream stream) {
    Integer known = numberByStream.get(stream);
    if (known != null) {
      return known;
    }
    int number = streamByNumber.size();
    streamByNumber.add(stream);
    numberByStream.put(stream, number);
    return number;
  }

  /** All streams that have a number, by number. */
  public List<SourceStream> streams() {
    return Collections.unmodifiableList(streamByNumber);
  }

  /**
   * Sets where the row being written stands in its source.
   *
   * @param streamNumber from {@link #streamNumber}
   */
  public void position(int streamNumber, long sequence) {
    streams[size] = streamNumber;
    sequences[size] = sequence;
    workerEnds[size] = workerStart(size);
  }

  /** Sets the miner of the row being written: his number in the {@link MinerIndex}. */
  public void miner(int miner) {
    miners[size] = miner;
  }

  /** Sets the difficulties of the row being written, each in expected hashes and at least 1. */
  public void difficulty(long share, long network) {
    difficulties[size] = share;
    networkDifficulties[size] = network;
  }

  /** Sets when the pool took the share being written, and the block that was being mined. */
  public void created(long epochMicros, int height) {
    created[size] = epochMicros;
    heights[size] = height;
  }

  /**
   * Sets the worker of the row being written, in UTF-8, after its position; a row has none unless
   * this is called.
   */
  public void worker(byte[] text, int from, int to) {
    int start = workerStart(size);
    int end = start + (to - from);
    if (end > workerText.length) {
      workerText = Arrays.copyOf(workerText, Math.max(end, workerText.length * 2));
    }
    System.arraycopy(text, from, workerText, start, to - from);
    workerEnds[size] = end;
  }

  /**
   * Takes the row being written.
   *
   * @throws IllegalArgumentException when a difficulty is below 1, or miner or position negative
   */
  public void endRow() {
    if (difficulties[size] < 1 || networkDifficulties[size] < 1) {
      throw new IllegalArgumentException(
          "difficulty %d under network difficulty %d"
              .formatted(difficulties[size], networkDifficulties[size]));
    }
    if (miners[size] < 0 || sequences[size] < 0) {
      throw new IllegalArgumentException(
          "miner %d, sequence %d".formatted(miners[size], sequences[size]));
    }
    size++;
  }

  /**
   * Says that nothing of a stream up to {@code sequence} needs to be delivered after this batch,
   * though no share stands there: its last rows were rejected, or its shares are numbered in
   * streams of their own. Kept with the shares of the batch, or not at all.
   */
  public void passed(int streamNumber, long sequence) {
    if (streamNumber >= passed.length) {
      int known = passed.length;
      passed = Arrays.copyOf(passed, streamNumber + 8);
      Arrays.fill(passed, known, passed.length, Positions.NOTHING);
    }
    passed[streamNumber] = Math.max(passed[streamNumber], sequence);
  }

  /** What was last {@linkplain #passed said} of a stream, or {@link Positions#NOTHING}. */
  public long passedOf(int streamNumber) {
    return streamNumber < passed.length ? passed[streamNumber] : Positions.NOTHING;
  }

  public int streamAt(int row) {
    return streams[row];
  }

  public long sequenceAt(int row) {
    return sequences[row];
  }

  public int minerAt(int row) {
    return miners[row];
  }

  public long difficultyAt(int row) {
    return difficulties[row];
  }

  public long networkDifficultyAt(int row) {
    return networkDifficulties[row];
  }

  public long createdMicrosAt(int row) {
    return created[row];
  }

  public int heightAt(int row) {
    return heights[row];
  }

  public Optional<String> workerAt(int row) {
    int start = workerStart(row);
    int end = workerEnds[row];
    return start == end
        ? Optional.empty()
        : Optional.of(new String(workerText, start, end - start, StandardCharsets.UTF_8));
  }

  private int workerStart(int row) {
    return row == 0 ? 0 : workerEnds[row - 1];
  }
}
