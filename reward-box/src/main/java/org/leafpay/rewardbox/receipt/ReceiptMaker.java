package org.leafpay.rewardbox.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.rewardbox.round.ObservedPayout;
import org.leafpay.rewardbox.round.Payout;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;
import org.leafpay.types.TxId;
import org.leafpay.types.address.Network;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedTransaction;

/** Writes the receipts of one round. */
public final class ReceiptMaker {
  private final RoundName round;
  private final Function<MinerKey, Account> accounts;

  /**
   * What the chain does not say of a round.
   *
   * @param number the pool's own
   */
  public record RoundName(Network network, long number, TxId genesis) {}

  /**
   * What the chain does not say of a miner.
   *
   * @param address as he gave it
   * @param owed what the pool owes him when the round is done
   */
  public record Account(String address, Score share, Score carried, NanoErg owed) {}

  public ReceiptMaker(RoundName round, Function<MinerKey, Account> accounts) {
    this.round = round;
    this.accounts = accounts;
  }

  /** One receipt for each of {@code payees}, in the order of the payments. */
  public List<Receipt> paid(ObservedPayout payout) {
    UnsignedTransaction transaction = payout.transaction();
    List<Receipt> receipts = new ArrayList<>();
    for (int i = 0; i < payout.payees().size(); i++) {
      RoundLeaf payee = payout.payees().get(i);
      ReceiptOutcome.Paid outcome =
          new ReceiptOutcome.Paid(
              before(payout.before(), payee),
              new ReceiptOutcome.After(
                  payout.after().stateBox(),
                  payout.after().tree().proveLeaf(payee.key().bytes()).proof()),
              payment(transaction, ShareStateLayout.FIRST_PAYMENT_AT + i));
      receipts.add(receipt(payout.before(), payee, outcome));
    }
    return receipts;
  }

  /**
   * The receipt of a miner whose part the pool carries; {@code start} is right after the genesis.
   */
  public Receipt owed(RoundPosition start, RoundLeaf leaf) {
    NanoErg due = Payout.payment(start, leaf.score());
    NanoErg owed = accounts.apply(leaf.key()).owed();
    return receipt(start, leaf, new ReceiptOutcome.Owed(before(start, leaf), due, owed));
  }

  private Receipt receipt(RoundPosition at, RoundLeaf leaf, ReceiptOutcome outcome) {
    Account account = accounts.apply(leaf.key());
    return new Receipt(
        new ReceiptRound(
            round.network(),
            round.number(),
            at.state().roundToken(),
            round.genesis(),
            new ReceiptRound.Totals(at.state().numbers().totalScore(), at.reward().pot())),
        new ReceiptMiner(leaf.key(), account.address(), leaf.script()),
        new ReceiptScore(account.share(), account.carried(), leaf.score()),
        outcome);
  }

  private static ReceiptOutcome.Before before(RoundPosition at, RoundLeaf leaf) {
    return new ReceiptOutcome.Before(
        at.stateBox(), at.rewardBox(), at.tree().proveLeaf(leaf.key().bytes()).proof());
  }

  private static ReceiptOutcome.Payment payment(UnsignedTransaction transaction, int index) {
    BoxCandidate output = transaction.outputs().get(index);
    Box box = output.in(transaction.id(), index);
    return new ReceiptOutcome.Payment(
        transaction.id(), index, output.value(), output.creationHeight(), box.id());
  }
}
