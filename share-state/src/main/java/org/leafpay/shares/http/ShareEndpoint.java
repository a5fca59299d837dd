package org.leafpay.shares.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** {@code POST /v1/shares}: from the head of a request to its answer. */
final class ShareEndpoint {
  private static final Pattern SEQUENCE = Pattern.compile("-1|[0-9]{1,18}");

  private final HttpLimits limits;
  private final Intake intake;
  private final RequestBody bodies;

  ShareEndpoint(HttpLimits limits, Intake intake, RequestBody bodies) {
    this.limits = limits;
    this.intake = intake;
    this.bodies = bodies;
  }

  /**
   * Answers when the shares are on disk.
   *
   * @param source whose token the request has
   */
  Reply post(HttpExchange exchange, String source) throws HttpProblem {
    ShareRequest.Numbering numbering = numbering(exchange.getRequestHeaders());
    intake.enter();
    try {
      ShareRequest request = new ShareRequest(source, numbering, bodies.read(exchange));
      intake.add(request);
      return Reply.of(request.await(limits.commitTime()));
    } finally {
      intake.leave();
    }
  }

  private static ShareRequest.Numbering numbering(Headers headers) throws HttpProblem {
    OptionalLong first = sequence(headers, "Leafpay-Sequence");
    if (first.orElse(0) < 0) {
      throw new HttpProblem(Refusal.NOT_A_HEADER_VALUE);
    }
    return new ShareRequest.Numbering(
        Optional.ofNullable(headers.getFirst("Leafpay-Epoch")).orElse("").strip(),
        first,
        sequence(headers, "Leafpay-After"));
  }

  private static OptionalLong sequence(Headers headers, String name) throws HttpProblem {
    String text = headers.getFirst(name);
    if (text == null) {
      return OptionalLong.empty();
    }
    if (!SEQUENCE.matcher(text.strip()).matches()) {
      throw new HttpProblem(Refusal.NOT_A_HEADER_VALUE);
    }
    return OptionalLong.of(Long.parseLong(text.strip()));
  }
}
