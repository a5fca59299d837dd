package org.leafpay.shares.http;

import java.time.Duration;

/**
 * What a sender cannot make the server do. Memory is bounded by requests x body x 2.
 *
 * @param bodyBytes a body has at most so many, packed and unpacked
 * @param requests so many are read or wait for their commit at once; one more is sent away
 * @param bodyTime in this time a request must have come in
 * @param commitTime so long an answer waits for the commit
 * @param quiet a source that sends nothing for so long holds up no bucket any more
 */
public record HttpLimits(
    int bodyBytes, int requests, Duration bodyTime, Duration commitTime, Duration quiet) {
  /** 8 MiB, about 25,000 shares; 16 requests; 20 s to send, 30 s to commit, 10 min of silence. */
  public static final HttpLimits DEFAULT =
      new HttpLimits(
          8 << 20, 16, Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofMinutes(10));

  public HttpLimits {
    if (bodyBytes < 1 || requests < 1) {
      throw new IllegalArgumentException("%d bytes, %d requests".formatted(bodyBytes, requests));
    }
  }

  /** The same with other sizes. */
  HttpLimits withSizes(int otherBodyBytes, int otherRequests) {
    return new HttpLimits(otherBodyBytes, otherRequests, bodyTime, commitTime, quiet);
  }

  /** The same with other times. */
  HttpLimits withTimes(Duration otherBodyTime, Duration otherCommitTime) {
    return new HttpLimits(bodyBytes, requests, otherBodyTime, otherCommitTime, quiet);
  }
}
