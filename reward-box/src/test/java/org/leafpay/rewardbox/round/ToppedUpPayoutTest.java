package org.leafpay.rewardbox.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.TokenAmount;

/** Payouts whose fee somebody helps to pay: the reserve may not, or has nothing left. */
class ToppedUpPayoutTest {
  private static final NanoErg OWN = NanoErg.of(50_000_000);

  private final TestRound round = TestRound.of(81, 4, 1);
  private final RoundPosition start = round.start();
  private final Bytes payerKey = TestRound.publicKey(new Random(82));
  private final PropositionBytes payer = PropositionBytes.payToPublicKey(payerKey);
  private final Box own = round.box(payer, OWN);

  @ParameterizedTest(name = "{0} payees, fee {1}: the payer brings {2}")
  @CsvSource({
    "1, 1200000, 0",
    "1, 1200001, 1",
    "2, 9000000, 6600000",
    "4, 4800000, 0",
    "4, 1000000, 0"
  })
  void takesFromTheReserveWhatItMayAndTheRestFromThePayer(int payees, long fee, long brought) {
    Payout payout = pay(payees, PayoutFee.toppedUp(NanoErg.of(fee), own));
    List<BoxCandidate> outputs = payout.step().transaction().outputs();
    BoxCandidate change = outputs.get(outputs.size() - 1);

    assertThat(change.script()).isEqualTo(payer);
    assertThat(change.value()).isEqualTo(OWN.minus(NanoErg.of(brought)));
    assertThat(outputs.get(outputs.size() - 2).value()).isEqualTo(NanoErg.of(fee));
    assertThat(payout.change().map(Box::candidate)).contains(change);
    assertThat(payout.step().payments()).isEqualTo(payees);
    assertThat(drawn(payout)).isEqualTo(NanoErg.of(fee - brought));
  }

  @Test
  void hasNoChangeWhenTheReservePaysAlone() {
    assertThat(pay(2, PayoutFee.fromReserve(TestRound.FEE)).change()).isEmpty();
  }

  @Test
  void theScriptsLetAnybodyPayOnceTheRoundIsOpen() {
    Payout payout = pay(2, PayoutFee.toppedUp(NanoErg.of(9_000_000), own));
    SigmaReduction reduction =
        new SigmaReduction(payout.step().transaction(), payout.step().inputBoxes());
    BlockHeight open = TestRound.OPEN_HEIGHT.plus(1);
    assertThat(reduction.of(0, TestRound.OPEN_HEIGHT)).isEqualTo(round.terms().operatorKey().hex());
    assertThat(reduction.of(0, open)).isEqualTo("true");
    assertThat(reduction.of(1, open)).isEqualTo("true");
    assertThat(reduction.of(2, open)).isEqualTo(payerKey.hex());
  }

  @Test
  void theNextPayoutCanSpendTheChange() {
    Payout first = pay(1, PayoutFee.toppedUp(NanoErg.of(2_000_000), own));
    RoundPosition next = first.next();
    PayoutFee fee = PayoutFee.toppedUp(NanoErg.of(9_000_000), first.change().orElseThrow());
    Payout second = Payout.of(next, next.leaves().unpaid(), fee, TestRound.TIP);
    assertThat(second.change().orElseThrow().value())
        .isEqualTo(OWN.minus(NanoErg.of(800_000)).minus(NanoErg.of(5_400_000)));
  }

  @Test
  void refusesAPayersBoxThatCannotHelp() {
    NanoErg fee = NanoErg.of(9_000_000);
    Box empty = round.box(payer, NanoErg.of(7_800_000));
    BoxCandidate rich = own.candidate();
    TokenAmount token = new TokenAmount(TokenId.ofHex("77".repeat(32)), 1);
    Box tokens =
        new BoxCandidate(OWN, payer, rich.creationHeight(), List.of(token), List.of())
            .in(own.txId(), 0);
    Box younger = rich.createdAt(TestRound.TIP.plus(1)).in(own.txId(), 0);
    requireRefused("holds too little", PayoutFee.toppedUp(fee, empty));
    requireRefused("holds tokens", PayoutFee.toppedUp(fee, tokens));
    requireRefused("was created at 1001", PayoutFee.toppedUp(fee, younger));
  }

  private Payout pay(int payees, PayoutFee fee) {
    return Payout.of(start, start.leaves().unpaid().subList(0, payees), fee, TestRound.TIP);
  }

  /** What left the reward box beside the payments. */
  private NanoErg drawn(Payout payout) {
    NanoErg payments =
        NanoErg.sum(payout.payees().stream().map(p -> Payout.payment(start, p.score())).toList());
    return start.reward().value().minus(payout.next().reward().value()).minus(payments);
  }

  private void requireRefused(String reason, PayoutFee fee) {
    assertThatExceptionOfType(RoundException.class)
        .isThrownBy(() -> pay(1, fee))
        .withMessageContaining(reason);
  }
}
