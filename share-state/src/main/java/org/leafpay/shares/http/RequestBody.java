package org.leafpay.shares.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.source.FileBytes;

/** Reads the body of a request: all of it, in time, and not too much. */
final class RequestBody {
  private static final String GZIP = "gzip";
  private static final int GZIP_MAGIC = 0x1f8b;

  /** Of a body that is not wanted so much is read, so that its sender reads the answer. */
  private static final int DISCARDED_MAX = 32 << 20;

  private static final int BUFFER_SIZE = 1 << 13;

  private final HttpLimits limits;
  private final ScheduledExecutorService timer;

  /**
   * @param timer cuts off whoever is too slow
   */
  RequestBody(HttpLimits limits, ScheduledExecutorService timer) {
    this.limits = limits;
    this.timer = timer;
  }

  /** The body's text, unpacked. */
  byte[] read(HttpExchange exchange) throws HttpProblem {
    boolean isGzip = isGzip(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    byte[] raw = inTime(exchange);
    if (isGzip && raw.length > 0 && !startsAsGzip(raw)) {
      throw new HttpProblem(Refusal.NOT_GZIP);
    }
    try (InputStream text = FileBytes.unwrap(new ByteArrayInputStream(raw))) {
      return limited(text);
    } catch (IOException e) {
      throw new HttpProblem(Refusal.BODY_INCOMPLETE);
    }
  }

  private static boolean isGzip(@Nullable String encoding) throws HttpProblem {
    String name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
    if (!name.equals(GZIP) && !name.equals("identity")) {
      throw new HttpProblem(Refusal.UNKNOWN_ENCODING);
    }
    return name.equals(GZIP);
  }

  private static boolean startsAsGzip(byte[] raw) {
    return raw.length > 1 && ((raw[0] & 0xff) << 8 | (raw[1] & 0xff)) == GZIP_MAGIC;
  }

  /** Closing the connection is the only thing that ends a read. */
  private byte[] inTime(HttpExchange exchange) throws HttpProblem {
    AtomicBoolean isLate = new AtomicBoolean();
    ScheduledFuture<?> cut =
        timer.schedule(
            () -> {
              isLate.set(true);
              exchange.close();
            },
            limits.bodyTime().toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return limited(exchange.getRequestBody());
    } catch (IOException e) {
      throw new HttpProblem(isLate.get() ? Refusal.BODY_TOO_LATE : Refusal.BODY_INCOMPLETE);
    } finally {
      cut.cancel(false);
    }
  }

  private byte[] limited(InputStream in) throws IOException, HttpProblem {
    byte[] bytes = in.readNBytes(limits.bodyBytes());
    if (bytes.length == limits.bodyBytes() && in.read() >= 0) {
      throw new HttpProblem(Refusal.BODY_TOO_LARGE);
    }
    return bytes;
  }

  /** Reads on to the end of a body that is not wanted. */
  void discard(HttpExchange exchange) {
    ScheduledFuture<?> cut =
        timer.schedule(exchange::close, limits.bodyTime().toMillis(), TimeUnit.MILLISECONDS);
    try {
      byte[] buffer = new byte[BUFFER_SIZE];
      int left = DISCARDED_MAX;
      for (int size = 0; size >= 0 && left > 0; left -= size) {
        size = exchange.getRequestBody().read(buffer);
      }
    } catch (IOException e) {
      // Its sender is gone, or was cut off: he will not read the answer either.
    } finally {
      cut.cancel(false);
    }
  }
}
