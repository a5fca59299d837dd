package org.leafpay.shares.ingest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.OptionalLong;
import org.leafpay.shares.ledger.BucketLength;

/** Up to where a ledger can be sealed. */
final class Watermarks {
  private final Duration grace;
  private final BucketLength bucketLength;

  Watermarks(Duration grace, BucketLength bucketLength) {
    this.grace = grace;
    this.bucketLength = bucketLength;
  }

  /**
   * The second at which the first bucket starts that has to stay open: each before it ended at
   * least the grace before the watermark of every source that may still deliver. When none may, the
   * newest watermark counts: the buckets behind it belong to what comes another time.
   *
   * @param now no bucket is sealed that ends after this, whatever a source says
   */
  OptionalLong sealableUntil(Collection<Feed> feeds, Instant now) {
    Instant watermark =
        feeds.stream()
            .filter(Feed::isLive)
            .map(Feed::watermark)
            .min(Instant::compareTo)
            .or(() -> feeds.stream().map(Feed::watermark).max(Instant::compareTo))
            .orElse(Instant.MIN);
    Instant known = watermark.isBefore(now) ? watermark : now;
    try {
      return OptionalLong.of(bucketLength.startOf(known.minus(grace)).getEpochSecond());
    } catch (DateTimeException | ArithmeticException e) {
      return OptionalLong.empty();
    }
  }
}
