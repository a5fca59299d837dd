package org.leafpay.testnet.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.leafpay.avl.Leaf;
import org.leafpay.avl.TreeDigest;
import org.leafpay.avl.views.RangeLeaf;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.contracts.layout.LotteryWitness;
import org.leafpay.contracts.layout.TreeRegister;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.sortition.lottery.LotteryClaim;
import org.leafpay.sortition.lottery.LotteryFault;
import org.leafpay.sortition.lottery.LotteryRules;
import org.leafpay.sortition.lottery.LotteryTerms;
import org.leafpay.sortition.lottery.OpenedLottery;
import org.leafpay.testnet.bench.selection.Judges;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.testnet.refusal.Raw;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.Opinion;
import org.leafpay.testnet.verify.VerifierInstallation;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;

/**
 * An operator who posts a tree in which one key has two values has a proof of existence for
 * everybody, and one more for a friend: whatever is drawn, the friend can claim it. No script can
 * see that, so whoever relies on a lottery rebuilds the digest from the published intervals.
 */
class MalformedLotteryTest {
  private static final int PLACE = 3;

  private final LotteryWorld world = new LotteryWorld();
  private final MinerKey victim = world.lottery.intervals().get(0).miner();
  private final MinerKey friend = world.lottery.intervals().get(1).miner();

  @Test
  @EnabledIf(VerifierInstallation.NEEDED)
  void theScriptPaysWhoeverOfTheTwoComesFirst() {
    try (IndependentVerifiers verifiers = VerifierInstallation.open()) {
      Judges judges = new Judges(world.chain, verifiers);
      for (boolean first : new boolean[] {true, false}) {
        assertThat(judges.opinions(claim(first))).hasSize(3).allMatch(Opinion::accepted);
      }
    }
    assertThat(Stream.of(true, false).map(this::claim).map(MalformedLotteryTest::paid))
        .containsExactly(world.script(victim), world.script(friend));
  }

  @Test
  void whoeverRebuildsTheDigestRefusesTheLottery() {
    BoxCandidate honest = world.open.box().candidate();
    LotteryClaim claim =
        new LotteryClaim(
            List.of(
                new OpenedLottery(
                    world.lottery, new LotteryTerms(LotteryWorld.DRAW, LotteryWorld.BUDGET))),
            world.lottery.prize(),
            Optional.of(honest.creationHeight()));
    assertThat(LotteryRules.check(genesis(honest), claim)).isEmpty();
    assertThat(LotteryRules.check(genesis(posted(honest)), claim))
        .singleElement()
        .isInstanceOf(LotteryFault.OtherDigest.class);
  }

  private static PropositionBytes paid(Spend spend) {
    return spend.outputs().get(0).script();
  }

  /** State, reward and fee stand before a lottery. */
  private static List<Box> genesis(BoxCandidate lottery) {
    BoxCandidate other =
        BoxCandidate.payment(LotteryWorld.FEE, ChainScript.minerFee(), lottery.creationHeight());
    return Stream.concat(Stream.generate(() -> other).limit(PLACE), Stream.of(lottery))
        .map(box -> box.in(LotteryAttacks.id("genesis"), 0))
        .toList();
  }

  /** The honest claim with a box that posts both leaves, by the first of them or the second. */
  private Spend claim(boolean first) {
    Leaf leaf = leaf(first);
    LotteryWitness witness = new LotteryWitness(leaf.key(), proof(first), List.of());
    return LotteryAttacks.of(world)
        .twin("claim")
        .withInput(0, input -> input.with(this::posted))
        .told(witness.extension())
        .withOutput(0, box -> Raw.script(box, world.script(first ? victim : friend)));
  }

  /** All numbers are the victim's; and all are the friend's. */
  private Leaf leaf(boolean first) {
    NanoErg all = world.lottery.prize();
    return new RangeLeaf(0, first ? victim : friend, all).toLeaf();
  }

  private BoxCandidate posted(BoxCandidate box) {
    // Labels: 0, key, value, next key for a leaf; 1, balance, left, right for a node above.
    Bytes root =
        Hash32.blake2b256(Bytes.ofHex("0100"), label(leaf(true)), label(leaf(false))).bytes();
    TreeDigest digest = new TreeDigest(root.plus(Bytes.ofHex("01")));
    return Raw.with(box, 4, ChainConstant.ofTree(new TreeRegister(digest, 0, RangeLeaf.SHAPE)));
  }

  /** One of the leaves open, the other one closed, a node above them, and which way to go. */
  private Bytes proof(boolean first) {
    Leaf leaf = leaf(first);
    Bytes opened = Bytes.concat(Bytes.ofHex("02"), leaf.key(), nextKey(), leaf.value());
    Bytes closed = Bytes.ofHex("03").plus(label(leaf(!first)));
    return first
        ? Bytes.concat(opened, closed, Bytes.ofHex("000401"))
        : Bytes.concat(closed, opened, Bytes.ofHex("000400"));
  }

  private static Bytes label(Leaf leaf) {
    return Hash32.blake2b256(Bytes.ofHex("00"), leaf.key(), leaf.value(), nextKey()).bytes();
  }

  private static Bytes nextKey() {
    return Bytes.ofHex("ff".repeat(RangeLeaf.SHAPE.keySize()));
  }
}
