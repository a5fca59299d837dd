package org.leafpay.testnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.testnet.devnet.ledger.FileJournal;

/** Keys, nodes and folders that are not what they should be: found before anything is written. */
class BadPlacesTest {
  private static final int FAILED = 1;

  @TempDir Path folder;
  private TestPool pool;

  @BeforeEach
  void writeThePool() {
    pool = TestPool.in(folder);
  }

  @Test
  void aFileWhereTheFolderShouldBeIsKept() throws IOException {
    Files.writeString(pool.out(), "mine");
    pool.run().failedWith(FAILED, "--out: " + pool.out() + " is a file, not a folder");
    assertThat(pool.out()).hasContent("mine");
  }

  @Test
  void aFileInTheWayOfTheFolderIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    pool.to(file.resolve("below"))
        .run()
        .failedWith(FAILED, "--out: " + file + " is a file, not a folder");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() {
    pool.to(Path.of("/proc/leafpay")).run().failedWith(FAILED, "/proc");
  }

  @Test
  void theSummaryGoesIntoAFolderThatIsMadeForIt() {
    Path summary = folder.resolve("new/folder/summary.json");
    pool.withBlocks(TestPool.block(1, "pending", "3"));
    pool.withSummaryAt(summary).run().succeeded();
    assertThat(CliRun.json(summary).get("version").intValue()).isEqualTo(1);
  }

  @Test
  void aSummaryThatCannotBeWrittenIsFoundBeforeAnybodyIsPaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    pool.withSummaryAt(file.resolve("summary.json"))
        .run()
        .failedWith(FAILED, "--json: " + file + " is a file, not a folder");
    pool.withSummaryAt(folder)
        .run()
        .failedWith(FAILED, "--json: " + folder + " is a folder, not a file");
    assertThat(pool.out()).doesNotExist();
  }

  @Test
  void aStoreThatIsNoneIsNamedAndKept() throws IOException {
    Path store = pool.out().resolve("leafpay.db");
    Files.createDirectories(pool.out());
    Files.writeString(store, "no database, but somebody's text");
    pool.run().failedWith(FAILED, store.toString());
    assertThat(store).hasContent("no database, but somebody's text");
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      CliRun.of(List.of("devnet", "--port", port, "--data", pool.out().toString()))
          .failedWith(FAILED, port + ": Address already in use");
    }
  }

  @Test
  void aFolderThatAnotherDevnetUsesIsNamed() {
    Path chain = pool.out().resolve("chain");
    try (FileJournal other = FileJournal.open(chain)) {
      assertThat(other.history()).isNotNull();
      CliRun.of(List.of("devnet", "--port", "0", "--data", pool.out().toString()))
          .failedWith(FAILED, "another devnet uses " + chain);
    }
  }

  @Test
  void otherCommandsLookForTheirPlacesFirstToo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    String below = file.resolve("below").toString();
    CliRun.of(List.of("demo", "--out", below)).failedWith(FAILED, file + " is a file");
    CliRun.of(List.of("demo", "--json", below)).failedWith(FAILED, file + " is a file");
    CliRun.of(List.of("bench", "classic", "--json", below)).failedWith(FAILED, file + " is a file");
  }

  @Test
  void aNodeThatDoesNotAnswerIsNamed() throws IOException {
    String node = "http://127.0.0.1:" + freePort();
    withKey("--node", node).failedWith(FAILED, node);
    assertThat(pool.out()).doesNotExist();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          a page       | 200 | <html>It works!</html>
          other JSON   | 200 | {"hello": "world"}
          nothing      | 200 | ''
          not found    | 404 | <html>not here</html>
          a fault      | 500 | {"error": 500, "reason": "internal", "detail": "out of order"}
          """,
      delimiter = '|')
  void whatIsNoNodeIsNamed(String name, int status, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try {
      String node = "http://127.0.0.1:" + server.getAddress().getPort();
      withKey("--node", node).failedWith(FAILED, node);
    } finally {
      server.stop(0);
    }
    assertThat(pool.out()).doesNotExist();
  }

  @Test
  void aKeyThatCannotBeUsedIsNamed() throws IOException {
    Path password = secret("password", "right");
    Path missing = folder.resolve("nowhere.json");
    pool.run("--keystore", missing.toString(), "--password-file", password.toString())
        .failedWith(FAILED, missing + ": no such file");

    pool.run("--keystore", missing.toString(), "--shares", folder.resolve("none").toString())
        .failedWith(FAILED, missing + ": no such file");

    Path garbage = secret("garbage.json", "{\"cipherText\": 5");
    pool.run("--keystore", garbage.toString(), "--password-file", password.toString())
        .failedWith(FAILED, garbage + ": not a keystore file");

    Path key = key(password);
    Path wrong = secret("wrong", "wrong");
    pool.run("--keystore", key.toString(), "--password-file", wrong.toString())
        .failedWith(FAILED, key + ": wrong password");
    pool.run("--keystore", folder.toString(), "--password-file", password.toString())
        .failedWith(FAILED, folder + ": ");
    Path noPassword = folder.resolve("no-password");
    pool.run("--keystore", key.toString(), "--password-file", noPassword.toString())
        .failedWith(FAILED, noPassword + ": no such file");

    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    pool.run("--keystore", key.toString(), "--password-file", password.toString())
        .failedWith(FAILED, key + ": others can read it");
    assertThat(pool.out()).doesNotExist();
  }

  private CliRun withKey(String... more) throws IOException {
    Path password = secret("password", "right");
    List<String> words = pool.command(more);
    words.addAll(List.of("--keystore", key(password).toString()));
    words.addAll(List.of("--password-file", password.toString()));
    return CliRun.of(words);
  }

  private Path key(Path password) throws IOException {
    Path keys = folder.resolve("keys");
    CliRun.of(
            List.of("key", "create", keys.toString(), "--password-file", password.toString()),
            Map.of(),
            "")
        .succeeded();
    try (var files = Files.list(keys)) {
      return files.findFirst().orElseThrow();
    }
  }

  private Path secret(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
