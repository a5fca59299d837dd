package org.leafpay.testnet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leafpay.engine.cli.ExitCode;
import org.leafpay.engine.cli.OutputPlaces;
import org.leafpay.testnet.bench.shares.ShareBench;
import org.leafpay.testnet.bench.shares.ShareBenchReport;
import org.leafpay.testnet.bench.shares.ShareBenchSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench shares}: how fast shares are counted. */
@Command(
    name = "shares",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measure how fast shares are read and counted, beside Jackson reading the same file.",
      "Baseline and variants run in turns on one thread; figures are medians."
    })
final class ShareBenchCommand implements Callable<Integer> {
  private final InstantSource clock;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private BenchOutput output = new BenchOutput();

  @Option(
      names = "--shares",
      paramLabel = "N",
      description = "shares in each file (${DEFAULT-VALUE})",
      defaultValue = "5000000")
  private int shares = 5_000_000;

  @Option(
      names = "--miners",
      paramLabel = "N",
      split = ",",
      description = "one file for each of these numbers of miners (${DEFAULT-VALUE})",
      defaultValue = "2239,100000,1000000")
  private List<Integer> miners = List.of();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "how often everything is run (${DEFAULT-VALUE})",
      defaultValue = "3")
  private int rounds = 3;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "gives the shares (${DEFAULT-VALUE})",
      defaultValue = "1")
  private long seed = 1;

  @Option(
      names = "--postgres",
      paramLabel = "URL",
      description = {
        "measure a PostgreSQL ledger too, in a schema of its own that is dropped again:",
        "jdbc:postgresql://HOST/DATABASE?user=USER; the password comes from ~/.pgpass"
      })
  private Optional<String> postgres = Optional.empty();

  @Option(
      names = "--kafka",
      paramLabel = "DIR",
      description = {
        "measure a Kafka topic too, on a broker of our own; its libraries are put there by",
        "mvn -f share-kafka/broker generate-resources, in share-kafka/broker/target/libraries"
      })
  private Optional<Path> kafka = Optional.empty();

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "where the files are made, 2 GB for a while (the system's temporary folder)")
  private Optional<Path> folder = Optional.empty();

  ShareBenchCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    requirePositive("--shares", shares);
    requirePositive("--rounds", rounds);
    miners.forEach(count -> requirePositive("--miners", count));
    output.check();
    folder.ifPresent(place -> OutputPlaces.requireFolder("--folder", place));
    output.show(run());
    return ExitCode.OK;
  }

  private void requirePositive(String option, int value) {
    if (value < 1) {
      throw new ParameterException(spec.commandLine(), option + " must be at least 1");
    }
  }

  private ShareBenchReport run() {
    try {
      Path parent =
          folder.isPresent()
              ? Files.createDirectories(folder.get())
              : Path.of(System.getProperty("java.io.tmpdir"));
      Path made = Files.createTempDirectory(parent, "leafpay-bench");
      try {
        ShareBenchSpec wanted =
            new ShareBenchSpec(shares, miners, rounds, seed, made, postgres, kafka);
        return ShareBench.run(wanted, clock, this::say);
      } finally {
        Files.deleteIfExists(made);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void say(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }
}
