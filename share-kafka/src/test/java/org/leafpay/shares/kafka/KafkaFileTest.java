package org.leafpay.shares.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaFileTest {
  @TempDir private Path folder;

  private Path file(String... lines) {
    try {
      return Files.write(folder.resolve("kafka.properties"), List.of(lines));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void namesTheTopicsAndHandsOnWhatKafkaNeeds() {
    KafkaFile file =
        KafkaFile.read(
            file(
                "bootstrap.servers = one:9092,two:9092",
                "leafpay.topic = shares",
                "leafpay.sums.topic = sums",
                "leafpay.epoch = 2",
                "sasl.jaas.config = secret"));

    assertThat(file.topic())
        .isEqualTo(
            new KafkaTopic(
                "shares",
                2,
                Map.of("bootstrap.servers", "one:9092,two:9092", "sasl.jaas.config", "secret")))
        .hasToString("topic shares on one:9092,two:9092");
    assertThat(file.sumsTopic().name()).isEqualTo("sums");
  }

  @ParameterizedTest
  @CsvSource({
    "isolation.level=read_uncommitted, isolation.level is not for an operator to set",
    "group.id=mine, group.id is not for an operator to set",
    "leafpay.topics=a, does not know leafpay.topics",
    "leafpay.epoch=-1, 'leafpay.epoch is ''-1'', not a number from 0'",
    "x=y, lacks leafpay.topic"
  })
  void refusesWhatWouldNotBeExact(String line, String problem) {
    Path file =
        file(
            "bootstrap.servers=one:9092", line, line.startsWith("x") ? "" : "leafpay.topic=shares");

    assertThatThrownBy(() -> KafkaFile.read(file).topic())
        .isInstanceOf(KafkaFileException.class)
        .hasMessage(file + " " + problem);
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThatThrownBy(() -> KafkaFile.read(folder.resolve("none")))
        .isInstanceOf(KafkaFileException.class)
        .hasMessageContaining("none is not there");
  }
}
