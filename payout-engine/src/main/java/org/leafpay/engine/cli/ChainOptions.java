package org.leafpay.engine.cli;

import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The chain that a pool is paid on, as options. */
final class ChainOptions {
  @Option(
      names = "--node",
      paramLabel = "URL",
      description = "an Ergo node with extraIndex; without it, an embedded devnet is used",
      converter = OptionValues.NodeAddress.class)
  Optional<URI> node = Optional.empty();

  @Option(
      names = "--open-after",
      paramLabel = "BLOCKS",
      description = "after so many blocks anybody may finish a round (${DEFAULT-VALUE})",
      converter = OptionValues.Blocks.class,
      defaultValue = "720")
  int openAfterBlocks = 720;
}
