package org.leafpay.testnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key is made, shown and restored; its secrets come and go by other ways than arguments. */
class KeyCommandTest {
  private static final int FAILED = 1;
  private static final int USAGE = 2;
  private static final Map<String, String> PASSWORD = Map.of("LEAFPAY_PASSWORD", "correct horse");

  /** A phrase whose first address other wallets of Ergo give as well. */
  private static final String KNOWN_PHRASE =
      "slow silly start wash bundle suffer bulb ancient height spin express remind today effort"
          + " helmet";

  private static final String KNOWN_ADDRESS = "9eatpGQdYNjTi5ZZLK7Bo7C3ms6oECPnxbQTRn6sDcBNLMYSCa8";

  @TempDir Path folder;

  @Test
  void aNewKeyShowsItsWordsOnceAndIsRestoredFromThem() throws IOException {
    CliRun made = create(PASSWORD, "").succeeded();
    assertThat(made.out()).contains("Write these words down");
    String words = made.out().lines().reduce((first, last) -> last).orElseThrow().strip();
    assertThat(words).matches("([a-z]+ ){14}[a-z]+");
    assertThat(Files.readString(onlyKey())).doesNotContain(words);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(onlyKey())))
        .isEqualTo("rw-------");

    CliRun shown = show(PASSWORD).succeeded();
    assertThat(shown.out().lines()).hasSize(3);
    assertThat(made.out()).startsWith(shown.out());

    Path other = folder.resolve("other");
    CliRun restored =
        CliRun.of(List.of("key", "create", other.toString(), "--restore"), PASSWORD, words + "\n")
            .succeeded();
    assertThat(line(restored, "address")).isEqualTo(line(shown, "address"));
    assertThat(restored.out()).doesNotContain(words);
  }

  @Test
  void aKnownPhraseGivesItsKnownAddressOnEitherNetwork() throws IOException {
    assertThat(line(create(PASSWORD, KNOWN_PHRASE, "--restore").succeeded(), "address"))
        .endsWith(KNOWN_ADDRESS);
    CliRun testnet =
        CliRun.of(
            List.of("key", "show", onlyKey().toString(), "--network", "testnet"), PASSWORD, "");
    assertThat(line(testnet.succeeded(), "address")).containsPattern(" 3W\\w{50}$");
  }

  @Test
  void aKeyIsNeverOverwritten() throws IOException {
    create(PASSWORD, "").succeeded();
    byte[] before = Files.readAllBytes(onlyKey());
    create(PASSWORD, "").failedWith(FAILED, keys() + ": there is a key already");
    assertThat(onlyKey()).hasBinaryContent(before);
  }

  @Test
  void wordsThatAreNoPhraseMakeNoKey() {
    for (String words : List.of("", "abandon ability", KNOWN_PHRASE + " slow", "x ".repeat(600))) {
      CliRun run = create(PASSWORD, words, "--restore").endedWith(FAILED);
      assertThat(run.err()).startsWith("leafpay: ").doesNotContain("abandon", "silly");
      assertThat(keys()).doesNotExist();
    }
  }

  @Test
  void aPasswordIsWanted() {
    create(Map.of(), "").failedWith(FAILED, "no password: name a file by --password-file");
    create(Map.of("LEAFPAY_PASSWORD", ""), "").failedWith(FAILED, "empty password");
    assertThat(keys()).doesNotExist();
  }

  @Test
  void aFileThatIsNotThereIsToldBeforeAPasswordIsWanted() {
    Path missing = folder.resolve("nosuch.json");
    CliRun.of(List.of("key", "show", missing.toString()))
        .failedWith(FAILED, missing + ": no such file");
  }

  @Test
  void aWrongPasswordShowsNothing() throws IOException {
    create(PASSWORD, "").succeeded();
    show(Map.of("LEAFPAY_PASSWORD", "wrong")).failedWith(FAILED, "wrong password");
  }

  @Test
  void thereIsNoOptionForASecret() {
    create(PASSWORD, "", "--password", "secret").failedWith(USAGE, "Unknown option");
    CliRun.of(List.of("key")).failedWith(USAGE, "want a subcommand: create, show");
  }

  private CliRun create(Map<String, String> environment, String piped, String... more) {
    List<String> words = new ArrayList<>(List.of("key", "create", keys().toString()));
    words.addAll(List.of(more));
    return CliRun.of(words, environment, piped);
  }

  private CliRun show(Map<String, String> environment) throws IOException {
    return CliRun.of(List.of("key", "show", onlyKey().toString()), environment, "");
  }

  private Path keys() {
    return folder.resolve("keys");
  }

  private Path onlyKey() throws IOException {
    try (var files = Files.list(keys())) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private static String line(CliRun run, String start) {
    return run.out().lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }
}
