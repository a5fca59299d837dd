package org.leafpay.shares.http;

import java.util.HashMap;
import java.util.Map;
import org.leafpay.shares.batch.EpochMicros;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.scan.RequestPlaces;
import org.leafpay.shares.scan.RowScanner;
import org.leafpay.shares.scan.ScanTerms;
import org.leafpay.shares.source.RowProblem;

/** What is remembered between requests: how far each stream was taken, on disk or not yet. */
final class RequestBooks {
  private final ScanTerms scan;
  private final Silence silence;
  private final Map<String, RowScanner> scanners = new HashMap<>();
  private final Map<SourceStream, Long> uncommitted = new HashMap<>();
  private Positions counted = Positions.NONE;

  RequestBooks(ScanTerms scan, Silence silence) {
    this.scan = scan;
    this.silence = silence;
  }

  void resume(Positions positions) {
    counted = positions;
  }

  private long taken(SourceStream stream) {
    return Math.max(counted.last(stream), uncommitted.getOrDefault(stream, Positions.NOTHING));
  }

  RequestReader open(ShareRequest request) throws RowProblem {
    ShareRequest.Numbering numbering = request.numbering();
    RequestPlaces places =
        new RequestPlaces(request.source(), numbering.epoch(), numbering.first(), this::taken);
    RowScanner scanner =
        scanners.computeIfAbsent(request.source(), source -> RowScanner.json(scan));
    return new RequestReader(request, scanner, places);
  }

  /** All rows of the request were read. */
  void close(RequestReader reader) {
    String source = reader.request().source();
    reader.places().reached().forEach((stream, last) -> uncommitted.merge(stream, last, Math::max));
    RowScanner scanner = scanners.get(source);
    if (scanner != null && scanner.newestMicros().isPresent()) {
      silence.heard(source, EpochMicros.toInstant(scanner.newestMicros().getAsLong()));
    }
  }

  /** What was read is on disk: the ledger knows it now. */
  void committed() {
    uncommitted.clear();
  }
}
