package org.leafpay.rewardbox.receipt;

import static org.leafpay.rewardbox.receipt.FaultCase.PAID;
import static org.leafpay.rewardbox.receipt.FaultCase.SAMPLES;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Good receipts, and chains on which their boxes do not come from the genesis by payouts. */
final class DescentFaults {
  private static final TxId FIRST = SAMPLES.firstPayoutId();
  private static final TxId REMADE = TxId.ofHex("88".repeat(32));
  private static final BoxId OTHER_BOX = BoxId.ofHex("66".repeat(32));

  private DescentFaults() {}

  static Stream<FaultCase> cases() {
    return Stream.concat(remadeCases(), brokenCases());
  }

  /** Between the genesis and the first payout, somebody puts the tokens into boxes of his own. */
  private static Stream<FaultCase> remadeCases() {
    return Stream.of(
        wrong("boxes made again with no score paid", remade(state -> state, reward -> reward)),
        wrong("boxes after a close", remade(state -> unpaid(state, 0), reward -> reward)),
        wrong("boxes with another pot", remade(DescentFaults::less, DescentFaults::richer)),
        wrong("boxes with another total", remade(DescentFaults::largerTotal, reward -> reward)),
        wrong("boxes with another token", remade(DescentFaults::ofOther, reward -> reward)),
        wrong("a reward with another token", remade(DescentFaults::less, DescentFaults::ofOther)));
  }

  private static Stream<FaultCase> brokenCases() {
    Box plain = tx(FIRST).outputs().get(2);
    return Stream.of(
        wrong("another state box", firstSpends(spent(OTHER_BOX), genesisBox(1))),
        wrong("another reward box", firstSpends(genesisBox(0), spent(OTHER_BOX))),
        wrong("no reward box", firstSpends(genesisBox(0))),
        wrong("no box", firstSpends()),
        wrong("one box made", from(List.of(plain))),
        wrong("boxes under other scripts", from(List.of(plain, plain))),
        new FaultCase(
            "boxes of a transaction that is not on the chain",
            verify(firstSpends(new SpentBox(OTHER_BOX, REMADE), genesisBox(1))),
            ReceiptFault.NotConfirmed.class));
  }

  /** One more payout in front of the first: what is not wrong must pass. */
  static Map<TxId, ConfirmedTx> oneMorePayout() {
    return remade(DescentFaults::less, reward -> reward);
  }

  static ReceiptVerdict verify(Map<TxId, ConfirmedTx> chain) {
    return ReceiptVerifier.verify(PAID, ReceiptVerifierTest.view(chain));
  }

  private static FaultCase wrong(String what, Map<TxId, ConfirmedTx> chain) {
    return new FaultCase(what, verify(chain), ReceiptFault.OtherDescent.class);
  }

  private static Map<TxId, ConfirmedTx> remade(
      UnaryOperator<ShareStateBox> state, UnaryOperator<RewardBox> reward) {
    List<Box> boxes = tx(SAMPLES.genesisId()).outputs();
    Box first = boxes.get(0);
    Box second = boxes.get(1);
    return from(
        List.of(
            state
                .apply(ShareStateBox.read(first.candidate()))
                .candidate(first.candidate().creationHeight())
                .in(REMADE, 0),
            reward
                .apply(RewardBox.read(second.candidate()))
                .candidate(second.candidate().creationHeight())
                .in(REMADE, 1)));
  }

  /** The first payout spends these boxes, whose transaction spends those of the genesis. */
  private static Map<TxId, ConfirmedTx> from(List<Box> boxes) {
    Map<TxId, ConfirmedTx> chain =
        firstSpends(
            boxes.stream().map(box -> new SpentBox(box.id(), REMADE)).toArray(SpentBox[]::new));
    ConfirmedTx genesis = tx(SAMPLES.genesisId());
    chain.put(
        REMADE, new ConfirmedTx(List.of(genesisBox(0), genesisBox(1)), boxes, genesis.height(), 2));
    return chain;
  }

  private static Map<TxId, ConfirmedTx> firstSpends(SpentBox... inputs) {
    Map<TxId, ConfirmedTx> chain = SAMPLES.chain();
    ConfirmedTx first = tx(FIRST);
    chain.put(
        FIRST,
        new ConfirmedTx(List.of(inputs), first.outputs(), first.height(), first.confirmations()));
    return chain;
  }

  private static ConfirmedTx tx(TxId id) {
    return Objects.requireNonNull(SAMPLES.chain().get(id));
  }

  private static SpentBox genesisBox(int index) {
    return spent(tx(SAMPLES.genesisId()).outputs().get(index).id());
  }

  private static SpentBox spent(BoxId id) {
    return new SpentBox(id, SAMPLES.genesisId());
  }

  private static ShareStateBox less(ShareStateBox state) {
    return unpaid(state, state.numbers().unpaidScore().value() - 1);
  }

  private static ShareStateBox unpaid(ShareStateBox state, long unpaid) {
    return numbers(state, state.numbers().totalScore(), Score.of(unpaid));
  }

  private static ShareStateBox largerTotal(ShareStateBox state) {
    RoundNumbers now = state.numbers();
    return numbers(state, now.totalScore().plus(Score.of(1)), now.unpaidScore().minus(Score.of(1)));
  }

  private static ShareStateBox numbers(ShareStateBox state, Score total, Score unpaid) {
    RoundNumbers now = state.numbers();
    return state.after(
        state.digest(), new RoundNumbers(total, unpaid, now.openHeight(), now.maxFeePerPayment()));
  }

  private static ShareStateBox ofOther(ShareStateBox state) {
    ShareStateBox less = less(state);
    return new ShareStateBox(
        RoundScripts.LEAF,
        TokenId.ofHex("77".repeat(32)),
        less.digest(),
        less.numbers(),
        less.operatorKey(),
        less.value());
  }

  private static RewardBox ofOther(RewardBox reward) {
    return new RewardBox(
        RoundScripts.LEAF, TokenId.ofHex("77".repeat(32)), reward.pot(), reward.value());
  }

  private static RewardBox richer(RewardBox reward) {
    return new RewardBox(
        RoundScripts.LEAF, reward.roundToken(), reward.pot().plus(NanoErg.of(1)), reward.value());
  }
}
