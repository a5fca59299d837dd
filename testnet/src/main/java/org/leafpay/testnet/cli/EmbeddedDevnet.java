package org.leafpay.testnet.cli;

import java.net.URI;
import java.time.Duration;
import org.leafpay.engine.cli.EmbeddedChain;
import org.leafpay.testnet.devnet.Devnet;
import org.leafpay.testnet.devnet.DevnetConfig;
import org.leafpay.types.Bytes;

/** A devnet in this process, with a block every few milliseconds. */
final class EmbeddedDevnet implements EmbeddedChain {
  private static final Duration BLOCK_EVERY = Duration.ofMillis(50);

  @Override
  public Running start(Place place, Bytes minerKey) {
    Devnet devnet =
        Devnet.start(
            DevnetConfig.forMiner(minerKey)
                .withNetwork(place.network())
                .withDirectory(place.directory().resolve("chain"))
                .withBlockEvery(BLOCK_EVERY));
    return new RunningDevnet(devnet);
  }

  private record RunningDevnet(Devnet devnet) implements Running {
    @Override
    public URI uri() {
      return devnet.uri();
    }

    @Override
    public void close() {
      devnet.close();
    }
  }
}
