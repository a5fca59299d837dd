package org.leafpay.engine.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.leafpay.types.address.Network;
import picocli.CommandLine.Option;

/** A keystore's password, and whose address its key has, as options. */
final class KeystoreOptions {
  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "the keystore's password; else in LEAFPAY_PASSWORD, else asked for")
  Optional<Path> passwordFile = Optional.empty();

  @Option(
      names = "--network",
      paramLabel = "NAME",
      description = "mainnet or testnet: whose address is shown (${DEFAULT-VALUE})",
      converter = OptionValues.NetworkName.class,
      defaultValue = "mainnet")
  Network network = Network.MAINNET;
}
