package org.leafpay.engine.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The chain and the operator's key, as options. */
final class ChainOptions {
  @Option(
      names = "--node",
      paramLabel = "URL",
      description = "an Ergo node with extraIndex; without it, an embedded devnet is used",
      converter = OptionValues.NodeAddress.class)
  Optional<URI> node = Optional.empty();

  @Option(
      names = "--keystore",
      paramLabel = "FILE",
      description = "the operator's key: an encrypted keystore file of a node")
  Optional<Path> keystore = Optional.empty();

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "its password; else in LEAFPAY_PASSWORD, else asked for")
  Optional<Path> passwordFile = Optional.empty();

  @Option(
      names = "--confirmations",
      paramLabel = "N",
      description = "blocks on top that make a transaction final (${DEFAULT-VALUE})",
      converter = OptionValues.Blocks.class,
      defaultValue = "10")
  int confirmations = 10;

  @Option(
      names = "--patience",
      paramLabel = "MINUTES",
      description = "how long to wait for one round (${DEFAULT-VALUE})",
      converter = OptionValues.Minutes.class,
      defaultValue = "120")
  int patienceMinutes = 120;

  @Option(
      names = "--open-after",
      paramLabel = "BLOCKS",
      description = "after so many blocks anybody may finish a round (${DEFAULT-VALUE})",
      converter = OptionValues.Blocks.class,
      defaultValue = "720")
  int openAfterBlocks = 720;
}
