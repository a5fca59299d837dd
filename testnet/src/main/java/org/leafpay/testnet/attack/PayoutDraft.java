package org.leafpay.testnet.attack;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.leafpay.contracts.layout.RewardBox;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ContextExtension;

/**
 * A payout put together by the textbook and without a single check, so that it can also be one that
 * must be refused: any miners, grouped in any way, in any order, any number of times.
 *
 * @param groups miners who share a leaf, in the order of the payments
 * @param own boxes of whoever brings money of his own; the first one's script gets the change
 * @param fee what the miner of the block gets
 * @param drawn what the reserve gives towards it; the rest is own money
 */
record PayoutDraft(
    RoundPosition at, List<List<RoundLeaf>> groups, List<SceneInput> own, long fee, long drawn) {

  PayoutDraft {
    groups = groups.stream().map(List::copyOf).toList();
    own = List.copyOf(own);
  }

  /** Everybody who is paid, in the order of the payments. */
  List<RoundLeaf> payees() {
    return groups.stream().flatMap(List::stream).toList();
  }

  Scene scene(Signer signer, BlockHeight height) {
    RawTree.Proven proven =
        RawTree.update(
            at.leaves().leafSet(),
            groups.stream().map(group -> Groups.paidLeaf(at, group)).toList());
    List<SceneInput> inputs = new ArrayList<>();
    inputs.add(new SceneInput(at.stateBox(), Groups.witness(at, groups, proven.proof()), signer));
    inputs.add(new SceneInput(at.rewardBox(), ContextExtension.EMPTY, Signer.NOBODY));
    inputs.addAll(own);
    return new Scene(inputs, List.of(), outputs(proven), height);
  }

  private List<BoxCandidate> outputs(RawTree.Proven proven) {
    BlockHeight created = at.stateBox().candidate().creationHeight();
    List<BoxCandidate> outputs = new ArrayList<>();
    outputs.add(
        new ShareStateBox(
                at.state().scripts(),
                at.state().roundToken(),
                proven.after(),
                at.state().numbers(),
                at.state().operatorKey(),
                at.state().value())
            .candidate(created));
    outputs.set(0, Registers.withNumber(outputs.get(0), Registers.UNPAID_SCORE, left()));
    long rest = at.rewardBox().value().value() - paid() - drawn;
    outputs.add(
        new RewardBox(
                at.reward().scripts(),
                at.reward().roundToken(),
                at.reward().pot(),
                NanoErg.of(rest))
            .candidate(created));
    for (RoundLeaf payee : payees()) {
      outputs.add(payment(payment(payee), payee.script(), created));
    }
    outputs.add(payment(fee, ChainScript.minerFee(), created));
    own.stream()
        .findFirst()
        .ifPresent(first -> outputs.add(payment(change(), first.box().script(), created)));
    return outputs;
  }

  private static BoxCandidate payment(long value, PropositionBytes script, BlockHeight created) {
    return BoxCandidate.payment(NanoErg.of(value), script, created);
  }

  private long left() {
    return at.state().numbers().unpaidScore().value()
        - payees().stream().mapToLong(payee -> payee.score().value()).sum();
  }

  private long paid() {
    return payees().stream().mapToLong(this::payment).sum();
  }

  private long payment(RoundLeaf payee) {
    return BigInteger.valueOf(payee.score().value())
        .multiply(BigInteger.valueOf(at.reward().pot().value()))
        .divide(BigInteger.valueOf(at.state().numbers().totalScore().value()))
        .longValue();
  }

  private long change() {
    return own.stream().mapToLong(input -> input.box().value().value()).sum() - (fee - drawn);
  }
}
