package org.leafpay.rewardbox.round;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.types.MinerKey;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * A payout that is there already, whoever made it: what it did to its round.
 *
 * @param before where the round stood
 * @param payees the leaves that it paid, in the order of its payments
 * @param after where it left the round
 */
public record ObservedPayout(
    RoundPosition before,
    UnsignedTransaction transaction,
    List<RoundLeaf> payees,
    RoundPosition after) {

  /**
   * Reads a transaction as a payout from {@code before}. The leaves it paid are found by the
   * scripts of its outputs; amounts and the next digest are computed and compared.
   *
   * @throws RoundException when it is no such payout
   */
  public static ObservedPayout of(RoundPosition before, UnsignedTransaction transaction) {
    requireSpends(before, transaction);
    List<RoundLeaf> payees = new ArrayList<>();
    int count = payments(transaction);
    for (int i = 0; i < count; i++) {
      BoxCandidate payment = transaction.outputs().get(ShareStateLayout.FIRST_PAYMENT_AT + i);
      payees.add(payee(before, payment));
    }
    Payout.requireAscending(payees);
    return new ObservedPayout(before, transaction, payees, after(before, transaction, payees));
  }

  public ObservedPayout {
    payees = List.copyOf(payees);
  }

  /** All payouts of a round from its opening on. */
  public static List<ObservedPayout> follow(
      RoundPosition start, List<UnsignedTransaction> transactions) {
    List<ObservedPayout> out = new ArrayList<>();
    RoundPosition at = start;
    for (UnsignedTransaction transaction : transactions) {
      ObservedPayout payout = of(at, transaction);
      out.add(payout);
      at = payout.after();
    }
    return out;
  }

  /** How many miners a transaction pays, if it is a payout. */
  public static int payments(UnsignedTransaction transaction) {
    return transaction.outputs().size() - transaction.inputs().size() - 1;
  }

  private static void requireSpends(RoundPosition before, UnsignedTransaction transaction) {
    boolean spends =
        transaction.inputs().size() > ShareStateLayout.REWARD_AT
            && transaction
                .inputs()
                .get(ShareStateLayout.STATE_AT)
                .boxId()
                .equals(before.stateBox().id())
            && transaction
                .inputs()
                .get(ShareStateLayout.REWARD_AT)
                .boxId()
                .equals(before.rewardBox().id());
    if (!spends || payments(transaction) < 1) {
      throw new RoundException(
          "transaction " + transaction.id() + " is no payout from where the round stands");
    }
  }

  private static RoundLeaf payee(RoundPosition before, BoxCandidate payment) {
    MinerKey key = MinerKey.of(payment.script());
    RoundLeaf leaf =
        before
            .leaves()
            .find(key)
            .filter(RoundLeaf::isUnpaid)
            .orElseThrow(() -> new RoundException("nothing is to be paid to miner " + key));
    if (!Payout.payment(before, leaf.score()).equals(payment.value())) {
      throw new RoundException(
          "miner %s gets %s, by his score %s"
              .formatted(key, payment.value(), Payout.payment(before, leaf.score())));
    }
    return leaf;
  }

  private static RoundPosition after(
      RoundPosition before, UnsignedTransaction transaction, List<RoundLeaf> payees) {
    List<Box> boxes = transaction.outputBoxes();
    return RoundPosition.of(
        boxes.get(ShareStateLayout.STATE_AT),
        boxes.get(ShareStateLayout.REWARD_AT),
        before.leaves().withPaid(payees.stream().map(RoundLeaf::key).collect(Collectors.toSet())),
        before.tree().withUpdates(Payout.paidLeaves(before, payees)));
  }
}
