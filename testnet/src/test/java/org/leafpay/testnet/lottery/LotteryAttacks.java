package org.leafpay.testnet.lottery;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.avl.AuthenticatedTree;
import org.leafpay.avl.views.RangeLeaf;
import org.leafpay.contracts.layout.LotteryWitness;
import org.leafpay.sortition.draw.Drawing;
import org.leafpay.sortition.dust.DustInterval;
import org.leafpay.testnet.bench.SyntheticChain;
import org.leafpay.testnet.bench.selection.Signature;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.testnet.refusal.Attempts;
import org.leafpay.testnet.refusal.Raw;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ContextExtension;
import org.leafpay.types.tx.TokenAmount;

/** Honest steps of a lottery, and what may be tried with each. */
final class LotteryAttacks {
  static final int NUMBERS_REGISTER = 5;
  static final int SEED_REGISTER = 6;
  static final int PRIZE = 0;
  static final int DRAW_HEIGHT = 1;
  static final int BUDGET = 2;
  static final NanoErg ONE = NanoErg.of(1);

  /** A block at this height is the first that can give a forgotten lottery another one. */
  static final BlockHeight DUE = LotteryWorld.DRAW.plus(Drawing.HEADERS_MAX);

  private static final int REMOVE_ONLY = 4;

  private LotteryAttacks() {}

  static Attempts of(LotteryWorld world) {
    Attempts out = new Attempts();
    new SeedAttacks(world, out).add();
    new ClaimAttacks(world, out).add();
    new ArmAttacks(world, out).add();
    return out;
  }

  /** What neither the seed nor another draw height may touch. */
  static void onWhatStays(Attempts tried, String twin) {
    tried.output(twin, "to another script", box -> Raw.script(box, LotteryWorld.OWNER));
    tried.output(twin, "another tree", box -> Raw.tree(box, SyntheticChain.idOf("another digest")));
    tried.output(twin, "a tree that may change", box -> Raw.flags(box, REMOVE_ONLY));
    tried.spend(twin, "a token put in", LotteryAttacks::withToken);
    tried.output(
        twin, "another prize", box -> Raw.number(box, NUMBERS_REGISTER, PRIZE, old -> old - 1));
    tried.output(
        twin, "a larger budget", box -> Raw.number(box, NUMBERS_REGISTER, BUDGET, old -> old + 1));
    tried.spend(twin, "not the first input", 1, LotteryAttacks::behindAStranger);
  }

  /** Somebody spends a box with a token beside it, and leaves the token in the lottery. */
  private static Spend withToken(Spend spend) {
    List<TokenAmount> token =
        List.of(new TokenAmount(new TokenId(SyntheticChain.idOf("token")), 1));
    BoxCandidate coin = BoxCandidate.payment(LotteryWorld.FEE, LotteryWorld.OWNER, created(spend));
    List<Spend.Input> inputs = new ArrayList<>(spend.inputs());
    inputs.add(
        new Spend.Input(
            Raw.tokens(coin, token).in(id("coin"), 0),
            ContextExtension.EMPTY,
            Signature.of(LotteryWorld.STRANGER)));
    List<BoxCandidate> outputs = new ArrayList<>(spend.outputs());
    outputs.add(coin);
    return spend
        .withInputs(inputs)
        .withOutputs(outputs)
        .withOutput(0, box -> Raw.tokens(box, token));
  }

  private static Spend behindAStranger(Spend spend) {
    Box box =
        BoxCandidate.payment(LotteryWorld.FEE, LotteryWorld.OWNER, created(spend)).in(id("x"), 0);
    List<Spend.Input> inputs = new ArrayList<>();
    inputs.add(
        new Spend.Input(
            box, spend.inputs().get(0).extension(), Signature.of(LotteryWorld.STRANGER)));
    inputs.addAll(spend.inputs());
    return spend.withInputs(inputs);
  }

  /** {@code taken} leaves the box, all of it as the miner fee. */
  static Spend taking(Spend spend, NanoErg taken) {
    NanoErg in = spend.inputs().get(0).box().value();
    return spend
        .withOutput(0, box -> box.withValue(in.minus(taken)))
        .withOutput(1, box -> box.withValue(taken));
  }

  /** {@code taken} leaves the box; what is above the fee goes to somebody. */
  static Spend takingForOneself(Spend spend, NanoErg taken) {
    NanoErg in = spend.inputs().get(0).box().value();
    NanoErg fee = spend.outputs().get(1).value();
    List<BoxCandidate> outputs = new ArrayList<>(spend.outputs());
    outputs.set(0, outputs.get(0).withValue(in.minus(taken)));
    outputs.add(BoxCandidate.payment(taken.minus(fee), LotteryWorld.OWNER, created(spend)));
    return spend.withOutputs(outputs);
  }

  /** The box holds no more than the prize, and a step takes its fee all the same. */
  static Spend outOfThePrize(Spend spend, LotteryWorld world) {
    return taking(
        spend.withInput(0, input -> input.with(box -> box.withValue(world.lottery.prize()))),
        LotteryWorld.FEE);
  }

  static LotteryWitness witness(LotteryWorld world, DustInterval interval) {
    Bytes key = new RangeLeaf(interval.start(), interval.miner(), interval.amount()).toLeaf().key();
    Bytes proof = AuthenticatedTree.of(world.lottery.leafSet()).proveLookups(List.of(key)).bytes();
    return new LotteryWitness(key, proof, List.of());
  }

  static BoxCandidate withSeed(BoxCandidate box, Bytes seed) {
    return Raw.bytes(box, SEED_REGISTER, seed);
  }

  static BlockHeight created(Spend spend) {
    return spend.outputs().get(0).creationHeight();
  }

  static TxId id(String name) {
    return new TxId(SyntheticChain.idOf(name));
  }
}
