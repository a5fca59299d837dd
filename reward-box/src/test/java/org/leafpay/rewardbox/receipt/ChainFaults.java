package org.leafpay.rewardbox.receipt;

import static org.leafpay.rewardbox.receipt.FaultCase.OWED;
import static org.leafpay.rewardbox.receipt.FaultCase.PAID;
import static org.leafpay.rewardbox.receipt.FaultCase.SAMPLES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.leafpay.contracts.layout.RewardBox;
import org.leafpay.contracts.layout.RoundNumbers;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.rewardbox.receipt.ChainView.ConfirmedTx;
import org.leafpay.rewardbox.receipt.ChainView.SpentBox;
import org.leafpay.types.BoxId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;

/** Good receipts, and chains on which something else happened. */
final class ChainFaults {
  private static final NanoErg ONE = NanoErg.of(1);
  private static final BoxId OTHER_BOX = BoxId.ofHex("66".repeat(32));
  private static final TxId PAYOUT = ((ReceiptOutcome.Paid) PAID.outcome()).payment().transaction();
  private static final TxId GENESIS = SAMPLES.genesisId();

  private ChainFaults() {}

  static Stream<FaultCase> cases() {
    return Stream.concat(payoutCases(), genesisCases());
  }

  private static Stream<FaultCase> payoutCases() {
    int index = ((ReceiptOutcome.Paid) PAID.outcome()).payment().index();
    return Stream.of(
        chain("no payout", PAID, PAYOUT, ChainFaults::gone, ReceiptFault.NotConfirmed.class),
        chain("another state spent", PAID, PAYOUT, spends(0), ReceiptFault.OtherInput.class),
        chain("another reward spent", PAID, PAYOUT, spends(1), ReceiptFault.OtherInput.class),
        chain("another state made", PAID, PAYOUT, makes(0), ReceiptFault.OtherOutput.class),
        chain("another payment", PAID, PAYOUT, makes(index), ReceiptFault.OtherOutput.class),
        chain("no payment", PAID, PAYOUT, makesFirst(2), ReceiptFault.OtherOutput.class),
        chain(
            "no boxes spent",
            PAID,
            PAYOUT,
            ChainFaults::spendsNothing,
            ReceiptFault.OtherInput.class));
  }

  private static Stream<FaultCase> genesisCases() {
    Box later = SAMPLES.middle().stateBox();
    return Stream.of(
        chain("no genesis", PAID, GENESIS, ChainFaults::gone, ReceiptFault.NotConfirmed.class),
        chain("another first input", OWED, GENESIS, spends(0), ReceiptFault.OtherInput.class),
        chain("no state box", PAID, GENESIS, makes(0), ReceiptFault.OtherGenesis.class),
        chain("no reward box", PAID, GENESIS, makes(1), ReceiptFault.OtherGenesis.class),
        chain(
            "a third box with the token",
            PAID,
            GENESIS,
            tx ->
                Optional.of(
                    with(
                        tx,
                        tx.inputs(),
                        Stream.concat(tx.outputs().stream(), Stream.of(tx.outputs().get(1)))
                            .toList())),
            ReceiptFault.OtherGenesis.class),
        chain("one box", PAID, GENESIS, makesFirst(1), ReceiptFault.OtherGenesis.class),
        chain(
            "another token",
            PAID,
            GENESIS,
            makesState(ChainFaults::ofOtherRound),
            ReceiptFault.OtherGenesis.class),
        chain(
            "another total",
            PAID,
            GENESIS,
            makesState(ChainFaults::withMoreTotal),
            ReceiptFault.OtherGenesis.class),
        chain(
            "another pot",
            PAID,
            GENESIS,
            makesReward(
                reward ->
                    new RewardBox(RoundScripts.LEAF, reward.roundToken(), ONE, reward.value())),
            ReceiptFault.OtherGenesis.class),
        chain(
            "another reward box",
            OWED,
            GENESIS,
            makesReward(reward -> reward.withValue(ONE)),
            ReceiptFault.OtherOutput.class),
        chain("a later state", OWED, GENESIS, makes(0, later), ReceiptFault.OtherOutput.class),
        new FaultCase(
            "a payout that is said to be the genesis",
            verify(withGenesis(PAID, SAMPLES.firstPayoutId()), SAMPLES.chain()),
            ReceiptFault.OtherInput.class));
  }

