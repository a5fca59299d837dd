package org.leafpay.shares.database;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Handle;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.BucketView;

/** The sealed buckets of a ledger, read page by page as they are asked for. */
final class SealedView implements BucketView {
  private static final int FIRST_PAGE = 4;
  private static final int LAST_PAGE = 64;

  private final Handle handle;
  private final MinerIndex miners;
  private final BucketLength bucketLength;
  private final long sealedUntil;

  SealedView(Handle handle, MinerIndex miners, BucketLength bucketLength, long sealedUntil) {
    this.handle = handle;
    this.miners = miners;
    this.bucketLength = bucketLength;
    this.sealedUntil = sealedUntil;
  }

  @Override
  public BucketLength bucketLength() {
    return bucketLength;
  }

  @Override
  public MinerIndex miners() {
    return miners;
  }

  @Override
  public boolean hasBucketBefore(Instant time) {
    return !new ShareQueries(handle).bucketsBefore(sealedBefore(time), 1).isEmpty();
  }

  @Override
  public Stream<Bucket> bucketsBefore(Instant time) {
    Pages pages = new Pages(sealedBefore(time));
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false);
  }

  @Override
  public Optional<Bucket> bucketAt(Instant time) {
    long second = bucketLength.startOf(time).getEpochSecond();
    return second >= sealedUntil ? Optional.empty() : read(second, second).stream().findFirst();
  }

  private long sealedBefore(Instant time) {
    return Math.min(sealedUntil, bucketLength.startOf(time).getEpochSecond());
  }

  private List<Bucket> read(long from, long to) {
    return new BucketParts(miners).buckets(new ShareQueries(handle).parts(from, to));
  }

  /** Newest first. */
  private final class Pages implements Iterator<Bucket> {
    private final Deque<Bucket> page = new ArrayDeque<>();
    private long before;
    private int pageSize = FIRST_PAGE;

    Pages(long before) {
      this.before = before;
    }

    @Override
    public boolean hasNext() {
      if (page.isEmpty()) {
        readPage();
      }
      return !page.isEmpty();
    }

    @Override
    public Bucket next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.removeLast();
    }

    private void readPage() {
      List<Long> seconds = new ShareQueries(handle).bucketsBefore(before, pageSize);
      if (!seconds.isEmpty()) {
        before = seconds.get(seconds.size() - 1);
        page.addAll(read(before, seconds.get(0)));
        pageSize = Math.min(LAST_PAGE, 2 * pageSize);
      }
    }
  }
}
