package org.leafpay.testnet.devnet.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.leafpay.testnet.devnet.Devnet;
import org.leafpay.testnet.devnet.DevnetConfig;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.sigma.Addresses;
import org.leafpay.testnet.devnet.sigma.DevnetScripts;
import org.leafpay.types.BoxId;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.address.Network;

/** A devnet with a miner's key that the test has, and some money in single boxes. */
public final class Fixture implements AutoCloseable {
  public static final TestKey MINER = new TestKey(1001);
  public static final TestKey ALICE = new TestKey(1002);
  public static final TestKey BOB = new TestKey(1003);
  public static final PropositionBytes FEE = DevnetScripts.fee(720);
  public static final long FEE_MIN = 1_000_000;
  public static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

  private final Devnet devnet;
  private final Caller caller;

  public Fixture(Devnet devnet) {
    this.devnet = devnet;
    this.caller = new Caller(devnet.uri());
  }

  public static DevnetConfig config() {
    return DevnetConfig.forMiner(MINER.publicKey()).withClock(CLOCK);
  }

  public static Fixture start() {
    return new Fixture(Devnet.start(config()));
  }

  public Devnet devnet() {
    return devnet;
  }

  public Caller caller() {
    return caller;
  }

  public int height() {
    return devnet.height().value();
  }

  /** The reward of block 1, which is mature. */
  public BoxId firstReward() {
    PropositionBytes script = DevnetScripts.reward(720, MINER.publicKey());
    String address = new Addresses(Network.TESTNET).address(script);
    JsonNode boxes =
        caller
            .post(
                "/blockchain/box/unspent/byAddress?limit=1&sortDirection=asc",
                "\"" + address + "\"")
            .body();
    return BoxId.ofHex(boxes.get(0).path("boxId").asText());
  }

  /** Splits the first reward into {@code count} confirmed boxes of {@code value} for Alice. */
  public List<LedgerBox> fund(int count, long value) {
    TestTransaction tx = TestTransaction.at(height()).spend(firstReward(), MINER);
    long rest = 100_000_000_000_000L - FEE_MIN;
    for (int i = 0; i < count; i++) {
      tx.pay(value, ALICE.script());
      rest -= value;
    }
    LedgerTransaction signed = tx.pay(rest, MINER.script()).pay(FEE_MIN, FEE).sign();
    Caller.Reply reply = caller.submit(signed);
    if (reply.status() != 200) {
      throw new AssertionError(reply.toString());
    }
    devnet.mine(1);
    return signed.outputs().subList(0, count);
  }

  @Override
  public void close() {
    devnet.close();
  }
}
