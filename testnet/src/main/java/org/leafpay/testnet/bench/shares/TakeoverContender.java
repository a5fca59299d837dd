package org.leafpay.testnet.bench.shares;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.kafka.KafkaTopic;

/**
 * Two processes sum a topic, one is killed. Measured is the time from then until the other has told
 * the last sums of both partitions.
 */
final class TakeoverContender implements Contender {
  private final KafkaBed bed;
  private final FilePlaces places;
  private final Path folder;
  private final List<Process> instances = new ArrayList<>();
  private @Nullable KafkaTopic shares;
  private @Nullable KafkaTopic sums;

  TakeoverContender(KafkaBed bed, FilePlaces places, Path folder) {
    this.bed = bed;
    this.places = places;
    this.folder = folder;
  }

  @Override
  public String name() {
    return "Kafka Streams, one killed";
  }

  @Override
  public Optional<Target> target(int minerCount) {
    return Optional.of(Target.within("10"));
  }

  /** Both have a partition each and nothing left to do but to seal. */
  @Override
  public void prepare(Path file) {
    KafkaTopic from = bed.newTopic();
    KafkaTopic to = bed.newTopic();
    bed.send(from, file);
    for (String name : List.of("one", "other")) {
      instances.add(instance(from, to, name));
    }
    bed.awaitGroup("leafpay-" + to.name(), instances.size(), from);
    shares = from;
    sums = to;
  }

  private Process instance(KafkaTopic from, KafkaTopic to, String name) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(SummingInstance.class.getName());
    command.addAll(List.of(from.servers(), from.name(), to.name()));
    command.addAll(List.of(name, folder.resolve(to.name()).resolve(name).toString()));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Work run(Path file) {
    KafkaTopic from = shares;
    KafkaTopic to = sums;
    if (from == null || to == null) {
      throw new IllegalStateException("not prepared");
    }
    instances.get(0).destroyForcibly();
    bed.sendEnd(from, file);
    return SumsContender.ingest(to, places, instances.get(1)::isAlive);
  }

  @Override
  public void tidy() {
    instances.forEach(Process::destroyForcibly);
    for (Process instance : instances) {
      try {
        if (!instance.waitFor(10, TimeUnit.SECONDS)) {
          throw new IllegalStateException("an instance does not die");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    instances.clear();
  }

  @Override
  public void finish() {
    tidy();
    bed.close();
    places.clear();
    KafkaBed.delete(folder);
  }
}
