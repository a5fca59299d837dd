package org.leafpay.engine.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.payout.PayoutExplainer;
import org.leafpay.engine.payout.PayoutService;
import org.leafpay.engine.payout.PayoutSettings;
import org.leafpay.engine.payout.Progress;
import org.leafpay.engine.payout.RoundBuilder;
import org.leafpay.engine.payout.RoundReport;
import org.leafpay.engine.payout.RoundSettings;
import org.leafpay.engine.payout.RoundTools;
import org.leafpay.engine.selection.PoolFolder;
import org.leafpay.engine.wallet.Wallet;
import org.leafpay.engine.witness.CommitteeEpochs;
import org.leafpay.shares.scheme.PaymentScheme;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.shares.store.StoreFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code run}: pays every confirmed block of a pool's files. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Pay every confirmed block: shares become scores, scores a tree, a round on chain.",
    footer = {
      "",
      "Running it again with the same --out pays nobody twice: it goes on where it stopped.",
      "Exit codes: 0 done, 1 failed, 2 wrong options, 3 done but rows were left out, 4 not finished."
    })
public final class RunCommand implements Callable<Integer> {
  private static final Duration POLL_EMBEDDED = Duration.ofMillis(50);
  private static final Duration POLL_NODE = Duration.ofSeconds(5);

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private PoolFilesOptions files = new PoolFilesOptions();
  @Mixin private LedgerOptions ledgerOptions = new LedgerOptions();
  @Mixin private PolicyOptions policy = new PolicyOptions();
  @Mixin private WitnessOptions witness = new WitnessOptions();
  @Mixin private ChainOptions chain = new ChainOptions();
  @Mixin private KeyOptions keys = new KeyOptions();
  @Mixin private WatchOptions watch = new WatchOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "where rounds, receipts and the store go")
  private Path out = Path.of("");

  @Option(names = "--json", paramLabel = "FILE", description = "write the summary as JSON too")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--explain",
      description = "show how payouts were planned, and why each ends where it does")
  private boolean explain;

  private final EmbeddedChain embedded;
  private final InstantSource clock;

  /**
   * The command.
   *
   * @param embedded the chain for runs without --node
   */
  public RunCommand(EmbeddedChain embedded, InstantSource clock) {
    this.embedded = embedded;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Instant start = clock.instant();
    requireOptions();
    policy.check(files.network);
    witness.check(files.network, out);
    OutputPlaces.requireFolder("--out", out);
    json.ifPresent(file -> OutputPlaces.requireFile("--json", file));
    PaymentScheme scheme = policy.paymentScheme();
    RunResult result;
    try (OpenLedger ledger = OpenLedger.of(ledgerOptions)) {
      PoolInputs inputs = read(ledger);
      BlockOrder order = ledger.sealed(BlockOrder.of(inputs.blocks(), scheme));
      order.requirePayableFinders(scheme);
      try (ChainSession session = ChainSession.open(chain.node, keys, embedded, place())) {
        session.requireNode(files.network);
        OutputPlaces.makeFolder(out);
        result = pay(inputs, order, session, start);
      }
    }
    new RunTable(spec.commandLine().getOut()).print(result);
    json.ifPresent(
        file -> OutputPlaces.write(file, RunSummary.json(result).toPrettyString() + "\n"));
    return result.rejected().isEmpty() ? ExitCode.OK : ExitCode.ROWS_REJECTED;
  }

  private void requireOptions() {
    if (files.blocks.isEmpty() && files.database.url.isEmpty()) {
      throw wrong("blocks come from --blocks or from --miningcore: one of the two is needed");
    }
    if (chain.node.isPresent() && keys.keystore.isEmpty()) {
      throw wrong("--node needs --keystore: the key that pays");
    }
    if (files.shares.isEmpty() == ledgerOptions.ledger.isEmpty()) {
      throw wrong("shares come from --shares or from --ledger: one of the two is needed");
    }
    if (policy.layout.isContradiction()) {
      throw wrong("--batch-size needs --layout batch: the layout leaf has no batches");
    }
    keys.check();
  }

  private ParameterException wrong(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }

  private PoolInputs read(OpenLedger ledger) {
    ledger.requireFits(files.network, files.pool, policy.bucketLength);
    PoolReader reader = new PoolReader(files, this::say);
    return ledger.ledger().map(reader::read).orElseGet(() -> reader.read(policy.bucketLength));
  }

  private EmbeddedChain.Place place() {
    return new EmbeddedChain.Place(out.resolve("devnet"), files.network);
  }

  private RunResult pay(PoolInputs inputs, BlockOrder order, ChainSession session, Instant start) {
    List<RoundReport> rounds = new ArrayList<>();
    LotteryCare lotteries = new LotteryCare(session, files.network, out, this::say);
    lotteries.look();
    try (StoreFile store = StoreFile.open(out.resolve("leafpay.db"))) {
      PayoutService service = service(inputs, session, store);
      for (PoolBlock block : order.paid()) {
        say("block " + block.height() + ": dividing " + block.reward().erg() + " ERG");
        rounds.add(explained(service.pay(block)));
      }
    }
    lotteries.lookAndRearm();
    return new RunResult(
        session.node().info().network(),
        rounds,
        order.waiting(),
        inputs.rejected(),
        out,
        Duration.between(start, clock.instant()));
  }

  private RoundReport explained(RoundReport report) {
    return explain ? report.withPlan(PayoutExplainer.plan(out, report.published())) : report;
  }

  private PayoutService service(PoolInputs inputs, ChainSession session, StoreFile store) {
    ErgoNode node = session.node();
    OperatorKey key = session.key();
    RoundSettings round = new RoundSettings(chain.openAfterBlocks, RoundSettings.DEFAULT.fee());
    PayoutSettings settings =
        new PayoutSettings(
            out,
            key.publicKey(),
            witness.with(policy.policy(files.network, node), out, files.network),
            round,
            watch.settings(session.isEmbedded() ? POLL_EMBEDDED : POLL_NODE, clock));
    RoundTools tools =
        new RoundTools(
                node,
                new RoundBuilder(key, round.fee()),
                new Wallet(node, inputs.pool().network(), key.publicKey()))
            .with(new CommitteeEpochs(node, PoolFolder.in(out)));
    Progress progress = this::say;
    return new PayoutService(inputs.pool(), settings, tools, store, progress);
  }

  private void say(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }
}
