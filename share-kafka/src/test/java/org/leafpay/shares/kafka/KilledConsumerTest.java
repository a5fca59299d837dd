package org.leafpay.shares.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leafpay.shares.database.LedgerFixture.BUCKET_SECONDS;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.shares.TestRow;
import org.leafpay.shares.TextbookLedger;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LedgerFixture;
import org.leafpay.shares.database.LedgerPlace;
import org.leafpay.shares.ingest.IngestCount;

/** A consumer that is killed in the middle and started again. */
@Tag("broker")
class KilledConsumerTest {
  private static final int SHARES = 60_000;
  private static final Pattern AT = Pattern.compile("at ([0-9]+)");

  @TempDir private Path folder;

  @Test
  void countsNothingTwiceAndLosesNothingWhenItIsKilled() throws InterruptedException {
    KafkaTopic topic = BrokerFixture.newTopic(1);
    List<TestRow> rows = NdjsonRows.random(7, SHARES, 3);
    Path file = folder.resolve("ledger.db");
    LedgerFixture fixture = new LedgerFixture(new LedgerPlace.File(file));
    long last = -1;
    for (int kill = 0; kill < 3; kill++) {
      int from = kill * SHARES / 3;
      BrokerFixture.send(topic, 0, rows.subList(from, from + SHARES / 3), NdjsonRows::numbered);
      try (KillableProcess process =
          KillableProcess.start(
              CountingProcess.class, folder, topic.servers(), topic.name(), file.toString())) {
        last = awaitProgress(process, last);
      }
      try (DurableLedger ledger = fixture.open()) {
        last = ledger.last(topic.stream(0));
      }
      assertThat(last).isPositive();
    }

    IngestCount rest = KafkaCounting.countAll(topic, fixture, row -> {});

    assertThat(rest.counted()).isPositive().isLessThan(SHARES);
    assertThat(rest.counted() + last + 1).isEqualTo(SHARES);
    assertThat(fixture.readAll()).isEqualTo(TextbookLedger.of(BUCKET_SECONDS, rows));
  }

  private static long awaitProgress(KillableProcess process, long last)
      throws InterruptedException {
    for (int i = 0; i < 3_000 && process.isAlive(); i++) {
      Matcher matcher = AT.matcher(process.said());
      while (matcher.find()) {
        if (Long.parseLong(matcher.group(1)) > last) {
          return Long.parseLong(matcher.group(1));
        }
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new IllegalStateException("no progress: " + process.said());
  }
}
