package org.leafpay.shares.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.shares.batch.SourceStream;

class HttpShareSourceTest {
  private static final SourceStream EPOCH_1 = new SourceStream("pool-0", 1);

  @TempDir private Path folder;
  private final TestTokens tokens = new TestTokens(2);
  private HttpLedger ledger;
  private Sender sender;

  @BeforeEach
  void start() {
    ledger = new HttpLedger(folder.resolve("ledger.db"), 0, tokens.book(), HttpLedger.LIMITS);
    sender = new Sender(ledger.port(), tokens.token(0));
    ledger.start();
  }

  @AfterEach
  void stop() {
    ledger.close();
  }

  private void restart(HttpLimits limits) {
    ledger.close();
    ledger = new HttpLedger(folder.resolve("ledger.db"), 0, tokens.book(), limits);
    sender = new Sender(ledger.port(), tokens.token(0));
  }

  private static void assertAnswer(HttpResponse<String> answer, int status, String body) {
    assertThat(answer.body()).isEqualTo(body + "\n");
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  private static String read(int taken, int known, int rejected, String rows) {
    return "{\"taken\":%d,\"known\":%d,\"rejected\":%d,\"rows\":[%s]}"
        .formatted(taken, known, rejected, rows);
  }

  @Test
  void answersWhenTheSharesAreOnDisk() {
    assertAnswer(sender.post(SentRow.rows(0, 500)), 200, read(500, 0, 0, ""));
    assertThat(ledger.last(EPOCH_1)).isEqualTo(499);
    assertAnswer(sender.get("/v1/position?epoch=1"), 200, "{\"last\":499}");
    assertAnswer(sender.get("/v1/position"), 200, "{\"last\":-1}");
    assertThat(ledger.shareCount()).isEqualTo(500);
  }

  @Test
  void countsOnceWhatIsSentAgainAlsoAfterARestart() {
    sender.post(SentRow.rows(0, 300));
    assertAnswer(sender.post(SentRow.rows(0, 300)), 200, read(0, 300, 0, ""));
    restart(HttpLedger.LIMITS);
    ledger.start();
    assertAnswer(sender.post(SentRow.rows(200, 400)), 200, read(100, 100, 0, ""));
    assertThat(ledger.shareCount()).isEqualTo(400);
  }

  @Test
  void saysWhichRowsItCannotUseAndWhy() {
    String body =
        SentRow.of(1, 7)
            + "\n"
            + SentRow.of("9nonsense", ",\"epoch\":1,\"sequence\":8")
            + "{\"poolid\":\r\n"
            + SentRow.withoutPosition(1)
            + SentRow.of(1, 6)
            + SentRow.of(1, 9).replace("\"pool\"", "\"other\"")
            + SentRow.of(1, 10).replace("1730005", "\"" + "x".repeat(1 << 11) + "\"")
            + SentRow.of(1, 11);
    HttpResponse<String> answer = sender.post(body);
    assertThat(answer.body())
        .startsWith("{\"taken\":2,\"known\":0,\"rejected\":6,\"rows\":[")
        .contains("{\"line\":3,\"reason\":\"address checksum\",\"value\":\"9nonsense\"}")
        .contains("{\"line\":4,\"reason\":\"not a JSON object\"")
        .contains("{\"line\":5,\"reason\":\"field missing\",\"value\":\"sequence\"}")
        .contains(
            "{\"line\":6,\"reason\":\"sequence not above the one before it in its epoch\","
                + "\"value\":\"6\"}")
        .contains("{\"line\":7,\"reason\":\"pool id of another pool\"")
        .contains("{\"line\":8,\"reason\":\"height not an integer\"")
        .hasSizeLessThan(1_500);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(ledger.shareCount()).isEqualTo(2);
  }

  @Test
  void tellsOnlyTheFirstOfManyBadRowsAndLeavesOutALineWithoutEnd() {
    String body = "[]\n".repeat(5_000) + "x".repeat(900_000) + "\n" + SentRow.of(1, 1);
    String answer = sender.post(body).body();
    assertThat(answer).startsWith("{\"taken\":1,\"known\":0,\"rejected\":5001,");
    assertThat(answer.split("\"line\"", -1)).hasSize(101);
  }

  @Test
  void numbersTheLinesOfARequestThatSaysHow() {
    String body = SentRow.withoutPosition(2) + "\nnonsense\n" + SentRow.withoutPosition(1);
    HttpResponse<String> answer = sender.post(body, "Leafpay-Epoch", "1", "Leafpay-Sequence", "40");
    assertThat(answer.body()).startsWith("{\"taken\":3,\"known\":0,\"rejected\":1,");
    assertThat(ledger.last(EPOCH_1)).isEqualTo(43);
    assertAnswer(
        sender.post(SentRow.withoutPosition(5), "Leafpay-Epoch", "1", "Leafpay-Sequence", "41"),
        200,
        read(2, 3, 0, ""));
  }

  @Test
  void refusesRowsThatCameBeforeTheOnesTheyFollow() {
    assertAnswer(
        sender.post(SentRow.rows(10, 20), "Leafpay-Epoch", "1", "Leafpay-After", "9"),
        409,
        "{\"problem\":\"rows before these are missing\",\"last\":-1}");
    String[] start = {"Leafpay-Epoch", "1", "Leafpay-After", "-1"};
    assertAnswer(sender.post(SentRow.rows(0, 10), start), 200, read(10, 0, 0, ""));
    assertAnswer(
        sender.post(SentRow.rows(10, 20), "Leafpay-Epoch", "1", "Leafpay-After", "9"),
        200,
        read(10, 0, 0, ""));
    assertAnswer(sender.post(SentRow.rows(0, 10), start), 200, read(0, 10, 0, ""));
  }

  @Test
  void takesARowOnlyAsOneOfTheSourceWhoseTokenItCameWith() {
    String foreign = SentRow.of(SentRow.MINER, ",\"source\":\"pool-1\",\"epoch\":1,\"sequence\":5");
    sender.post(foreign);
    assertThat(ledger.last(EPOCH_1)).isEqualTo(5);
    assertThat(ledger.last(new SourceStream("pool-1", 1))).isEqualTo(-1);
    HttpResponse<String> own = new Sender(ledger.port(), tokens.token(1)).post(SentRow.rows(0, 3));
    assertAnswer(own, 200, read(3, 0, 0, ""));
  }

  @Test
  void answersNobodyWithoutAToken() {
    String token = tokens.token(0);
    List<Sender> strangers =
        List.of(
            new Sender(ledger.port(), "", ""),
            new Sender(ledger.port(), ""),
            new Sender(ledger.port(), token.substring(1)),
            new Sender(ledger.port(), token + "0"),
            new Sender(ledger.port(), "a".repeat(5_000)),
            new Sender(ledger.port(), tokens.line(0).split(" ", -1)[1]),
            new Sender(ledger.port(), token, "Basic "));
    for (Sender stranger : strangers) {
      HttpResponse<String> answer = stranger.post(SentRow.rows(0, 1));
      assertAnswer(answer, 401, "{\"problem\":\"no token, or not a known one\"}");
      assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
      assertThat(stranger.get("/v1/position").statusCode()).isEqualTo(401);
    }
    Sender lower = new Sender(ledger.port(), token, "bearer ");
    assertThat(lower.post(SentRow.rows(0, 1)).statusCode()).isEqualTo(200);
    assertThat(ledger.shareCount()).isEqualTo(1);
  }

  @Test
  void readsGzipAndNothingOfOneThatIsDamaged() {
    byte[] packed = Sender.gzip(SentRow.rows(0, 2_000).getBytes(StandardCharsets.UTF_8));
    String[] gzip = {"Content-Encoding", "gzip"};
    for (int size : new int[] {packed.length - 1, packed.length / 2, 20, 3}) {
      assertThat(sender.post(Arrays.copyOf(packed, size), gzip).statusCode()).isEqualTo(400);
    }
    byte[] tail = Arrays.copyOf(packed, packed.length + 4);
    tail[packed.length] = 'x';
    assertThat(sender.post(tail, gzip).statusCode()).isEqualTo(400);
    assertThat(sender.post(SentRow.rows(0, 9), gzip).statusCode()).isEqualTo(400);
    assertThat(sender.post(packed, "Content-Encoding", "br").statusCode()).isEqualTo(415);
    assertAnswer(sender.get("/v1/position?epoch=1"), 200, "{\"last\":-1}");
    assertAnswer(sender.post(packed, gzip), 200, read(2_000, 0, 0, ""));
    assertAnswer(sender.post(packed), 200, read(0, 2_000, 0, ""));
  }

  @Test
  void refusesBodiesThatAreTooLargePackedOrUnpacked() {
    byte[] large = new byte[(1 << 20) + 1];
    Arrays.fill(large, (byte) '\n');
    assertThat(sender.post(large).statusCode()).isEqualTo(413);
    assertThat(sender.post(Sender.gzip(new byte[200 << 20])).statusCode()).isEqualTo(413);
    assertThat(sender.post(Arrays.copyOf(large, 1 << 20)).statusCode()).isEqualTo(200);
    assertThat(sender.post(new byte[10 << 20]).statusCode()).isEqualTo(413);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(sender.get("/").statusCode()).isEqualTo(404);
    assertThat(sender.get("/v1/shares/1").statusCode()).isEqualTo(404);
    HttpResponse<String> get = sender.get("/v1/shares");
    assertThat(get.statusCode()).isEqualTo(405);
    assertThat(get.headers().firstValue("Allow")).contains("POST");
    for (String value : List.of("x", "-2", "1.5", "9999999999999999999", "")) {
      assertThat(sender.post("", "Leafpay-Sequence", value).statusCode()).as(value).isEqualTo(400);
    }
    assertThat(sender.post("", "Leafpay-Epoch", "e".repeat(101)).statusCode()).isEqualTo(400);
    assertAnswer(sender.post(""), 200, read(0, 0, 0, ""));
  }

  @Test
  void sendsAwayWhomItHasNoRoomForAndKeepsTheOthersWaiting() {
    restart(HttpLedger.LIMITS.withSizes(1 << 20, 2));
    List<CompletableFuture<HttpResponse<String>>> waiting =
        List.of(sender.begin(SentRow.rows(0, 10)), sender.begin(SentRow.of(2, 0)));
    while (!sender.get("/v1/health").body().contains("\"requests\":2")) {
      Thread.onSpinWait();
    }
    HttpResponse<String> away = sender.post(SentRow.rows(10, 20));
    assertThat(away.statusCode()).isEqualTo(429);
    assertThat(away.headers().firstValue("Retry-After")).contains("1");
    assertThat(sender.get("/v1/health").statusCode()).isEqualTo(503);
    ledger.start();
    assertThat(waiting.get(0).join().statusCode()).isEqualTo(200);
    assertThat(waiting.get(1).join().statusCode()).isEqualTo(200);
    assertAnswer(sender.get("/v1/health"), 200, "{\"status\":\"ok\",\"requests\":0}");
    assertThat(ledger.shareCount()).isEqualTo(11);
  }

  @Test
  void doesNotSayThatSharesAreCountedWhenItDoesNotKnow() {
    restart(HttpLedger.LIMITS.withTimes(Duration.ofSeconds(2), Duration.ofMillis(200)));
    HttpResponse<String> unknown = sender.post(SentRow.rows(0, 10));
    assertThat(unknown.statusCode()).isEqualTo(503);
    assertThat(unknown.headers().firstValue("Retry-After")).contains("5");
    ledger.start();
    HttpResponse<String> again = sender.post(SentRow.rows(0, 12));
    assertAnswer(again, 200, read(2, 10, 0, ""));
    assertThat(ledger.shareCount()).isEqualTo(12);
  }

  @Test
  void refusesWhoWaitsWhenItStopsAndEndsWithWhatCameIn() {
    restart(HttpLedger.LIMITS);
    CompletableFuture<HttpResponse<String>> waiting = sender.begin(SentRow.rows(0, 10));
    while (!sender.get("/v1/health").body().contains("\"requests\":1")) {
      Thread.onSpinWait();
    }
    ledger.source().close();
    assertThat(waiting.join().statusCode()).isEqualTo(503);
  }
}
