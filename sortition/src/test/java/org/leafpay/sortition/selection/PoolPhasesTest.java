package org.leafpay.sortition.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.leafpay.contracts.layout.ConsumerBox;
import org.leafpay.contracts.layout.ConsumerTerms;
import org.leafpay.contracts.layout.PoolPhase;
import org.leafpay.contracts.layout.PoolRhythm;
import org.leafpay.sortition.draw.Drawing;
import org.leafpay.sortition.draw.ScriptDraw;
import org.leafpay.sortition.weight.Weight;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.HeaderId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.TokenAmount;
import org.leafpay.types.tx.UnsignedTransaction;

class PoolPhasesTest {
  private static final HeaderId HEADER = new HeaderId(Hash32.blake2b256(Bytes.ofLong(77)));
  private static final PropositionBytes SCRIPT = PropositionBytes.payToPublicKey(TestPool.KEY);
  private static final PoolPosition OPEN =
      PoolChange.of(
              TestPool.opened(),
              List.of(
                  new WeightChange(SCRIPT.hash(), Weight.of(1_000)),
                  new WeightChange(TestPool.owner(1), Weight.of(1))),
              TestPool.funds(),
              TestPool.TIP)
          .next();
  private static final PoolPosition LOCKED =
      OPEN.after(PoolPhases.lock(OPEN, TestPool.funds(), TestPool.TIP).transaction());
  private static final BlockHeight SEED_HEIGHT = LOCKED.state().clock().seedHeight();
  private static final PoolPosition SEEDED = LOCKED.after(seed(LOCKED).transaction());

  private static PoolStep seed(PoolPosition at) {
    return PoolPhases.seed(
        at, new Drawing(HEADER, List.of()), TestPool.funds(), SEED_HEIGHT.plus(1));
  }

  private static PoolStep unlock(PoolPosition at, int blocks) {
    return PoolPhases.unlock(at, TestPool.funds(), SEED_HEIGHT.plus(blocks));
  }

  private static void assertRefused(String reason, Runnable step) {
    assertThatExceptionOfType(SelectionException.class)
        .isThrownBy(step::run)
        .withMessageContaining(reason);
  }

  @Test
  void aPoolGoesThroughItsPhasesAndKeepsItsWeights() {
    assertThat(LOCKED.state().clock().phase()).isEqualTo(PoolPhase.LOCKED);
    assertThat(LOCKED.state().clock().epoch()).isEqualTo(1);
    assertThat(SEED_HEIGHT.value()).isEqualTo(TestPool.TIP.value() + 10 + 10);
    assertThat(SEEDED.state().seed())
        .contains(ScriptDraw.seed(HEADER.hash(), LOCKED.box().id().hash()));
    PoolPosition open = SEEDED.after(unlock(SEEDED, 40).transaction());
    assertThat(open.state().clock().phase()).isEqualTo(PoolPhase.OPEN);
    assertThat(open.state().seed()).isEmpty();
    assertThat(open.state().weights()).isEqualTo(OPEN.state().weights());
    PoolPosition again =
        open.after(PoolPhases.lock(open, TestPool.funds(), TestPool.TIP).transaction());
    assertThat(again.state().clock().epoch()).isEqualTo(2);
  }

  @Test
  void eachStepHasItsPhase() {
    assertRefused("not OPEN", () -> PoolPhases.lock(SEEDED, TestPool.funds(), TestPool.TIP));
    assertRefused("not LOCKED", () -> seed(OPEN));
    assertRefused("not LOCKED", () -> seed(SEEDED));
    assertRefused("the pool is OPEN", () -> unlock(OPEN, 1_000));
    assertRefused(
        "not OPEN",
        () ->
            PoolChange.of(
                LOCKED,
                List.of(new WeightChange(TestPool.owner(1), Weight.of(2))),
                TestPool.funds(),
                TestPool.TIP));
    assertRefused(
        "nobody in the pool",
        () -> PoolPhases.lock(TestPool.opened(), TestPool.funds(), TestPool.TIP));
  }

  /** The window is 40 blocks and the timeout 300; the next block is one above the tip. */
  @Test
  void aPoolOpensWhenItsWindowOrItsTimeIsOut() {
    assertRefused("the pool is SEEDED since", () -> unlock(SEEDED, 39));
    assertRefused("the pool is LOCKED since", () -> unlock(LOCKED, 299));
    assertThat(unlock(LOCKED, 300).inputBoxes()).contains(LOCKED.box());
    assertThat(PoolPhases.isOpenToOwner(SEEDED.state(), SEED_HEIGHT.plus(40))).isTrue();
    assertThat(PoolPhases.isOpenToAll(SEEDED.state(), SEED_HEIGHT.plus(299))).isFalse();
    assertThat(PoolPhases.isOpenToAll(SEEDED.state(), SEED_HEIGHT.plus(300))).isTrue();
    assertThat(PoolPhases.isOpenToOwner(LOCKED.state(), SEED_HEIGHT.plus(300))).isFalse();
  }

  @Test
  void aPoolThatNobodyCanRelyOnIsNotOpened() {
    for (PoolRhythm rhythm :
        List.of(
            new PoolRhythm(9, 40, 300),
            new PoolRhythm(10, 300, 300),
            new PoolRhythm(10, 40, 401))) {
      assertThatExceptionOfType(SelectionException.class)
          .isThrownBy(() -> new PoolOpening(rhythm, 1, TestPool.KEY, NanoErg.ofErg("1")));
    }
  }

