package org.leafpay.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {
  private static final int LIMIT = 100_000;

  @TempDir private Path directory = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"text.jsonl", "text.jsonl.gz"})
  void aFileThatHoldsAsMuchAsTheLimitIsReadAndOneMoreByteIsRefused(String name) {
    Path file = directory.resolve(name);
    TextFile.write(file, "x".repeat(LIMIT));
    assertThat(TextFile.read(file, LIMIT)).hasSize(LIMIT);
    TextFile.write(file, "x".repeat(LIMIT + 1));
    assertThatThrownBy(() -> TextFile.read(file, LIMIT))
        .isInstanceOf(PublishException.class)
        .hasMessageContaining(name)
        .hasMessageContaining("more than 100000 bytes");
  }

  @Test
  void aSmallFileThatExpandsToFarMoreThanTheLimitIsRefused() throws IOException {
    Path file = directory.resolve("leaves.jsonl.gz");
    TextFile.write(file, " ".repeat(50 * LIMIT));
    assertThat(Files.size(file)).isLessThan(LIMIT);
    assertThatThrownBy(() -> TextFile.read(file, LIMIT))
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("too large to read");
  }

  @Test
  void aPlainFileAboveTheLimitIsRefusedBeforeItIsRead() throws IOException {
    Path file = directory.resolve("leaves.jsonl");
    try (RandomAccessFile holes = new RandomAccessFile(file.toFile(), "rw")) {
      holes.setLength(1L + TextFile.MAX_SIZE);
    }
    assertThatThrownBy(() -> TextFile.read(file))
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("more than 536870912 bytes");
  }

  @Test
  void nothingIsWrittenThroughALinkThatSomebodyPutThere() throws IOException {
    Path precious = Files.writeString(directory.resolve("keystore.json"), "secret");
    Path file = directory.resolve("commitment.json");
    Files.createSymbolicLink(directory.resolve("commitment.json.tmp"), precious);
    TextFile.write(file, "new");
    assertThat(precious).hasContent("secret");
    assertThat(file).hasContent("new");
    assertThat(Files.isSymbolicLink(file)).isFalse();
  }
}
