package org.leafpay.testnet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told before any broker is asked. */
class KafkaCommandTest {
  private static final int FAILED = 1;
  private static final int USAGE = 2;

  @TempDir Path folder;

  private List<String> ingest(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("ingest", "--pool", "ergo1", "--ledger", folder.resolve("l.db").toString()));
    words.addAll(List.of(more));
    return words;
  }

  private String file(String... lines) throws IOException {
    return Files.write(folder.resolve("kafka.properties"), List.of(lines)).toString();
  }

  @Test
  void aFileThatDoesNotNameTheTopicIsTold() throws IOException {
    CliRun.of(ingest("--kafka", "nowhere")).failedWith(FAILED, "nowhere is not there");
    CliRun.of(ingest("--kafka", file("bootstrap.servers=a:1")))
        .failedWith(FAILED, "kafka.properties lacks leafpay.topic");
    CliRun.of(ingest("--sums", "--kafka", file("bootstrap.servers=a:1", "leafpay.topic=a")))
        .failedWith(FAILED, "lacks leafpay.sums.topic");
  }

  @Test
  void whatExactCountingRestsOnIsNotForTheFile() throws IOException {
    CliRun.of(ingest("--kafka", file("bootstrap.servers=a:1", "group.id=mine")))
        .failedWith(FAILED, "group.id is not for an operator to set");
  }

  @Test
  void anInstanceNeedsAName() {
    CliRun.of(List.of("sum", "--kafka", "k", "--dir", "d", "--pool", "p"))
        .failedWith(USAGE, "--name");
  }
}
