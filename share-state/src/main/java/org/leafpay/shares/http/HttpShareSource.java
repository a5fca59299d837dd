package org.leafpay.shares.http;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.ShareSource;
import org.leafpay.shares.source.RowProblem;

/**
 * Takes shares over HTTP, and answers each request when the ledger has its shares on disk.
 *
 * <p>A sender that gets no answer sends the same again: rows that were taken are known by their
 * positions and count once. A request that came in is read as a whole or not at all. Never ends
 * before {@link #stop}.
 */
public final class HttpShareSource implements ShareSource {
  private final Intake intake;
  private final Silence silence;
  private final RequestBooks books;
  private final ShareServer server;
  private final List<Finished> unanswered = new ArrayList<>();
  private @Nullable RequestReader reader;

  /** All rows were read, and are not on disk yet. */
  private record Finished(ShareRequest request, RequestResult result) {}

  private HttpShareSource(HttpTerms terms) {
    this.intake = new Intake(terms.limits().requests(), terms.clock());
    this.silence = new Silence(terms.tokens().sources(), terms.limits().quiet(), terms.clock());
    this.books = new RequestBooks(terms.scan(), silence);
    this.server = ShareServer.start(terms, intake);
  }

  /**
   * Begins to listen. Requests wait until they are polled.
   *
   * @throws java.io.UncheckedIOException when the address cannot be listened on
   */
  public static HttpShareSource listen(HttpTerms terms) {
    return new HttpShareSource(terms);
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.address();
  }

  /** Takes no more requests; ends when those that came in are read. May be called by any thread. */
  public void stop() {
    intake.stop();
  }

  @Override
  public void resume(Positions counted) {
    books.resume(counted);
    server.positionsAre(counted);
  }

  @Override
  public Poll poll(ShareBatch into) {
    into.clear();
    while (!into.isFull() && hasNext()) {
      RequestReader current = reader;
      if (current != null && current.read(into)) {
        books.close(current);
        unanswered.add(new Finished(current.request(), current.result()));
        reader = null;
      }
    }
    if (reader != null) {
      return Poll.MORE;
    }
    return intake.isStopping() && intake.isEmpty() ? Poll.ENDED : Poll.IDLE;
  }

  private boolean hasNext() {
    while (reader == null) {
      Optional<ShareRequest> next = intake.next();
      if (next.isEmpty()) {
        return false;
      }
      open(next.get());
    }
    return true;
  }

  private void open(ShareRequest request) {
    try {
      RequestReader opened = books.open(request);
      long before = opened.places().takenBefore();
      if (request.numbering().after().orElse(Positions.NOTHING) > before) {
        unanswered.add(new Finished(request, new RequestResult.TooEarly(before)));
      } else {
        reader = opened;
      }
    } catch (RowProblem e) {
      request.refuse(Refusal.NOT_A_HEADER_VALUE);
    }
  }

  @Override
  public void committed() {
    books.committed();
    unanswered.forEach(finished -> finished.request().complete(finished.result()));
    unanswered.clear();
  }

  @Override
  public Instant watermark() {
    return silence.watermark();
  }

  @Override
  public String describe() {
    return "shares sent to http://" + address().getHostString() + ":" + address().getPort();
  }

  /** Whoever waits for an answer is told that nothing is known. */
  @Override
  public void close() {
    intake.stop();
    for (Optional<ShareRequest> next = intake.next(); next.isPresent(); next = intake.next()) {
      next.get().refuse(Refusal.STOPPING);
    }
    if (reader != null) {
      reader.request().refuse(Refusal.NOT_COMMITTED);
    }
    unanswered.forEach(finished -> finished.request().refuse(Refusal.NOT_COMMITTED));
    unanswered.clear();
    server.close();
  }
}
