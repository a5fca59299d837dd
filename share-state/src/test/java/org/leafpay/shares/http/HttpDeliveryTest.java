package org.leafpay.shares.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.shares.batch.SourceStream;

/** Senders who keep to the protocol, while answers are lost and the server dies. */
class HttpDeliveryTest {
  private static final long SEED = Long.getLong("leafpay.seed", 20_261_120L);
  private static final int SENDERS = 6;
  private static final int REQUESTS = 40;
  private static final int ROWS = 100;
  private static final int KILLS = 3;

  @TempDir private Path folder;
  private final TestTokens tokens = new TestTokens(SENDERS);

  @Test
  void countsEveryShareOnceThoughAnswersAreLost() {
    try (HttpLedger ledger =
        new HttpLedger(folder.resolve("ledger.db"), 0, tokens.book(), HttpLedger.LIMITS).start()) {
      int port = ledger.port();
      List<CompletableFuture<Void>> senders =
          IntStream.range(0, SENDERS)
              .mapToObj(i -> CompletableFuture.runAsync(() -> sendAll(i, port)))
              .toList();
      senders.forEach(CompletableFuture::join);
      for (int i = 0; i < SENDERS; i++) {
        assertThat(ledger.last(new SourceStream("pool-" + i, 1))).isEqualTo(REQUESTS * ROWS - 1);
      }
      assertThat(ledger.shareCount()).isEqualTo(SENDERS * REQUESTS * ROWS);
    }
  }

  /** Every third request is sent once without waiting for the answer. */
  private void sendAll(int number, int port) {
    Random random = new Random(SEED + number);
    Sender sender = new Sender(port, tokens.token(number));
    for (int i = 0; i < REQUESTS; i++) {
      String rows = SentRow.rows((long) i * ROWS, (long) (i + 1) * ROWS);
      if (random.nextInt(3) == 0) {
        try (RawConnection lost = new RawConnection(port, tokens.token(number))) {
          lost.post(rows);
        }
      }
      sendUntilAnswered(sender, rows);
    }
  }

  private static void sendUntilAnswered(Sender sender, String rows) {
    while (true) {
      try {
        if (sender.post(rows).statusCode() == 200) {
          return;
        }
      } catch (UncheckedIOException e) {
        // Nobody there, or no more: again.
      }
    }
  }

  @Test
  void losesNothingAndCountsNothingTwiceWhenTheServerIsKilled() throws Exception {
    Random random = new Random(SEED);
    Path file = folder.resolve("ledger.db");
    Process server = start(file, 0);
    int port = port(server);
    AtomicBoolean isSending = new AtomicBoolean(true);
    AtomicInteger answered = new AtomicInteger();
    CompletableFuture<Void> sending =
        CompletableFuture.runAsync(
            () -> {
              Sender sender = new Sender(port, tokens.token(0));
              for (long i = 0; isSending.get(); i++) {
                sendUntilAnswered(sender, SentRow.rows(i * ROWS, (i + 1) * ROWS));
                answered.incrementAndGet();
              }
            });
    for (int i = 0; i < KILLS; i++) {
      awaitMore(answered, sending, 1 + random.nextInt(8));
      TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
      server.destroyForcibly().waitFor();
      server = start(file, port);
      port(server);
    }
    awaitMore(answered, sending, 2);
    isSending.set(false);
    sending.join();
    server.destroyForcibly().waitFor();
    System.out.printf("seed %d: %,d requests answered%n", SEED, answered.get());
    try (HttpLedger read = new HttpLedger(file, 0, tokens.book(), HttpLedger.LIMITS)) {
      assertThat(read.shareCount()).isEqualTo((long) answered.get() * ROWS);
    }
  }

  private static void awaitMore(AtomicInteger answered, CompletableFuture<Void> sending, int more)
      throws InterruptedException {
    int target = answered.get() + more;
    while (answered.get() < target) {
      assertThat(sending).isNotCompletedExceptionally();
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  private Process start(Path file, int port) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            ReceivingChild.class.getName(),
            file.toString(),
            Integer.toString(port),
            tokens.line(0))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int port(Process server) throws IOException {
    BufferedReader output = server.inputReader(StandardCharsets.UTF_8);
    return Integer.parseInt(output.readLine());
  }
}
