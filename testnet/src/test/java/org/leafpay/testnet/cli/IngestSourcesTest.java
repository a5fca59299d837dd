package org.leafpay.testnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources of {@code ingest} that a pool feeds while it works. */
class IngestSourcesTest {
  private static final int FAILED = 1;
  private static final int USAGE = 2;
  private static final int TERMINATED = 143;
  private static final String NOBODY = "jdbc:postgresql://127.0.0.1:1/pool?user=reader";

  @TempDir Path folder;

  private CliRun ingest(String... more) {
    List<String> words =
        new ArrayList<>(List.of("ingest", "--pool", "ergo1", "--ledger", ledger()));
    words.addAll(List.of(more));
    return CliRun.of(words);
  }

  private String ledger() {
    return folder.resolve("ledger.db").toString();
  }

  @Test
  void wantsASource() {
    ingest().failedWith(USAGE, "name one");
    ingest("--follow", "--shares", "x").failedWith(USAGE, "--follow needs --miningcore");
  }

  @Test
  void saysWhatIsWrongWithThePoolsDatabase() {
    ingest("--miningcore", NOBODY).failedWith(FAILED, "pool database " + NOBODY);
    ingest("--miningcore", NOBODY + "&password=x")
        .failedWith(FAILED, "--miningcore: a password does not belong");
    CliRun.of(List.of("run", "--ledger", ledger(), "--out", folder.toString()))
        .failedWith(USAGE, "from --blocks or from --miningcore");
  }

  @Test
  void listensOnlyForSendersThatAreKnown() throws IOException {
    ingest("--listen", "127.0.0.1:0").failedWith(FAILED, "nobody could send");
    ingest("--listen", "127.0.0.1").failedWith(USAGE, "HOST:PORT");
    ingest("--listen", "127.0.0.1:0", "--tokens", folder.resolve("none").toString())
        .failedWith(FAILED, "cannot be read");
    Path tokens = Files.writeString(folder.resolve("tokens"), "pool secret\n");
    CliRun run = ingest("--listen", "127.0.0.1:0", "--tokens", tokens.toString());
    run.failedWith(FAILED, "list of tokens, line 1");
    assertThat(run.err()).doesNotContain("secret");
  }

  @Test
  void takesSharesOverHttpUntilItIsStopped() throws Exception {
    CliRun made = CliRun.of(List.of("token", "pool-a")).succeeded();
    assertThat(made.out()).startsWith("pool-a ").doesNotContain(made.err().strip());
    Path tokens = Files.writeString(folder.resolve("tokens"), made.out());
    Process child = listen(tokens);
    try (BufferedReader err = child.errorReader(StandardCharsets.UTF_8);
        BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      String said = String.valueOf(err.readLine());
      assertThat(said).startsWith("shares sent to http://");
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(said.substring(said.indexOf("http://")) + "/v1/shares"))
              .header("Authorization", "Bearer " + made.err().strip())
              .POST(HttpRequest.BodyPublishers.ofString(row(0) + row(1)))
              .build();
      String answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
      assertThat(answer).startsWith("{\"taken\":2,");
      // That of the process closes its streams.
      assertThat(child.toHandle().destroy()).isTrue();
      assertThat(child.waitFor()).isEqualTo(TERMINATED);
      assertThat(out.readLine()).startsWith("2 shares counted, 0 of them late");
    } finally {
      child.destroyForcibly();
    }
  }

  private Process listen(Path tokens) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Leafpay.class.getName(),
            "ingest",
            "--pool",
            "ergo1",
            "--ledger",
            ledger(),
            "--listen",
            "127.0.0.1:0",
            "--tokens",
            tokens.toString())
        .start();
  }

  private static String row(int sequence) {
    return ("{\"poolid\":\"ergo1\",\"blockheight\":1730005,\"difficulty\":0.5,"
            + "\"networkdifficulty\":1312314297000000,\"miner\":\"%s\","
            + "\"created\":\"2026-03-01T06:10:00.000Z\",\"epoch\":1,\"sequence\":%d}\n")
        .formatted(TestPool.miner(1).text(), sequence);
  }
}
