package org.leafpay.engine.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leafpay.avl.TreeDigest;
import org.leafpay.engine.node.NodeChainView;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.node.NodeSettings;
import org.leafpay.rewardbox.json.NodeJsonException;
import org.leafpay.rewardbox.receipt.Receipt;
import org.leafpay.rewardbox.receipt.ReceiptJson;
import org.leafpay.rewardbox.receipt.ReceiptVerdict;
import org.leafpay.rewardbox.receipt.ReceiptVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code receipt verify}: one receipt against a digest, or against a chain. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Check one receipt against something that the pool did not make.",
      "That is a digest, which a node, an explorer or anybody else gives, or a node itself. A digest"
          + " shows the miner's leaf: his score, and whether it is marked as paid. A node shows the"
          + " round, the amount and the payment as well."
    },
    footer = {"", "Exit codes: 0 sound, 1 not sound or not readable, 2 wrong options."})
final class ReceiptVerifyCommand implements Callable<Integer> {
  /** In bytes: hundreds of times what the receipt of the largest round needs. */
  static final int SIZE_MAX = 4 << 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "FILE", description = "the receipt")
  private Path file = Path.of("");

  @Option(
      names = "--digest",
      paramLabel = "HEX",
      description = "R4's digest of the round's share state box, before or after the payout")
  private Optional<String> digest = Optional.empty();

  @Option(
      names = "--node",
      paramLabel = "URL",
      description = "or: an Ergo node with extraIndex, on whose chain the round is")
  private Optional<URI> node = Optional.empty();

  @Option(names = "--json", paramLabel = "FILE", description = "write the verdict as JSON too")
  private Optional<Path> json = Optional.empty();

  @Override
  public Integer call() {
    if (digest.isPresent() == node.isPresent()) {
      throw new ParameterException(spec.commandLine(), "want either --digest HEX or --node URL");
    }
    Receipt receipt = read();
    ReceiptVerdict verdict =
        digest
            .map(hex -> ReceiptVerifier.verify(receipt, digest(hex)))
            .orElseGet(() -> onChain(receipt, node.orElseThrow()));
    new ReceiptPage(spec.commandLine().getOut()).print(receipt, verdict);
    json.ifPresent(
        out ->
            OutputPlaces.write(
                out, ReceiptVerdictJson.write(receipt, verdict).toPrettyString() + "\n"));
    return verdict.match(sound -> ExitCode.OK, unsound -> ExitCode.FAILED);
  }

  private Receipt read() {
    try {
      if (Files.size(file) > SIZE_MAX) {
        throw new CommandException(file + " is too large for a receipt");
      }
      return ReceiptJson.parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CommandException("cannot read " + file + ": " + e, e);
    } catch (NodeJsonException e) {
      throw new CommandException(file + " is no whole receipt: " + e.getMessage(), e);
    }
  }

  private static ReceiptVerdict onChain(Receipt receipt, URI uri) {
    try (NodeClient node = new NodeClient(NodeSettings.of(uri))) {
      return ReceiptVerifier.verify(receipt, new NodeChainView(node));
    }
  }

  private static TreeDigest digest(String hex) {
    try {
      return TreeDigest.ofHex(hex);
    } catch (IllegalArgumentException e) {
      throw new CommandException("--digest: want 66 hexadecimal digits, got '" + hex + "'", e);
    }
  }
}
