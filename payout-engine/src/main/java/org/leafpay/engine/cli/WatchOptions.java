package org.leafpay.engine.cli;

import java.time.Duration;
import java.time.InstantSource;
import org.leafpay.engine.node.Sleeper;
import org.leafpay.engine.payout.WatchSettings;
import picocli.CommandLine.Option;

/** How long to wait for the chain, as options. */
final class WatchOptions {
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
      description = "how long to wait for one round or step (${DEFAULT-VALUE})",
      converter = OptionValues.Minutes.class,
      defaultValue = "120")
  int patienceMinutes = 120;

  WatchSettings settings(Duration poll, InstantSource clock) {
    return new WatchSettings(
        confirmations, poll, Duration.ofMinutes(patienceMinutes), Sleeper.ofThread(), clock);
  }
}
