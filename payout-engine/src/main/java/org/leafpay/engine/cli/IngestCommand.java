package org.leafpay.engine.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LedgerIdentity;
import org.leafpay.shares.database.LedgerPlace;
import org.leafpay.shares.ingest.IngestCount;
import org.leafpay.shares.ingest.IngestPolicy;
import org.leafpay.shares.ingest.LedgerIngest;
import org.leafpay.shares.kafka.TopicReader;
import org.leafpay.shares.kafka.sums.SumsIngest;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.source.AddressReader;
import org.leafpay.types.address.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ingest}: brings shares into a ledger that is kept. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Count shares into a ledger on disk, each once, however often they are read.",
    footer = {"", "Exit codes: 0 done, 1 failed, 2 wrong options, 3 done but rows were left out."})
public final class IngestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LedgerOptions options = new LedgerOptions();
  @Mixin private FollowOptions follow = new FollowOptions();

  @Option(
      names = "--shares",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "shares as CSV or NDJSON, plain or .gz, - for standard input; what files of one time"
              + " hold belongs into one command")
  private List<Path> shares = List.of();

  @Option(
      names = "--pool",
      paramLabel = "ID",
      description = "the pool whose rows are counted; a new ledger needs it")
  private Optional<String> pool = Optional.empty();

  @Option(
      names = "--network",
      paramLabel = "NAME",
      description = "mainnet or testnet: the prefix of the miners' addresses (mainnet)",
      converter = OptionValues.NetworkName.class)
  private Optional<Network> network = Optional.empty();

  @Option(
      names = "--bucket",
      paramLabel = "SECONDS",
      description = "length of a new ledger's buckets of time (60)",
      converter = OptionValues.Bucket.class)
  private Optional<BucketLength> bucketLength = Optional.empty();

  @Option(
      names = "--grace",
      paramLabel = "SECONDS",
      description = "a bucket is sealed so long after its end (${DEFAULT-VALUE})",
      converter = OptionValues.Grace.class,
      defaultValue = "120")
  private Duration grace = IngestPolicy.DEFAULT.grace();

  @Option(names = "--keep-shares", description = "keep every single share too, as a log")
  private boolean keepShares;

  private final InstantSource clock;

  public IngestCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    requireOptions();
    ShareSources sources = new ShareSources(this::say, clock);
    try (StopSignal stop = StopSignal.ofProcess();
        DurableLedger ledger = open(options.place());
        sources) {
      if (follow.kafka.sums) {
        return ingestSums(ledger, stop);
      }
      sources.open(shares, follow, ledger);
      LedgerIngest ingest = new LedgerIngest(ledger, policy(), clock);
      ingest.onRejected(sources.rejected());
      print(ingest.run(sources.all(), stop), ingest, ledger);
    }
    return sources.hasLeftOut() ? ExitCode.ROWS_REJECTED : ExitCode.OK;
  }

  private void requireOptions() {
    if (shares.isEmpty() && follow.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "shares come from --shares, --miningcore, --listen or --kafka: name one");
    }
    if (follow.follow && follow.miningcore.url.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--follow needs --miningcore");
    }
  }

  private int ingestSums(DurableLedger ledger, StopSignal stop) {
    AddressReader addresses = AddressReader.of(ledger.identity().network(), new PayableScripts());
    try (TopicReader reader = TopicReader.of(follow.kafka.read().sumsTopic())) {
      long counted =
          new SumsIngest(ledger, reader, addresses)
              .run(() -> stop.goesOn() && !(follow.kafka.untilEnd && reader.isAtEnd()));
      spec.commandLine().getOut().println(Counted.of(counted, "share") + " counted");
      spec.commandLine().getOut().flush();
    }
    return ExitCode.OK;
  }

  /** What is not said of a ledger that is there is taken from it. */
  private DurableLedger open(LedgerPlace place) {
    Optional<LedgerIdentity> there = DurableLedger.identityAt(place);
    String named =
        pool.or(() -> there.map(LedgerIdentity::pool))
            .orElseThrow(
                () ->
                    new CommandException(
                        "a new ledger needs --pool: the pool whose shares it counts"));
    return DurableLedger.open(
        place,
        new LedgerIdentity(
            network.or(() -> there.map(LedgerIdentity::network)).orElse(Network.MAINNET),
            named,
            bucketLength
                .or(() -> there.map(LedgerIdentity::bucketLength))
                .orElse(BucketLength.DEFAULT)));
  }

  private IngestPolicy policy() {
    IngestPolicy policy = IngestPolicy.DEFAULT.withGrace(grace);
    return keepShares ? policy.keepingShares() : policy;
  }

  private void print(IngestCount count, LedgerIngest ingest, DurableLedger ledger) {
    String sealed =
        ledger.sealedUntil() == DurableLedger.NOTHING_SEALED
            ? "nothing is sealed"
            : "sealed up to " + Instant.ofEpochSecond(ledger.sealedUntil());
    spec.commandLine()
        .getOut()
        .println(
            "%s counted, %,d of them late, %,d known before; %s; %s, %,d KiB of memory"
                .formatted(
                    Counted.of(count.counted(), "share"),
                    count.late(),
                    count.known(),
                    sealed,
                    Counted.of(ledger.miners().size(), "miner"),
                    ingest.memoryBytes() >> 10));
    spec.commandLine().getOut().flush();
  }

  private void say(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }
}
