package org.leafpay.engine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.leafpay.types.address.Network;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The pool's files, as options. */
final class PoolFilesOptions {
  @Option(
      names = "--shares",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "shares in miningcore's column layout, plain or .gz; rows are not compared, so files must not overlap")
  List<Path> shares = List.of();

  @Option(
      names = "--blocks",
      paramLabel = "FILE",
      description = "the pool's blocks in miningcore's column layout; else from --miningcore")
  Optional<Path> blocks = Optional.empty();

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "the miners' own payment thresholds (miner_settings); else from --miningcore, if named")
  Optional<Path> settings = Optional.empty();

  @Mixin PoolDatabaseOptions database = new PoolDatabaseOptions();

  @Option(
      names = "--pool",
      paramLabel = "ID",
      description = "the pool whose rows are used; by default that of the first share")
  Optional<String> pool = Optional.empty();

  @Option(
      names = "--network",
      paramLabel = "NAME",
      description = "mainnet or testnet: the prefix of the miners' addresses (${DEFAULT-VALUE})",
      converter = OptionValues.NetworkName.class,
      defaultValue = "mainnet")
  Network network = Network.MAINNET;

  @Option(
      names = "--strict",
      description = "stop before anything is written when a row cannot be used")
  boolean strict;
}
