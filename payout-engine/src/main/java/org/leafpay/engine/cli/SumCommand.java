package org.leafpay.engine.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leafpay.shares.ingest.IngestPolicy;
import org.leafpay.shares.kafka.KafkaFile;
import org.leafpay.shares.kafka.sums.SumsApplication;
import org.leafpay.shares.kafka.sums.SumsTerms;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.source.AddressReader;
import org.leafpay.shares.source.RejectedRow;
import org.leafpay.types.address.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sum}: one of the machines that sum a topic of shares. */
@Command(
    name = "sum",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Sum a Kafka topic of shares on several machines: this is one of them.",
    footer = {
      "",
      "All of them need the same pool, network, bucket and grace, the last two as the ledger.",
      "Goes on until it is ended. Exit codes: 0 ended, 1 failed, 2 wrong options."
    })
public final class SumCommand implements Callable<Integer> {
  private static final int THREADS_MAX = 256;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--kafka",
      required = true,
      paramLabel = "FILE",
      description = "properties file that names brokers and topics")
  private Path file = Path.of("");

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "of this machine: no other one's, and the same when it is started again")
  private String name = "";

  @Option(
      names = "--dir",
      required = true,
      paramLabel = "DIR",
      description = "its own folder, for a lock and little else")
  private Path folder = Path.of("");

  @Option(
      names = "--pool",
      required = true,
      paramLabel = "ID",
      description = "the pool whose rows are counted")
  private String pool = "";

  @Option(
      names = "--network",
      paramLabel = "NAME",
      description = "mainnet or testnet: the prefix of the miners' addresses (mainnet)",
      converter = OptionValues.NetworkName.class)
  private Network network = Network.MAINNET;

  @Option(
      names = "--bucket",
      paramLabel = "SECONDS",
      description = "length of the ledger's buckets of time (60)",
      converter = OptionValues.Bucket.class)
  private BucketLength bucketLength = BucketLength.DEFAULT;

  @Option(
      names = "--grace",
      paramLabel = "SECONDS",
      description = "a bucket is sealed so long after its end (${DEFAULT-VALUE})",
      converter = OptionValues.Grace.class,
      defaultValue = "120")
  private Duration grace = IngestPolicy.DEFAULT.grace();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "so many partitions are summed at a time (${DEFAULT-VALUE})",
      defaultValue = "1")
  private int threads = 1;

  @Override
  public Integer call() throws InterruptedException {
    if (threads < 1 || threads > THREADS_MAX) {
      throw new CommandException("--threads: from 1 to " + THREADS_MAX);
    }
    KafkaFile kafka = KafkaFile.read(file);
    RejectedRows rejected = new RejectedRows(this::say);
    SumsTerms terms =
        new SumsTerms(
            Optional.of(pool),
            AddressReader.of(network, new PayableScripts()),
            bucketLength,
            grace,
            KafkaOptions.IDLE_AFTER,
            row -> tell(row, rejected));
    OutputPlaces.makeFolder(folder);
    try (SumsApplication application =
        SumsApplication.start(
            kafka.topic(),
            kafka.sumsTopic().name(),
            terms,
            new SumsApplication.Instance(name, folder, threads))) {
      Runtime.getRuntime().addShutdownHook(new Thread(application::close));
      Optional<Throwable> problem = application.awaitEnd();
      if (problem.isPresent()) {
        throw new CommandException("sum: " + problem.get().getMessage(), problem.get());
      }
    }
    return ExitCode.OK;
  }

  /** Several threads have something to tell. */
  private synchronized void tell(RejectedRow row, RejectedRows rejected) {
    rejected.accept(row);
  }

  private void say(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }
}
