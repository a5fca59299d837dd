package org.leafpay.shares.scan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.leafpay.shares.batch.EpochMicros;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.source.AddressReader;
import org.leafpay.shares.source.CsvDialect;
import org.leafpay.shares.source.RejectionReason;
import org.leafpay.shares.source.RowProblem;
import org.leafpay.shares.source.Share;
import org.leafpay.shares.source.ShareBorder;
import org.leafpay.shares.source.ShareTexts;

/**
 * Reads rows of one form, one at a time, into a batch. All rows that one scanner reads belong to
 * one pool. Not for use by several threads.
 */
public final class RowScanner {
  /** A row of more bytes is no row. */
  public static final int ROW_SIZE_MAX = 1 << 20;

  /** So many bytes behind a row must be readable, whatever they are. */
  public static final int PADDING = Words.SIZE;

  private final RowForm form;
  private final MinerIndex miners;
  private final ShareBorder border;
  private final FastRow fast;
  private final boolean isPoolNamed;
  private long newest = Long.MIN_VALUE;
  private final FieldSpans spans = new FieldSpans();

  private RowScanner(RowForm form, ScanTerms terms) {
    this.form = form;
    this.miners = terms.miners();
    this.fast = new FastRow(terms);
    this.border = new ShareBorder(terms.poolId(), known(terms.miners(), terms.addresses()));
    this.isPoolNamed = terms.poolId().isPresent();
    terms.poolId().ifPresent(fast::learnPool);
  }

  /** For JSON objects. */
  public static RowScanner json(ScanTerms terms) {
    return new RowScanner(new JsonForm(ROW_SIZE_MAX), terms);
  }

  /**
   * For rows of a comma-separated table.
   *
   * @param names its header, with each required {@link Column} and no name twice
   */
  public static RowScanner csv(List<String> names, ScanTerms terms) {
    return new RowScanner(new CsvForm(names), terms);
  }

  private static AddressReader known(MinerIndex miners, AddressReader others) {
    return text -> {
      int miner = miners.find(text);
      return miner == MinerIndex.UNKNOWN ? others.read(text) : miners.address(miner);
    };
  }

  /** The names in a header of a table. */
  public static List<String> names(byte[] bytes, int from, int to) throws RowProblem {
    return CsvDialect.fields(Utf8.text(bytes, from, to));
  }

  /** The pool whose rows are read: the configured one, or the one found so far. */
  public Optional<String> poolId() {
    return border.poolId();
  }

  /** When the newest of all good rows was created, counted before or not; empty without one. */
  public OptionalLong newestMicros() {
    return newest == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(newest);
  }

  /**
   * Reads one row. If it is {@link RowFate#TAKEN}, it is the batch's row being written.
   *
   * @param bytes has {@link #PADDING} bytes behind the row
   * @return never {@link RowFate#UNSURE}
   * @throws RowProblem when the row cannot be used
   */
  public RowFate read(byte[] bytes, int from, int to, RowPlaces places, ShareBatch into)
      throws RowProblem {
    if (findPlain(bytes, from, to) == to) {
      RowFate fate = readPlain(places, into);
      if (fate != RowFate.UNSURE) {
        return fate;
      }
    }
    return exact(form.exact(bytes, from, to), places, into);
  }

  /** The end of the plain row at {@code from}, or a negative number. */
  int findPlain(byte[] bytes, int from, int to) {
    return form.find(bytes, from, to, spans);
  }

  /** Reads the row that {@link LineReader#nextPlain} has just found. */
  public RowFate readPlain(RowPlaces places, ShareBatch into) {
    if (!fast.isOfPool(spans)) {
      return isPoolNamed && form.isSound(spans) ? RowFate.OTHER_POOL : RowFate.UNSURE;
    }
    RowFate fate = fast.read(spans, places, into);
    newest = fate == RowFate.UNSURE ? newest : Math.max(newest, fast.createdMicros());
    return fate;
  }

  private RowFate exact(RowTexts row, RowPlaces places, ShareBatch into) throws RowProblem {
    ShareTexts texts = row.share();
    Share share;
    try {
      share = border.read(texts);
    } catch (RowProblem e) {
      if (border.isExpected(e.reason())) {
        return RowFate.OTHER_POOL;
      }
      throw e;
    }
    long created = createdMicros(share, texts);
    RowFate fate = places.exact(row, into);
    fast.learnNetwork(texts.networkDifficulty(), share.networkDifficulty());
    learn(texts, created);
    newest = Math.max(newest, created);
    if (fate == RowFate.TAKEN) {
      into.miner(minerOf(share, texts));
      into.difficulty(share.difficulty(), share.networkDifficulty());
      into.created(created, share.height().value());
      share.worker().ifPresent(worker -> put(Utf8.bytes(worker), into));
    }
    return fate;
  }

  private static void put(byte[] worker, ShareBatch into) {
    into.worker(worker, 0, worker.length);
  }

  private static long createdMicros(Share share, ShareTexts texts) throws RowProblem {
    try {
      return EpochMicros.of(share.created());
    } catch (ArithmeticException e) {
      throw new RowProblem(RejectionReason.TIME_OUT_OF_RANGE, texts.created());
    }
  }

  private void learn(ShareTexts texts, long createdMicros) {
    border.used(texts);
    fast.learnPool(texts.poolId());
    fast.learnTime(texts.created(), createdMicros);
  }

  private int minerOf(Share share, ShareTexts texts) {
    int miner = miners.find(texts.miner());
    return miner == MinerIndex.UNKNOWN ? miners.add(share.miner()) : miner;
  }
}
