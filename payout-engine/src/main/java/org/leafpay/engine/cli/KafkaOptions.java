package org.leafpay.engine.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.leafpay.shares.batch.ShareSource;
import org.leafpay.shares.kafka.KafkaFile;
import org.leafpay.shares.kafka.KafkaShareSource;
import org.leafpay.shares.kafka.ScannedLines;
import org.leafpay.shares.kafka.TopicReader;
import org.leafpay.shares.scan.ScanTerms;
import org.leafpay.shares.source.RejectedRow;
import picocli.CommandLine.Option;

/** Shares from a Kafka topic, as options. */
final class KafkaOptions {
  /** Less than this is no rest but a pause. */
  static final Duration IDLE_AFTER = Duration.ofMinutes(2);

  @Option(
      names = "--kafka",
      paramLabel = "FILE",
      description = "shares from a Kafka topic, which a properties file names")
  Optional<Path> file = Optional.empty();

  @Option(
      names = "--sums",
      description = "from its topic of sums, which the command sum fills, instead")
  boolean sums;

  @Option(
      names = "--until-end",
      description = "end when everything in the topic is counted; else it goes on for ever")
  boolean untilEnd;

  /** The file that was named. */
  KafkaFile read() {
    return KafkaFile.read(file.orElseThrow(() -> new CommandException("no --kafka file is named")));
  }

  /** Single shares. */
  ShareSource source(ScanTerms terms, Consumer<RejectedRow> rejected, InstantSource clock) {
    return KafkaShareSource.of(
        TopicReader.of(read().topic()),
        ScannedLines.of(terms, rejected),
        new KafkaShareSource.Patience(IDLE_AFTER, untilEnd),
        clock);
  }
}
