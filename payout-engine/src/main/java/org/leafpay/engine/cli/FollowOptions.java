package org.leafpay.engine.cli;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.leafpay.shares.miningcore.Following;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sources of shares that are followed while the pool works, as options. */
final class FollowOptions {
  @Mixin PoolDatabaseOptions miningcore = new PoolDatabaseOptions();
  @Mixin KafkaOptions kafka = new KafkaOptions();

  @Option(
      names = "--follow",
      description = "go on with the pool's database until this program is stopped")
  boolean follow;

  @Option(
      names = "--lag",
      paramLabel = "SECONDS",
      description =
          "so long after its time a share is in the pool's database at the latest"
              + " (${DEFAULT-VALUE})",
      converter = OptionValues.Grace.class,
      defaultValue = "120")
  Duration lag = Following.Settling.DEFAULT.lag();

  @Option(
      names = "--accept-gap",
      description = "go on though the pool may have deleted shares before they were counted")
  boolean acceptGap;

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      description = "take shares over HTTP until this program is stopped; needs --tokens",
      converter = OptionValues.HostPort.class)
  Optional<InetSocketAddress> listen = Optional.empty();

  @Option(
      names = "--tokens",
      paramLabel = "FILE",
      description =
          "who may send: a line of the command token for each sender; else in LEAFPAY_TOKENS")
  Optional<Path> tokens = Optional.empty();

  boolean isEmpty() {
    return miningcore.url.isEmpty() && listen.isEmpty() && kafka.file.isEmpty();
  }

  /** Whether this ends only when it is stopped. */
  boolean isEndless() {
    return follow || listen.isPresent() || (kafka.file.isPresent() && !kafka.untilEnd);
  }

  Following following(String pool) {
    Duration quiet = Following.Settling.DEFAULT.quiet();
    Following following =
        Following.of(pool)
            .withSettling(new Following.Settling(lag, quiet.compareTo(lag) < 0 ? lag : quiet));
    Following withGap = acceptGap ? following.acceptingGap() : following;
    return isEndless() ? withGap : withGap.once();
  }
}
