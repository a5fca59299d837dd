package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.PoolView;
import org.leafpay.engine.node.SubmitResult;
import org.leafpay.engine.payout.RoundTracker;
import org.leafpay.engine.payout.RoundTrail;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.sign.InputProof;
import org.leafpay.engine.sign.TransactionSigner;
import org.leafpay.rewardbox.round.Payout;
import org.leafpay.rewardbox.round.PayoutFee;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.testnet.devnet.Devnet;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TxId;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.SignedTransaction;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

/** Somebody who has nothing to do with the pool, and pays its miners when the contract lets him. */
record Stranger(OperatorKey key, ErgoNode node) {
  /** More for each byte than any payout of the operator's. */
  private static final NanoErg HIGH_FEE = NanoErg.ofErg("0.1");

  private static final NanoErg FEE = NanoErg.ofErg("0.001");

  /** Takes a thousand ERG from the operator. */
  static Stranger fund(OperatorKey key, OperatorKey operator, Devnet devnet, ErgoNode node) {
    Box box = boxes(node, ChainScript.minerReward(operator.publicKey())).get(0);
    send(node, operator, box, key.script(), NanoErg.ofErg("1000"));
    devnet.mine(1);
    return new Stranger(key, node);
  }

  /**
   * Pays the next unpaid miners from where the round stands in the last block.
   *
   * @param groups how many, or how many batches of them
   * @return the transaction, or empty when there is nothing to pay or the node does not want it
   */
  Optional<TxId> pay(PublishedRound round, int groups) {
    return pay(round, 0, groups);
  }

  /** As the other, but leaves the first {@code skipped} of them unpaid. */
  Optional<TxId> pay(PublishedRound round, int skipped, int groups) {
    if (round.document().chain().isEmpty()) {
      return Optional.empty();
    }
    return new RoundTracker(node)
        .trail(round.document().chain().get())
        .filter(trail -> trail.close().isEmpty())
        .flatMap(trail -> pay(trail, round, skipped, groups));
  }

  private Optional<TxId> pay(RoundTrail trail, PublishedRound round, int skipped, int groups) {
    RoundPosition at = RoundTracker.position(trail, round.roundLeaves());
    List<List<RoundLeaf>> unpaid = at.leaves().unpaidGroups();
    List<Box> own = boxes(node, key.script());
    if (unpaid.isEmpty() || own.isEmpty()) {
      return Optional.empty();
    }
    Payout payout =
        Payout.of(
            at,
            unpaid.stream().skip(skipped).limit(groups).flatMap(List::stream).toList(),
            PayoutFee.toppedUp(HIGH_FEE, own.get(0)),
            node.info().height());
    SignedTransaction transaction =
        new TransactionSigner()
            .sign(
                payout.step().transaction(),
                List.of(InputProof.NONE, InputProof.NONE, InputProof.signedBy(key)));
    SubmitResult result = node.submit(transaction);
    return result instanceof SubmitResult.Accepted
        ? Optional.of(transaction.id())
        : Optional.empty();
  }

  /** Spends a box of {@code owner}: {@code amount} to {@code to}, the rest back. */
  static void send(ErgoNode node, OperatorKey owner, Box box, PropositionBytes to, NanoErg amount) {
    var height = node.info().height();
    List<BoxCandidate> outputs = new ArrayList<>();
    outputs.add(BoxCandidate.payment(amount, to, height));
    outputs.add(BoxCandidate.payment(box.value().minus(amount).minus(FEE), owner.script(), height));
    outputs.add(BoxCandidate.payment(FEE, ChainScript.minerFee(), height));
    SignedTransaction signed =
        new TransactionSigner()
            .sign(
                UnsignedTransaction.of(List.of(UnsignedInput.of(box)), outputs),
                List.of(InputProof.signedBy(owner)));
    assertThat(node.submit(signed)).isInstanceOf(SubmitResult.Accepted.class);
  }

  static List<Box> boxes(ErgoNode node, PropositionBytes script) {
    return node.unspentByAddress(ErgoAddress.of(script, Network.MAINNET), PoolView.CONFIRMED);
  }
}
