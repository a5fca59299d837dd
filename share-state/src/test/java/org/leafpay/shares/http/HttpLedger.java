package org.leafpay.shares.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LedgerFixture;
import org.leafpay.shares.database.LedgerPlace;
import org.leafpay.shares.ingest.IngestPolicy;
import org.leafpay.shares.ingest.LedgerIngest;
import org.leafpay.shares.ledger.BucketView;
import org.leafpay.shares.ledger.LedgerRow;
import org.leafpay.shares.scan.ScanTerms;
import org.leafpay.shares.source.AddressReader;
import org.leafpay.shares.source.ScriptRule;
import org.leafpay.types.address.Network;

/** A ledger that takes shares over HTTP, on a thread of its own once it is started. */
final class HttpLedger implements AutoCloseable {
  static final HttpLimits LIMITS =
      HttpLimits.DEFAULT
          .withSizes(1 << 20, 8)
          .withTimes(Duration.ofSeconds(2), Duration.ofSeconds(10));

  private static final Instant LATER = Instant.parse("2026-11-20T00:00:00Z");
  private static final IngestPolicy POLICY =
      new IngestPolicy(Duration.ofDays(100), 100_000, Duration.ofMillis(20), false);

  private final Path file;
  private final DurableLedger ledger;
  private final HttpShareSource source;
  private final Thread thread;
  private volatile boolean isStopping;

  HttpLedger(Path file, int port, TokenBook tokens, HttpLimits limits) {
    this.file = file;
    this.ledger = DurableLedger.open(new LedgerPlace.File(file), LedgerFixture.IDENTITY);
    ScanTerms scan =
        new ScanTerms(
            Optional.of(LedgerFixture.IDENTITY.pool()),
            AddressReader.of(Network.MAINNET, ScriptRule.ANY),
            ledger.miners());
    this.source =
        HttpShareSource.listen(
            new HttpTerms(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                tokens,
                limits,
                scan,
                InstantSource.system()));
    this.thread = new Thread(this::run, "ledger");
  }

  HttpLedger start() {
    thread.start();
    return this;
  }

  private void run() {
    new LedgerIngest(ledger, POLICY, InstantSource.system()).run(List.of(source), this::goesOn);
  }

  private boolean goesOn() {
    try {
      TimeUnit.MILLISECONDS.sleep(5);
    } catch (InterruptedException e) {
      return false;
    }
    return !isStopping;
  }

  int port() {
    return source.address().getPort();
  }

  HttpShareSource source() {
    return source;
  }

  /** Up to where a stream is on disk. */
  long last(SourceStream stream) {
    return ledger.last(stream);
  }

  /** Ends the ingest and sums what is on disk. */
  long difficultySum() {
    close();
    try (DurableLedger read =
        DurableLedger.open(new LedgerPlace.File(file), LedgerFixture.IDENTITY)) {
      read.seal(LATER.getEpochSecond());
      BucketView view = read.sealedBuckets();
      return view.rowsOf(view.bucketsBefore(LATER).toList()).stream()
          .mapToLong(LedgerRow::difficultySum)
          .sum();
    }
  }

  long shareCount() {
    return difficultySum() / SentRow.DIFFICULTY;
  }

  @Override
  public void close() {
    isStopping = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    source.close();
    ledger.close();
  }
}
