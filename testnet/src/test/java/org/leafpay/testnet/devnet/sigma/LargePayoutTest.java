package org.leafpay.testnet.devnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.support.Caller;
import org.leafpay.testnet.devnet.support.Fixture;
import org.leafpay.testnet.devnet.support.PayoutRound;

/** The library's own cost estimate overflows near 800 payments; the network takes more. */
class LargePayoutTest {
  private static final int PAYMENTS = 1_075;
  private static final long MONEY = 2_000_000_000_000L;
  private static final PayoutRound ROUND = new PayoutRound(PAYMENTS, 7);

  private static Fixture net;
  private static LedgerTransaction open;

  @BeforeAll
  static void openARound() {
    net = Fixture.start();
    LedgerBox money = net.fund(1, MONEY).get(0);
    open = ROUND.open(money.id(), MONEY, Fixture.ALICE, net.height());
    assertThat(net.caller().submit(open).status()).isEqualTo(200);
    net.devnet().mine(1);
  }

  @AfterAll
  static void stop() {
    net.close();
  }

  @Test
  void aThousandPaymentsInOneTransactionAreTakenInSeconds() {
    LedgerTransaction pay = ROUND.pay(open, net.height(), 0);
    assertThat(pay.size()).isBetween(95_000, 98_304);
    Instant start = Instant.now();
    Caller.Reply reply = net.caller().submit(pay);
    Duration took = Duration.between(start, Instant.now());
    assertThat(reply.body().asText()).isEqualTo(pay.id().hex());
    assertThat(took).isLessThan(Duration.ofSeconds(4));
    judgeAgainInASmallThread();
    assertThat(net.caller().get("/transactions/unconfirmed/byTransactionId/" + pay.id()).status())
        .isEqualTo(200);
  }

  @Test
  void oneNanoErgLessForOneMinerIsRefused() {
    LedgerTransaction theft = ROUND.pay(open, net.height(), 1);
    Caller.Reply reply = net.caller().submit(theft);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.detail()).matches("Malformed transaction: .* #0 => Success.*false.*");
  }

  /** After a block all pending transactions are judged anew, in the thread that asked for it. */
  private static void judgeAgainInASmallThread() {
    Thread thread = new Thread(null, () -> net.devnet().mineEmpty(1), "small", 512 << 10);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