  @Test
  void aPoolIsOnlyBelievedFromTheTransactionThatMintedItsNft() {
    UnsignedTransaction opening =
        TestPool.opening().step(TestPool.funds(), TestPool.TIP).transaction();
    assertThat(PoolOpening.openedBy(opening).tree().counts().operators()).isZero();

    BoxCandidate pool = opening.outputs().get(0);
    TokenAmount nft = pool.tokens().get(0);
    BoxCandidate second =
        new BoxCandidate(NanoErg.ofErg("0.1"), SCRIPT, TestPool.TIP, List.of(nft), List.of());
    assertRefused(
        "2 units", () -> PoolOpening.openedBy(TestPool.paying(opening, List.of(pool, second))));
    BoxCandidate locked = LOCKED.box().candidate();
    assertRefused(
        "does not begin open",
        () -> PoolOpening.openedBy(TestPool.paying(opening, List.of(locked))));
    BoxCandidate changed = OPEN.box().candidate();
    assertRefused(
        "the box has", () -> PoolOpening.openedBy(TestPool.paying(opening, List.of(changed))));
    assertRefused(
        "another script",
        () -> PoolOpening.openedBy(TestPool.paying(opening, List.of(second, pool))));
  }

  private static Waiting waiting(ConsumerTerms terms) {
    ConsumerBox box = new ConsumerBox(OPEN.state().nft(), terms, TestPool.KEY, NanoErg.ofErg("1"));
    return Waiting.of(boxOf(box), SEEDED);
  }

  private static Box boxOf(ConsumerBox box) {
    return box.candidate(TestPool.TIP).in(new TxId(Hash32.blake2b256(Bytes.ofLong(5))), 0);
  }

  private static ConsumerTerms.Payee payee(long epoch, long draw) {
    return new ConsumerTerms.Payee(epoch, draw, TestPool.FEE, SEED_HEIGHT.plus(50));
  }

  @Test
  void onlyTheDrawnIsPaidAndNoMoreThanTheBudgetIsTaken() {
    Waiting waiting = waiting(payee(1, 0));
    assertThat(waiting.drawn(0).owner()).isEqualTo(SCRIPT.hash());
    PoolStep step = PayeeSpend.of(waiting, SCRIPT, TestPool.FEE, SEED_HEIGHT);
    assertThat(step.dataInputBoxes()).containsExactly(SEEDED.box());
    assertThat(step.transaction().outputs().get(0).script()).isEqualTo(SCRIPT);
    PropositionBytes other = PropositionBytes.ofHex("0008d3");
    assertRefused(
        "is not that of member", () -> PayeeSpend.of(waiting, other, TestPool.FEE, SEED_HEIGHT));
    assertRefused(
        "a fee of",
        () -> PayeeSpend.of(waiting, SCRIPT, TestPool.FEE.plus(NanoErg.of(1)), SEED_HEIGHT));
    assertRefused("waits for epoch 2", () -> waiting(payee(2, 0)));
    assertRefused("not seeded", () -> Waiting.of(waiting.box(), LOCKED));
    assertRefused("another script", () -> Waiting.of(TestPool.coin("1"), SEEDED));
  }

  @Test
  void aCommitteeIsOfDrawnMembersAndEachCountsOnce() {
    ConsumerTerms terms = new ConsumerTerms.Committee(1, 9, 1, SEED_HEIGHT.plus(50));
    Waiting waiting = waiting(terms);
    SortedMap<Integer, CommitteeSpend.Seat> seats = CommitteeSpend.seats(waiting);
    assertThat(seats.values())
        .allSatisfy(seat -> assertThat(waiting.drawn(seat.draw())).isEqualTo(seat.member()));
    List<BoxCandidate> outputs =
        List.of(BoxCandidate.payment(NanoErg.ofErg("1"), SCRIPT, SEED_HEIGHT));
    assertThat(
            CommitteeSpend.of(waiting, List.of(TestPool.KEY, TestPool.KEY), outputs)
                .dataInputBoxes())
        .containsExactly(SEEDED.box());
    assertRefused("0 members are shown", () -> CommitteeSpend.of(waiting, List.of(), outputs));
    Bytes stranger = Bytes.ofHex("03").plus(TestPool.KEY.slice(1, 33));
    assertRefused(
        "is not in the committee", () -> CommitteeSpend.of(waiting, List.of(stranger), outputs));
    assertRefused(
        "waits for a committee", () -> PayeeSpend.of(waiting, SCRIPT, TestPool.FEE, SEED_HEIGHT));
    assertRefused("waits for one payee", () -> CommitteeSpend.seats(waiting(payee(1, 0))));
  }

  @Test
  void nothingIsTakenBackBeforeTheDeadline() {
    FallbackSpend.Refund refund = new FallbackSpend.Refund(SCRIPT, TestPool.FEE);
    Box box = waiting(payee(1, 0)).box();
    assertRefused(
        "the box waits until", () -> FallbackSpend.of(box, SEEDED, refund, SEED_HEIGHT.plus(49)));
    assertThat(FallbackSpend.of(box, OPEN, refund, SEED_HEIGHT.plus(50)).inputBoxes())
        .containsExactly(box);
    assertRefused(
        "nobody is in the pool",
        () -> FallbackSpend.of(box, TestPool.opened(), refund, SEED_HEIGHT.plus(50)));
  }
}
