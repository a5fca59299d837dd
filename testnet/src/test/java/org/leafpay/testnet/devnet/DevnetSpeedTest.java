package org.leafpay.testnet.devnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.leafpay.testnet.devnet.sigma.Addresses;
import org.leafpay.testnet.devnet.support.Fixture;
import org.leafpay.types.address.Network;

/** Generous bounds: they notice a change of order, not of load. */
class DevnetSpeedTest {
  @Test
  void aFreshDevnetOf800BlocksStartsInSecondsAndThousandsOfBoxesAreListedAtOnce() {
    Instant start = Instant.now();
    try (Fixture net = new Fixture(Devnet.start(Fixture.config().withBlocksAtStart(800)))) {
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
      net.fund(2_000, 1_000_000_000L);
      String address = new Addresses(Network.TESTNET).address(Fixture.ALICE.script());
      Instant asked = Instant.now();
      var boxes =
          net.caller()
              .post("/blockchain/box/unspent/byAddress?limit=5000", "\"" + address + "\"")
              .body();
      assertThat(boxes).hasSize(2_000);
      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void blocksComeByThemselvesWhenAskedFor() throws InterruptedException {
    try (Fixture net =
        new Fixture(
            Devnet.start(
                Fixture.config().withBlocksAtStart(1).withBlockEvery(Duration.ofMillis(20))))) {
      Instant deadline = Instant.now().plusSeconds(10);
      while (net.height() < 3 && Instant.now().isBefore(deadline)) {
        Thread.sleep(10);
      }
      assertThat(net.height()).isGreaterThanOrEqualTo(3);
    }
  }
}
