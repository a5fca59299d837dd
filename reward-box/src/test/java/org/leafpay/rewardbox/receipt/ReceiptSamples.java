package org.leafpay.rewardbox.receipt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leafpay.avl.TreeDigest;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.rewardbox.receipt.ChainView.ConfirmedTx;
import org.leafpay.rewardbox.receipt.ChainView.SpentBox;
import org.leafpay.rewardbox.round.BatchLayout;
import org.leafpay.rewardbox.round.ObservedPayout;
import org.leafpay.rewardbox.round.Payout;
import org.leafpay.rewardbox.round.PayoutFee;
import org.leafpay.rewardbox.round.RoundLayout;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.rewardbox.round.RoundStep;
import org.leafpay.rewardbox.round.TestRound;
import org.leafpay.types.BoxId;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;
import org.leafpay.types.TxId;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;
import org.leafpay.types.tx.UnsignedTransaction;

/** A round of 9 paid miners, in two payouts, and 3 whose part is owed; with its receipts. */
final class ReceiptSamples {
  static final int FIRST_PAYOUT = 4;

  private final TestRound round;
  private final RoundStep genesis;
  private final RoundPosition start;
  private final Payout first;
  private final RoundPosition middle;
  private final Payout second;
  private final RoundPosition end;
  private final ReceiptMaker maker;

  /** With a leaf for each miner. */
  ReceiptSamples() {
    this(RoundLayout.LEAF);
  }

  private ReceiptSamples(RoundLayout layout) {
    this.round = TestRound.of(71, 9, 3).in(layout);
    this.genesis = round.genesis();
    this.start = round.opening().positionAfter(genesis);
    this.first = pay(start, start.leaves().unpaid().subList(0, FIRST_PAYOUT));
    this.middle = first.next();
    this.second = pay(middle, middle.leaves().unpaid());
    this.end = second.next();
    this.maker =
        new ReceiptMaker(
            new ReceiptMaker.RoundName(Network.MAINNET, 17, genesis.transaction().id()),
            this::account);
  }

  /** The same miners in batches: one in the first payout, two in the second, one of the owed. */
  static ReceiptSamples inBatches() {
    return new ReceiptSamples(new BatchLayout(FIRST_PAYOUT));
  }

  private static Payout pay(RoundPosition at, List<RoundLeaf> payees) {
    return Payout.of(at, payees, PayoutFee.fromReserve(TestRound.FEE), TestRound.TIP);
  }

  RoundPosition start() {
    return start;
  }

  RoundPosition middle() {
    return middle;
  }

  RoundPosition end() {
    return end;
  }

  ReceiptMaker maker() {
    return maker;
  }

  List<Receipt> firstPaid() {
    return maker.paid(ObservedPayout.of(start, first.step().transaction()));
  }

  List<Receipt> secondPaid() {
    return maker.paid(ObservedPayout.of(middle, second.step().transaction()));
  }

  List<Receipt> allOwed() {
    return start.leaves().all().stream()
        .filter(leaf -> leaf.flag() == LeafFlag.OWED)
        .map(leaf -> maker.owed(start, leaf))
        .toList();
  }

  Receipt paid() {
    return secondPaid().get(2);
  }

  Receipt owed() {
    return allOwed().get(1);
  }

  TreeDigest digestBefore() {
    return middle.state().digest();
  }

  TreeDigest digestAfter() {
    return end.state().digest();
  }

  /** The round's transactions, each in a block of its own. */
  Map<TxId, ConfirmedTx> chain() {
    Map<TxId, ConfirmedTx> out = new HashMap<>();
    List<RoundStep> steps = List.of(genesis, first.step(), second.step());
    for (int i = 0; i < steps.size(); i++) {
      UnsignedTransaction transaction = steps.get(i).transaction();
      out.put(
          transaction.id(),
          new ConfirmedTx(
              transaction.inputs().stream().map(input -> spent(input.boxId(), out)).toList(),
              transaction.outputBoxes(),
              TestRound.TIP.plus(i + 1),
              steps.size() - 1 - i));
    }
    return out;
  }

  /** What is made by none of {@code earlier} comes from a transaction that nobody asks for. */
  static SpentBox spent(BoxId id, Map<TxId, ConfirmedTx> earlier) {
    return earlier.entrySet().stream()
        .filter(entry -> entry.getValue().outputs().stream().anyMatch(box -> box.id().equals(id)))
        .findFirst()
        .map(entry -> new SpentBox(id, entry.getKey()))
        .orElse(new SpentBox(id, TxId.ofHex("55".repeat(32))));
  }

  TxId genesisId() {
    return genesis.transaction().id();
  }

  TxId firstPayoutId() {
    return first.step().transaction().id();
  }

  /** As {@link #owed}, but drawn for; two nanoERG of rounding are owed. */
  Receipt drawn() {
    Receipt receipt = owed();
    ReceiptOutcome.Owed owed = (ReceiptOutcome.Owed) receipt.outcome();
    return new Receipt(
        receipt.round(),
        receipt.miner(),
        receipt.score(),
        receipt.batch(),
        new ReceiptOutcome.Owed(owed.before(), owed.due(), owed.due(), NanoErg.of(2)));
  }

  /** A third of each score is carried; the pool owes one nanoERG more than a part is worth. */
  private ReceiptMaker.Account account(MinerKey key) {
    RoundLeaf leaf = round.leaves().find(key).orElseThrow();
    Score carried = Score.of(leaf.score().value() / 3);
    NanoErg due = Payout.payment(start, leaf.score());
    return new ReceiptMaker.Account(
        ErgoAddress.of(leaf.script(), Network.MAINNET).text(),
        leaf.score().minus(carried),
        carried,
        NanoErg.ZERO,
        due.plus(NanoErg.of(1)));
  }
}
