package org.leafpay.shares.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests as nobody should send them; a good sender is served all the same. */
class HostileSenderTest {
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  @TempDir private Path folder;
  private final TestTokens tokens = new TestTokens(1);
  private HttpLedger ledger;

  @BeforeEach
  void start() {
    ledger =
        new HttpLedger(folder.resolve("ledger.db"), 0, tokens.book(), HttpLedger.LIMITS).start();
  }

  @AfterEach
  void stop() {
    ledger.close();
  }

  private RawConnection connect() {
    return new RawConnection(ledger.port(), tokens.token(0));
  }

  private void assertServes(String rows, int count) {
    assertThat(new Sender(ledger.port(), tokens.token(0)).post(rows).body())
        .startsWith("{\"taken\":" + count + ",");
    assertThat(ledger.shareCount()).isEqualTo(count);
  }

  @Test
  void countsNothingOfABodyThatEndsTooEarly() {
    String rows = SentRow.rows(0, 50);
    try (RawConnection connection = connect()) {
      connection.head("Content-Length: " + (rows.length() + 1)).send(rows).endOutput().readAll();
    }
    try (RawConnection connection = connect()) {
      connection.head("Transfer-Encoding: chunked").send("5\r\nhello\r\n").endOutput().readAll();
    }
    assertServes(rows, 50);
  }

  @Test
  void takesBytesBehindABodyForAnotherRequestAndRefusesThat() {
    String rows = SentRow.rows(0, 5);
    try (RawConnection connection = connect()) {
      String answers = connection.post(rows).send("garbage\r\n\r\n").endOutput().readAll();
      assertThat(answers).startsWith("HTTP/1.1 200").contains("\"taken\":5");
      assertThat(answers.substring(12)).doesNotContain("HTTP/1.1 200");
    }
    assertThat(ledger.shareCount()).isEqualTo(5);
  }

  @Test
  void readsChunksAndRequestsThatComeWithoutWaitingForAnswers() {
    try (RawConnection connection = connect()) {
      connection.head("Transfer-Encoding: chunked");
      byte[] rows = SentRow.rows(0, 20).getBytes(StandardCharsets.UTF_8);
      for (int from = 0; from < rows.length; from += 700) {
        int size = Math.min(700, rows.length - from);
        connection.send(Integer.toHexString(size) + "\r\n");
        connection.send(new String(rows, from, size, StandardCharsets.UTF_8)).send("\r\n");
      }
      connection.send("0\r\n\r\n");
      assertThat(connection.readUntil("}")).contains("\"taken\":20");
      connection.post(SentRow.rows(20, 30)).post(SentRow.rows(30, 40)).post(SentRow.rows(0, 40));
      assertThat(connection.readUntil("]}")).contains("\"taken\":10");
      assertThat(connection.readUntil("]}")).contains("\"taken\":10");
      assertThat(connection.readUntil("]}")).contains("\"taken\":0,\"known\":40");
    }
    assertThat(ledger.shareCount()).isEqualTo(40);
  }

  @Test
  void refusesAnEndlessChunkedBody() {
    try (RawConnection connection = connect()) {
      connection.head("Transfer-Encoding: chunked");
      byte[] chunk = ("10000\r\n" + "\n".repeat(1 << 16) + "\r\n").getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 20; i++) {
        connection.send(chunk);
      }
      connection.send("0\r\n\r\n");
      assertThat(connection.readUntil("}")).startsWith("HTTP/1.1 413");
    }
    assertServes(SentRow.rows(0, 3), 3);
  }

  /** As many as there are requests at once: without a limit of time nobody else would get in. */
  @Test
  void cutsOffSendersWhoseBodiesTrickleIn() {
    List<RawConnection> slow = new ArrayList<>();
    for (int i = 0; i < HttpLedger.LIMITS.requests(); i++) {
      slow.add(connect().head("Content-Length: 1000").send("{"));
    }
    long start = System.nanoTime();
    slow.forEach(RawConnection::readAll);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
    slow.forEach(RawConnection::close);
    assertServes(SentRow.rows(0, 3), 3);
  }

  /** As many as there are threads. */
  @Test
  void cutsOffSendersWhoseHeadsTrickleIn() {
    List<RawConnection> slow = new ArrayList<>();
    for (int i = 0; i < HttpLedger.LIMITS.requests() + 8; i++) {
      slow.add(connect().send("POST /v1/shares HTTP/1.1\r\nHost: h"));
    }
    long start = System.nanoTime();
    slow.forEach(RawConnection::readAll);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
    slow.forEach(RawConnection::close);
    assertServes(SentRow.rows(0, 3), 3);
  }

  @Test
  void survivesNoise() {
    long seed = 20_261_120L;
    Random random = new Random(seed);
    byte[] request =
        ("POST /v1/shares HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer "
                + tokens.token(0)
                + "\r\nContent-Length: 3\r\n\r\n[]\n")
            .getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 60; i++) {
      byte[] noisy = request.clone();
      for (int j = 0; j < 1 + i % 5; j++) {
        noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
      }
      try (RawConnection connection = connect()) {
        assertThat(connection.send(noisy).endOutput().readAll())
            .as("seed %d, request %d", seed, i)
            .doesNotContain(tokens.token(0))
            .doesNotContain("500 ");
      }
    }
    assertServes(SentRow.rows(0, 3), 3);
  }
}
