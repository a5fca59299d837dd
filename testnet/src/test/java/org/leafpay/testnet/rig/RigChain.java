package org.leafpay.testnet.rig;

import java.nio.file.Path;
import java.time.Duration;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.node.NodeSettings;
import org.leafpay.testnet.devnet.Devnet;
import org.leafpay.testnet.devnet.DevnetConfig;
import org.leafpay.types.address.Network;

/**
 * A devnet whose miner is the operator, a client that does not wait between attempts, and somebody
 * else with money.
 */
record RigChain(RigKey operator, Devnet devnet, NodeClient client, Stranger stranger)
    implements AutoCloseable {
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(10);

  static RigChain start(Path keyDir) {
    RigKey operator = RigKey.in(keyDir);
    Devnet devnet =
        Devnet.start(
            DevnetConfig.forMiner(operator.key().publicKey()).withNetwork(Network.MAINNET));
    NodeSettings usual = NodeSettings.of(devnet.uri());
    NodeSettings settings =
        new NodeSettings(usual.baseUri(), CALL_TIMEOUT, CALL_TIMEOUT, usual.apiKey());
    NodeClient client = new NodeClient(settings, duration -> {});
    RigKey other = RigKey.in(keyDir.resolve("stranger"));
    return new RigChain(
        operator, devnet, client, Stranger.fund(other.key(), operator.key(), devnet, client));
  }

  @Override
  public void close() {
    client.close();
    devnet.close();
  }
}