  private interface Change extends Function<ConfirmedTx, Optional<ConfirmedTx>> {}

  private static FaultCase chain(
      String what, Receipt receipt, TxId changed, Change change, Class<?> want) {
    Map<TxId, ConfirmedTx> chain = SAMPLES.chain();
    chain.computeIfPresent(changed, (id, tx) -> change.apply(tx).orElse(null));
    return new FaultCase(what, verify(receipt, chain), want);
  }

  private static ReceiptVerdict verify(Receipt receipt, Map<TxId, ConfirmedTx> chain) {
    return ReceiptVerifier.verify(receipt, ReceiptVerifierTest.view(chain));
  }

  private static Optional<ConfirmedTx> gone(ConfirmedTx tx) {
    return Optional.empty();
  }

  private static Change spends(int index) {
    return tx -> {
      List<SpentBox> inputs = new ArrayList<>(tx.inputs());
      inputs.set(index, new SpentBox(OTHER_BOX, inputs.get(index).madeBy()));
      return Optional.of(with(tx, inputs, tx.outputs()));
    };
  }

  private static Optional<ConfirmedTx> spendsNothing(ConfirmedTx tx) {
    return Optional.of(with(tx, List.of(), tx.outputs()));
  }

  private static ConfirmedTx with(ConfirmedTx tx, List<SpentBox> inputs, List<Box> outputs) {
    return new ConfirmedTx(inputs, outputs, tx.height(), tx.confirmations());
  }

  private static Change makes(int index) {
    return tx ->
        makes(
                index,
                BoxCandidate.payment(
                        ONE,
                        PAID.miner().script(),
                        tx.outputs().get(0).candidate().creationHeight())
                    .in(PAYOUT, index))
            .apply(tx);
  }

  private static Change makes(int index, Box box) {
    return tx -> {
      List<Box> outputs = new ArrayList<>(tx.outputs());
      outputs.set(index, box);
      return Optional.of(with(tx, tx.inputs(), outputs));
    };
  }

  private static Change makesFirst(int count) {
    return tx -> Optional.of(with(tx, tx.inputs(), tx.outputs().subList(0, count)));
  }

  private static Change makesState(UnaryOperator<ShareStateBox> change) {
    return tx -> {
      Box box = tx.outputs().get(0);
      BoxCandidate state =
          change
              .apply(ShareStateBox.read(box.candidate()))
              .candidate(box.candidate().creationHeight());
      return makes(0, state.in(box.txId(), 0)).apply(tx);
    };
  }

  private static Change makesReward(UnaryOperator<RewardBox> change) {
    return tx -> {
      Box box = tx.outputs().get(1);
      BoxCandidate reward =
          change.apply(RewardBox.read(box.candidate())).candidate(box.candidate().creationHeight());
      return makes(1, reward.in(box.txId(), 1)).apply(tx);
    };
  }

  private static ShareStateBox ofOtherRound(ShareStateBox state) {
    return new ShareStateBox(
        RoundScripts.LEAF,
        TokenId.ofHex("77".repeat(32)),
        state.digest(),
        state.numbers(),
        state.operatorKey(),
        state.value());
  }

  private static ShareStateBox withMoreTotal(ShareStateBox state) {
    RoundNumbers now = state.numbers();
    return state.after(
        state.digest(),
        new RoundNumbers(
            now.totalScore().plus(Score.of(1)),
            now.unpaidScore(),
            now.openHeight(),
            now.maxFeePerPayment()));
  }

  private static Receipt withGenesis(Receipt receipt, TxId genesis) {
    return Forgery.round(
        receipt,
        round ->
            new ReceiptRound(
                round.network(), round.number(), round.token(), genesis, round.totals()));
  }
}
