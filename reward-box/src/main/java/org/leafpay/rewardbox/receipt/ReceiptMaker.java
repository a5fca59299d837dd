package org.leafpay.rewardbox.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leafpay.avl.BatchProof;
import org.leafpay.avl.views.BatchLeaf;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.rewardbox.round.Batch;
import org.leafpay.rewardbox.round.ObservedPayout;
import org.leafpay.rewardbox.round.Payout;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.types.Bytes;
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
   * @param drawn his interval in a lottery beside the round, zero when he is in none
   * @param owed what the pool owes him when the round is done
   */
  public record Account(String address, Score share, Score carried, NanoErg drawn, NanoErg owed) {}

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
      Optional<Batch> batch = payout.before().leaves().batchOf(payee);
      ReceiptOutcome.Paid outcome =
          new ReceiptOutcome.Paid(
              before(payout.before(), payee, batch),
              new ReceiptOutcome.After(
                  payout.after().stateBox(), proof(payout.after(), payee, batch)),
              payment(transaction, ShareStateLayout.FIRST_PAYMENT_AT + i));
      receipts.add(receipt(payout.before(), payee, batch, outcome));
    }
    return receipts;
  }

  /**
   * The receipt of a miner whose part the pool carries or draws for; {@code start} is right after
   * the genesis.
   */
  public Receipt owed(RoundPosition start, RoundLeaf leaf) {
    NanoErg due = Payout.payment(start, leaf.score());
    Account account = accounts.apply(leaf.key());
    Optional<Batch> batch = start.leaves().batchOf(leaf);
    ReceiptOutcome outcome =
        new ReceiptOutcome.Owed(before(start, leaf, batch), due, account.drawn(), account.owed());
    return receipt(start, leaf, batch, outcome);
  }

  private Receipt receipt(
      RoundPosition at, RoundLeaf leaf, Optional<Batch> batch, ReceiptOutcome outcome) {
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
        batch.map(found -> BatchPlace.of(found, leaf)),
        outcome);
  }

  private static ReceiptOutcome.Before before(
      RoundPosition at, RoundLeaf leaf, Optional<Batch> batch) {
    return new ReceiptOutcome.Before(at.stateBox(), at.rewardBox(), proof(at, leaf, batch));
  }

  private static BatchProof proof(RoundPosition at, RoundLeaf leaf, Optional<Batch> batch) {
    Bytes key =
        batch.map(found -> BatchLeaf.key(found.number())).orElseGet(() -> leaf.key().bytes());
    return at.tree().proveLeaf(key).proof();
  }

  private static ReceiptOutcome.Payment payment(UnsignedTransaction transaction, int index) {
    BoxCandidate output = transaction.outputs().get(index);
    Box box = output.in(transaction.id(), index);
    return new ReceiptOutcome.Payment(
        transaction.id(), index, output.value(), output.creationHeight(), box.id());
  }
}
