package org.leafpay.shares.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** How fast shares come in over HTTP: a figure, with {@code -Dleafpay.figures=true}. */
@EnabledIfSystemProperty(named = "leafpay.figures", matches = "true")
class HttpFigureTest {
  private static final int SENDERS = 4;
  private static final int REQUESTS = 50;
  private static final int ROWS = 5_000;

  @TempDir private Path folder;

  @Test
  void measuresRequestsOfFiveThousandRows() {
    TestTokens tokens = new TestTokens(SENDERS);
    List<byte[]> bodies =
        IntStream.range(0, REQUESTS)
            .mapToObj(i -> SentRow.rows((long) i * ROWS, (i + 1L) * ROWS))
            .map(rows -> rows.getBytes(StandardCharsets.UTF_8))
            .toList();
    try (HttpLedger ledger =
        new HttpLedger(
                folder.resolve("ledger.db"),
                0,
                tokens.book(),
                HttpLedger.LIMITS.withSizes(8 << 20, 8))
            .start()) {
      long start = System.nanoTime();
      List<CompletableFuture<Void>> senders =
          IntStream.range(0, SENDERS)
              .mapToObj(i -> new Sender(ledger.port(), tokens.token(i)))
              .map(sender -> CompletableFuture.runAsync(() -> bodies.forEach(sender::post)))
              .toList();
      senders.forEach(CompletableFuture::join);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "HTTP: %,.0f shares/s, %,.0f requests/s of %,d rows, %d senders%n",
          SENDERS * REQUESTS * ROWS / seconds, SENDERS * REQUESTS / seconds, ROWS, SENDERS);
      assertThat(ledger.shareCount()).isEqualTo(SENDERS * REQUESTS * ROWS);
    }
  }
}
