package org.leafpay.engine.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leafpay.engine.lottery.AuditFault;
import org.leafpay.engine.lottery.LotteryPaper;
import org.leafpay.engine.lottery.LotteryPaperJson;
import org.leafpay.engine.lottery.PaperCheck;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.node.NodeSettings;
import org.leafpay.rewardbox.json.NodeJsonException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lottery check}: a file of statements, by itself or against a chain. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Check a file of statements, without the pool's files.",
      "By itself it shows that intervals, header, number, winner and payment belong together; a"
          + " node shows that the chain has them."
    },
    footer = {"", "Exit codes: 0 sound, 1 not sound or not readable, 2 wrong options."})
final class LotteryCheckCommand implements Callable<Integer> {
  /** In bytes: a draw by 400 headers takes 200 kB as JSON. */
  static final int SIZE_MAX = 64 << 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "FILE", description = "what lottery statement has written")
  private Path file = Path.of("");

  @Option(
      names = "--node",
      paramLabel = "URL",
      description = "an Ergo node with extraIndex, on whose chain the round is",
      converter = OptionValues.NodeAddress.class)
  private Optional<URI> node = Optional.empty();

  @Override
  public Integer call() {
    List<LotteryPaper> papers = read();
    List<List<AuditFault>> faults =
        node.map(uri -> onChain(uri, papers)).orElseGet(() -> offline(papers));
    LotteryPage page = new LotteryPage(spec.commandLine().getOut());
    for (int i = 0; i < papers.size(); i++) {
      page.print(papers.get(i));
      page.printCheck(papers.get(i), faults.get(i), node.isPresent());
    }
    return faults.stream().allMatch(List::isEmpty) ? ExitCode.OK : ExitCode.FAILED;
  }

  private static List<List<AuditFault>> offline(List<LotteryPaper> papers) {
    return papers.stream().map(paper -> PaperCheck.offline(paper).stream().toList()).toList();
  }

  private static List<List<AuditFault>> onChain(URI uri, List<LotteryPaper> papers) {
    try (NodeClient client = new NodeClient(NodeSettings.of(uri))) {
      return papers.stream().map(new PaperCheck(client)::faults).toList();
    }
  }

  private List<LotteryPaper> read() {
    try {
      if (Files.size(file) > SIZE_MAX) {
        throw new CommandException(file + " is too large for statements");
      }
      return LotteryPaperJson.parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CommandException("cannot read " + file + ": " + e, e);
    } catch (NodeJsonException e) {
      throw new CommandException(file + " is no file of statements: " + e.getMessage(), e);
    }
  }
}
