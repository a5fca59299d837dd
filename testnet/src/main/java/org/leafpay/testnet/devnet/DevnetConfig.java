package org.leafpay.testnet.devnet;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.leafpay.testnet.devnet.ledger.Emission;
import org.leafpay.testnet.devnet.ledger.LedgerConfig;
import org.leafpay.testnet.devnet.rules.CostMeter;
import org.leafpay.types.Bytes;
import org.leafpay.types.address.Network;

/**
 * All that a devnet can be told. Start from {@link #forMiner} and change what matters.
 *
 * @param network whose address prefix is shown
 * @param blockEvery makes blocks by itself at this interval; otherwise only on demand
 * @param directory keeps the chain there, so that a killed devnet comes back; otherwise in memory
 */
public record DevnetConfig(
    Listen listen,
    Network network,
    LedgerConfig ledger,
    Optional<Duration> blockEvery,
    Optional<Path> directory) {
  /**
   * On loopback, with testnet addresses, in memory, blocks on demand, mainnet's limits, and 730
   * blocks at the start: block 1 pays 100,000 ERG that can be spent at once.
   *
   * @param minerKey who gets the rewards: 33 bytes, compressed public key
   */
  public static DevnetConfig forMiner(Bytes minerKey) {
    return new DevnetConfig(
        Listen.LOOPBACK,
        Network.TESTNET,
        LedgerConfig.forMiner(minerKey),
        Optional.empty(),
        Optional.empty());
  }

  public DevnetConfig withListen(Listen other) {
    return new DevnetConfig(other, network, ledger, blockEvery, directory);
  }

  public DevnetConfig withNetwork(Network other) {
    return new DevnetConfig(listen, other, ledger, blockEvery, directory);
  }

  public DevnetConfig withLedger(LedgerConfig other) {
    return new DevnetConfig(listen, network, other, blockEvery, directory);
  }

  public DevnetConfig withBlockEvery(Duration interval) {
    return new DevnetConfig(listen, network, ledger, Optional.of(interval), directory);
  }

  public DevnetConfig withDirectory(Path path) {
    return new DevnetConfig(listen, network, ledger, blockEvery, Optional.of(path));
  }

  public DevnetConfig withBlocksAtStart(int blocks) {
    return withLedger(ledger.withBlocksAtStart(blocks));
  }

  public DevnetConfig withEmission(Emission emission) {
    return withLedger(ledger.withEmission(emission));
  }

  public DevnetConfig withCostMeter(CostMeter costMeter) {
    return withLedger(ledger.withCostMeter(costMeter));
  }

  public DevnetConfig withClock(InstantSource clock) {
    return withLedger(ledger.withClock(clock));
  }
}
