package org.leafpay.shares.http;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A request that came in as a whole, on its way from the thread that answers to the ledger's. */
final class ShareRequest {
  private final String source;
  private final Numbering numbering;
  private final byte[] text;
  private final CompletableFuture<RequestResult> result = new CompletableFuture<>();

  /**
   * How its rows are numbered, as its head says.
   *
   * @param epoch may be empty
   * @param first the first row's sequence; if empty, each row has its own
   * @param after the sequence that must be here before it; if empty, any may be
   */
  record Numbering(String epoch, OptionalLong first, OptionalLong after) {}

  ShareRequest(String source, Numbering numbering, byte[] text) {
    this.source = source;
    this.numbering = numbering;
    this.text = text;
  }

  String source() {
    return source;
  }

  Numbering numbering() {
    return numbering;
  }

  byte[] text() {
    return text;
  }

  /** What became of it is on disk. */
  void complete(RequestResult read) {
    result.complete(read);
  }

  void refuse(Refusal refusal) {
    result.completeExceptionally(new HttpProblem(refusal));
  }

  RequestResult await(Duration time) throws HttpProblem {
    try {
      return result.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpProblem(Refusal.NOT_COMMITTED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HttpProblem(Refusal.STOPPING);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof HttpProblem problem
          ? problem
          : new HttpProblem(Refusal.NOT_COMMITTED);
    }
  }
}
