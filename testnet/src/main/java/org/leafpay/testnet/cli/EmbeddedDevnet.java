package org.leafpay.testnet.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.leafpay.engine.cli.EmbeddedChain;
import org.leafpay.testnet.devnet.Devnet;
import org.leafpay.testnet.devnet.DevnetConfig;
import org.leafpay.types.Bytes;
import org.leafpay.types.address.Network;

/** A devnet in this process, with mainnet addresses and a block every few milliseconds. */
final class EmbeddedDevnet implements EmbeddedChain {
  private static final Duration BLOCK_EVERY = Duration.ofMillis(50);

  @Override
  public Running start(Path directory, Bytes minerKey) {
    Devnet devnet =
        Devnet.start(
            DevnetConfig.forMiner(minerKey)
                .withNetwork(Network.MAINNET)
                .withDirectory(directory.resolve("chain"))
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
