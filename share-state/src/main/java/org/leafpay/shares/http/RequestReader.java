package org.leafpay.shares.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.scan.LineReader;
import org.leafpay.shares.scan.RequestPlaces;
import org.leafpay.shares.scan.RowScanner;
import org.leafpay.shares.source.RejectedRow;
import org.leafpay.shares.source.RejectionReason;
import org.leafpay.shares.source.RowProblem;

/** Makes shares of the rows of one request, as batches have room for them. */
final class RequestReader {
  /** So many of the rows that cannot be used are told one by one. */
  static final int REJECTED_TOLD_MAX = 100;

  private final ShareRequest request;
  private final RowScanner scanner;
  private final RequestPlaces places;
  private final LineReader lines;
  private final List<RejectedRow> rejected = new ArrayList<>();
  private long takenCount;
  private long knownCount;
  private long rejectedCount;

  RequestReader(ShareRequest request, RowScanner scanner, RequestPlaces places) {
    this.request = request;
    this.scanner = scanner;
    this.places = places;
    this.lines = new LineReader(new ByteArrayInputStream(request.text()), RowScanner.ROW_SIZE_MAX);
  }

  /**
   * Adds rows to the batch until it is full.
   *
   * @return whether all were read
   */
  boolean read(ShareBatch into) {
    try {
      while (!into.isFull()) {
        if (!lines.next()) {
          return true;
        }
        if (!lines.isBlank()) {
          places.nextRow();
          row(into);
        }
      }
      return false;
    } catch (IOException e) {
      // Reading an array.
      throw new UncheckedIOException(e);
    }
  }

  private void row(ShareBatch into) {
    try {
      if (lines.isTooLong()) {
        throw new RowProblem(RejectionReason.LINE_TOO_LONG, beginning());
      }
      switch (scanner.read(lines.bytes(), lines.from(), lines.to(), places, into)) {
        case TAKEN -> {
          into.endRow();
          takenCount++;
        }
        case COUNTED -> knownCount++;
        case OTHER_POOL -> throw new RowProblem(RejectionReason.OTHER_POOL, "");
        case UNSURE -> throw new IllegalStateException("row without a verdict");
      }
    } catch (RowProblem e) {
      rejectedCount++;
      if (rejected.size() < REJECTED_TOLD_MAX) {
        rejected.add(new RejectedRow(request.source(), lines.line(), e.reason(), e.excerpt()));
      }
    }
  }

  private String beginning() {
    return new String(lines.bytes(), lines.from(), LineReader.HEAD_SIZE, StandardCharsets.UTF_8);
  }

  ShareRequest request() {
    return request;
  }

  RequestPlaces places() {
    return places;
  }

  RequestResult result() {
    return new RequestResult.Read(takenCount, knownCount, rejectedCount, List.copyOf(rejected));
  }
}
