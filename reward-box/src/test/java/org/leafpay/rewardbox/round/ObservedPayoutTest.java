package org.leafpay.rewardbox.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedTransaction;

/** Payouts that somebody made, read again from their transactions. */
class ObservedPayoutTest {
  private final TestRound round = TestRound.of(91, 7, 2);
  private final RoundPosition start = round.start();

  @Test
  void followsARoundThroughEveryPayout() {
    List<Payout> made = new ArrayList<>();
    RoundPosition at = start;
    while (!at.isPaidOut()) {
      Payout payout = payout(at, Math.min(3, at.leaves().unpaid().size()));
      made.add(payout);
      at = payout.next();
    }
    List<ObservedPayout> seen =
        ObservedPayout.follow(start, made.stream().map(p -> p.step().transaction()).toList());

    assertThat(seen.stream().map(ObservedPayout::payees))
        .isEqualTo(made.stream().map(Payout::payees).toList());
    ObservedPayout last = seen.get(seen.size() - 1);
    assertThat(last.after().isPaidOut()).isTrue();
    assertThat(last.after().stateBox()).isEqualTo(at.stateBox());
    assertThat(last.after().tree().digest()).isEqualTo(at.tree().digest());
  }

  @Test
  void readsAPayoutThatSomebodyToppedUp() {
    PayoutFee fee =
        PayoutFee.toppedUp(
            NanoErg.of(9_000_000),
            round.box(round.terms().operatorScript(), NanoErg.of(50_000_000)));
    Payout payout = Payout.of(start, start.leaves().unpaid().subList(0, 2), fee, TestRound.TIP);
    assertThat(ObservedPayout.of(start, payout.step().transaction()).payees())
        .isEqualTo(payout.payees());
  }

  static Stream<Arguments> spoiled() {
    return Stream.of(
        spoil("by his score", outputs -> outputs.set(2, less(outputs.get(2)))),
        spoil("nothing is to be paid", outputs -> outputs.set(2, outputs.get(5))),
        spoil("share state box", outputs -> outputs.set(0, outputs.get(1))),
        spoil("reward box", outputs -> outputs.set(1, outputs.get(2))),
        spoil("does not follow", outputs -> outputs.set(3, outputs.get(2))),
        spoil("does not follow", ObservedPayoutTest::swap),
        spoil("rebuilt from the leaves", outputs -> outputs.remove(4)),
        spoil("is no payout", outputs -> outputs.subList(2, 5).clear()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spoiled")
  void refusesATransactionThatIsNoPayout(String reason, Consumer<List<BoxCandidate>> spoiler) {
    UnsignedTransaction honest = payout(start, 3).step().transaction();
    List<BoxCandidate> outputs = new ArrayList<>(honest.outputs());
    spoiler.accept(outputs);
    requireRefused(reason, start, UnsignedTransaction.of(honest.inputs(), outputs));
  }

  @Test
  void refusesAPayoutFromAnotherPosition() {
    Payout payout = payout(start, 3);
    requireRefused("is no payout", payout.next(), payout.step().transaction());
    requireRefused("is no payout", start, round.genesis().transaction());
    requireRefused(
        "is no payout",
        start,
        UnsignedTransaction.of(
            payout.step().transaction().inputs().subList(0, 1),
            payout.step().transaction().outputs()));
  }

  private static Arguments spoil(String reason, Consumer<List<BoxCandidate>> spoiler) {
    return Arguments.of(reason, spoiler);
  }

  private static BoxCandidate less(BoxCandidate box) {
    return box.withValue(box.value().minus(NanoErg.of(1)));
  }

  private static void swap(List<BoxCandidate> outputs) {
    BoxCandidate first = outputs.get(2);
    outputs.set(2, outputs.get(3));
    outputs.set(3, first);
  }

  private static Payout payout(RoundPosition at, int count) {
    return Payout.of(
        at,
        at.leaves().unpaid().subList(0, count),
        PayoutFee.fromReserve(TestRound.FEE),
        TestRound.TIP);
  }

  private static void requireRefused(
      String reason, RoundPosition at, UnsignedTransaction transaction) {
    assertThatExceptionOfType(RoundException.class)
        .isThrownBy(() -> ObservedPayout.of(at, transaction))
        .withMessageContaining(reason);
  }
}
