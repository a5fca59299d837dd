package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.leafpay.avl.Leaf;
import org.leafpay.avl.views.BatchLeaf;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.rewardbox.round.Opening;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.rewardbox.round.RoundTerms;
import org.leafpay.testnet.scenario.ThrowawayKey;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.Score;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * A round whose leaves are published as they should be and posted as two leaves with the key of the
 * first group. The first payout pays that group; the second pays its first miner again, with the
 * score of the victim, who is the last one.
 *
 * @param published what the operator shows
 * @param funding the box that names the round token
 * @param honestGenesis what would be right
 */
record MalformedRound(RoundPosition published, Box funding, UnsignedTransaction honestGenesis) {
  private static final NanoErg FEE = NanoErg.of(1_000_000);
  private static final int BATCH_SIZE = 2;

  static MalformedRound of(RoundScripts scripts) {
    int miners = scripts == RoundScripts.LEAF ? 2 : BATCH_SIZE + 1;
    List<RoundLeaf> leaves =
        IntStream.range(0, miners)
            .mapToObj(
                i ->
                    RoundLeaf.of(
                        ThrowawayKey.of(9, "miner " + i).script(),
                        Score.of(700 + 100 * i),
                        LeafFlag.UNPAID))
            .toList();
    RoundTerms terms =
        new RoundTerms(
            Signer.OPERATOR.publicKey(),
            NanoErg.ofErg("3"),
            AttackRound.OPEN_HEIGHT,
            FEE,
            NanoErg.of(1_000_000));
    Opening opening =
        new Opening(terms, RoundLeaves.of(AttackRound.layout(scripts, BATCH_SIZE), leaves));
    Box funding = AttackRound.coin("malformed round", opening.needed(FEE), terms.operatorScript());
    var genesis = opening.spend(List.of(funding), FEE, AttackRound.OPENED_AT);
    return new MalformedRound(opening.positionAfter(genesis), funding, genesis.transaction());
  }

  /** The genesis as it is posted. */
  UnsignedTransaction genesis() {
    List<BoxCandidate> outputs = new ArrayList<>(honestGenesis.outputs());
    outputs.set(0, posted(outputs.get(0), LeafFlag.UNPAID, LeafFlag.UNPAID));
    return UnsignedTransaction.of(honestGenesis.inputs(), outputs);
  }

  /** Is paid twice. */
  PropositionBytes friend() {
    return groups().get(0).get(0).script();
  }

  /** Is never paid. */
  PropositionBytes victim() {
    return groups().get(1).get(0).script();
  }

  /** Both payouts, the second one from the boxes of the first. */
  List<Scene> payouts() {
    Scene first = payout(0, genesis().outputBoxes());
    return List.of(first, payout(1, first.unsigned().outputBoxes()));
  }

  /** By the honest payout of a group, with what the malformed tree asks for in its place. */
  private Scene payout(int number, List<Box> from) {
    Scene honest =
        new PayoutDraft(published, groups().subList(number, number + 1), List.of(), fee(), fee())
            .scene(Signer.OPERATOR, AttackRound.OPENED_AT.plus(9));
    long paid = honest.outputs().get(1).value().value() - published.rewardBox().value().value();
    BoxCandidate state = posted(from.get(0).candidate(), LeafFlag.PAID, flagAfter(number));
    long left = Registers.numbers(state).get(Registers.UNPAID_SCORE) - score(number);
    Bytes proof = proof(number);
    return honest
        .withInput(0, old -> new SceneInput(from.get(0), old.extension(), old.signer()))
        .withInput(0, old -> withKey(Witnesses.withProof(old, proof)))
        .withInput(1, old -> new SceneInput(from.get(1), old.extension(), old.signer()))
        .withOutput(0, old -> Registers.withNumber(state, Registers.UNPAID_SCORE, left))
        .withOutput(1, old -> Boxes.withValue(old, from.get(1).value().value() + paid))
        .withOutput(2, old -> Boxes.withScript(old, friend()));
  }

  private static LeafFlag flagAfter(int number) {
    return number == 0 ? LeafFlag.UNPAID : LeafFlag.PAID;
  }

  private static SceneInput withKey(SceneInput input) {
    return Witnesses.withStrings(input, old -> List.of(old.get(0), BatchLeaf.key(1)));
  }

  private long score(int number) {
    return groups().get(number).stream().mapToLong(miner -> miner.score().value()).sum();
  }

  private List<List<RoundLeaf>> groups() {
    return Groups.of(published);
  }

  private static long fee() {
    return FEE.value();
  }

  /** A state box with the digest of the two leaves. */
  private BoxCandidate posted(BoxCandidate state, LeafFlag first, LeafFlag second) {
    // Labels: 0, key, value, next key for a leaf; 1, balance, left, right for a node above.
    Bytes root =
        Hash32.blake2b256(Bytes.ofHex("0100"), label(leaf(0, first)), label(leaf(1, second)))
            .bytes();
    return Registers.withTree(state, tree -> tree.withDigest(root.plus(Bytes.ofHex("01"))));
  }

  /** One of the leaves open, the other one closed, a node above them, and which way to go. */
  private Bytes proof(int number) {
    Leaf open = leaf(number, LeafFlag.UNPAID);
    Bytes opened = Bytes.concat(Bytes.ofHex("02"), open.key(), nextKey(open), open.value());
    return number == 0
        ? Bytes.concat(opened, closed(leaf(1, LeafFlag.UNPAID)), Bytes.ofHex("000401"))
        : Bytes.concat(closed(leaf(0, LeafFlag.PAID)), opened, Bytes.ofHex("000400"));
  }

  private static Bytes closed(Leaf leaf) {
    return Bytes.ofHex("03").plus(label(leaf));
  }

  private static Bytes label(Leaf leaf) {
    return Hash32.blake2b256(Bytes.ofHex("00"), leaf.key(), leaf.value(), nextKey(leaf)).bytes();
  }

  private static Bytes nextKey(Leaf leaf) {
    return Bytes.ofHex("ff".repeat(leaf.key().size()));
  }

  /**
   * The first group's leaf, or another one under its key, with the friend in the victim's place.
   */
  private Leaf leaf(int number, LeafFlag flag) {
    Leaf first = Groups.paidLeaf(published, groups().get(0));
    Bytes value = number == 0 ? first.value() : secondValue(first);
    return new Leaf(first.key(), value.slice(0, value.size() - 1).plus(Bytes.of(flag.code())));
  }

  private Bytes secondValue(Leaf first) {
    Bytes score = Bytes.ofLong(score(1));
    Bytes chain = Hash32.blake2b256(friend().hash().bytes(), score).bytes();
    boolean isBatch = first.value().size() == BatchLeaf.SHAPE.valueSize();
    return (isBatch ? chain : score).plus(Bytes.ofHex("00"));
  }
}
