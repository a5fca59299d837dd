package org.leafpay.testnet.lottery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.leafpay.avl.AuthenticatedTree;
import org.leafpay.avl.views.RangeLeaf;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.contracts.layout.LotteryWitness;
import org.leafpay.sortition.draw.Drawing;
import org.leafpay.sortition.draw.ScriptDraw;
import org.leafpay.sortition.dust.DustInterval;
import org.leafpay.testnet.bench.SyntheticChain;
import org.leafpay.testnet.bench.selection.Signature;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ContextExtension;
import org.leafpay.types.tx.TokenAmount;

/** Honest steps of a lottery, and what may be tried with each. */
final class LotteryAttacks {
  private static final int SEED_REGISTER = 6;
  private static final int NUMBERS_REGISTER = 5;
  private static final int PRIZE = 0;
  private static final int DRAW_HEIGHT = 1;
  private static final int BUDGET = 2;
  private static final int CHAINED = 30;
  private static final NanoErg ONE = NanoErg.of(1);

  private final LotteryWorld world;
  private final Map<String, Spend> honest = new LinkedHashMap<>();
  private final List<Attack> all = new ArrayList<>();

  /**
   * A transaction that must be refused.
   *
   * @param twin the name of the honest one that it was made from
   * @param input the one whose script must refuse
   */
  record Attack(String name, String twin, Spend spend, int input) {
    @Override
    public String toString() {
      return name;
    }
  }

  LotteryAttacks(LotteryWorld world) {
    this.world = world;
    for (int blocks : new int[] {0, 4, CHAINED}) {
      BlockHeight tip = LotteryWorld.DRAW.plus(blocks);
      honest.put("seed " + blocks, LotteryWorld.spend(world.seeding(blocks), tip));
    }
    honest.put("seed late", twin("seed 4").atHeight(LotteryWorld.DRAW.plus(13)));
    honest.put("claim", LotteryWorld.spend(world.claiming(), LotteryWorld.DRAW.plus(1)));
    BlockHeight due = LotteryWorld.DRAW.plus(Drawing.HEADERS_MAX);
    honest.put("arm", LotteryWorld.spend(world.rearming(0), due));
    onSeed();
    onChain();
    onClaim();
    onArm();
  }

  Map<String, Spend> honest() {
    return honest;
  }

  List<Attack> all() {
    return all;
  }

  private Spend twin(String name) {
    return Objects.requireNonNull(honest.get(name), name);
  }

  private void spend(String twin, String name, UnaryOperator<Spend> change) {
    spend(twin, name, 0, change);
  }

  private void spend(String twin, String name, int input, UnaryOperator<Spend> change) {
    all.add(new Attack(twin + ": " + name, twin, change.apply(twin(twin)), input));
  }

  private void output(String twin, String name, UnaryOperator<BoxCandidate> change) {
    spend(twin, name, spend -> spend.withOutput(0, change));
  }

  private void number(String twin, String name, int index, LongUnaryOperator change) {
    output(twin, name, box -> withNumber(box, index, change));
  }

  /** What neither the seed nor another draw height may touch. */
  private void onWhatStays(String twin) {
    output(twin, "to another script", box -> withScript(box, stranger()));
    output(twin, "another tree", LotteryAttacks::withOtherTree);
    output(twin, "a token put in", LotteryAttacks::withToken);
    number(twin, "another prize", PRIZE, old -> old - 1);
    number(twin, "a larger budget", BUDGET, old -> old + 1);
    spend(
        twin,
        "not the first input",
        1,
        spend -> {
          Box box =
              BoxCandidate.payment(LotteryWorld.FEE, stranger(), created(spend)).in(id("x"), 0);
          List<Spend.Input> inputs = new ArrayList<>();
          inputs.add(
              new Spend.Input(
                  box, spend.inputs().get(0).extension(), Signature.of(LotteryWorld.STRANGER)));
          inputs.addAll(spend.inputs());
          return spend.withInputs(inputs);
        });
  }

  private void onSeed() {
    String twin = "seed 0";
    onWhatStays(twin);
    number(twin, "another draw height", DRAW_HEIGHT, old -> old + 1);
    spend(twin, "before the header", spend -> spend.atHeight(LotteryWorld.DRAW));
    spend(twin, "when the header is gone", spend -> spend.atHeight(LotteryWorld.DRAW.plus(12)));
    for (int off : new int[] {-1, 1}) {
      BlockHeight other = BlockHeight.of(LotteryWorld.DRAW.value() + off);
      spend(
          twin,
          "by the header " + (off < 0 ? "before" : "after"),
          spend ->
              spend
                  .atHeight(LotteryWorld.DRAW.plus(4))
                  .withOutput(0, box -> withSeed(box, seedOf(world.chain.at(other).id().hash()))));
    }
    output(
        twin,
        "without the box's id",
        box ->
            withSeed(
                box,
                Hash32.blake2b256(world.chain.at(LotteryWorld.DRAW).id().hash().bytes()).bytes()));
    output(twin, "a seed of one's own", box -> withSeed(box, SyntheticChain.idOf("mine").bytes()));
    spend(twin, "more than the budget", spend -> taking(spend, LotteryWorld.BUDGET.plus(ONE)));
    spend(
        twin,
        "a second time",
        spend ->
            spend.withInput(
                0,
                input -> input.with(box -> withSeed(box, SyntheticChain.idOf("first").bytes()))));
  }

  private void onChain() {
    String twin = "seed " + CHAINED;
    headers(twin, "with a gap", headers -> without(headers, 7));
    headers(twin, "that ends too early", headers -> headers.subList(0, 10));
    headers(twin, "that begins too late", headers -> without(headers, 0));
    headers(twin, "with a forged first header", headers -> flipped(headers, 0));
    headers(twin, "with a forged header", headers -> flipped(headers, 9));
    headers(twin, "with two headers swapped", LotteryAttacks::swapped);
    output(twin, "another seed", box -> withSeed(box, SyntheticChain.idOf("mine").bytes()));
    spend(
        twin,
        "forged first header and its seed",
        spend -> {
          List<Bytes> headers = LotteryWitness.read(extension(spend)).headers();
          List<Bytes> forged = flipped(headers, 0);
          Bytes seed = seedOf(Hash32.blake2b256(forged.get(0)));
          return spend
              .told(LotteryWitness.of(forged).extension())
              .withOutput(0, box -> withSeed(box, seed));
        });
  }

  private void headers(String twin, String name, UnaryOperator<List<Bytes>> change) {
    spend(
        twin,
        "a chain " + name,
        spend ->
            spend.told(
                LotteryWitness.of(change.apply(LotteryWitness.read(extension(spend)).headers()))
                    .extension()));
  }

  private void onClaim() {
    String twin = "claim";
    List<DustInterval> intervals = world.lottery.intervals();
    int won = intervals.indexOf(world.drawn().winner().orElseThrow());
    for (int off : new int[] {-1, 1}) {
      DustInterval neighbour = intervals.get(Math.floorMod(won + off, intervals.size()));
      spend(
          twin,
          "by the neighbour " + (off < 0 ? "before" : "after"),
          spend ->
              spend
                  .told(witness(neighbour).extension())
                  .withOutput(0, box -> withScript(box, world.script(neighbour.miner()))));
    }
    output(twin, "to another script", box -> withScript(box, stranger()));
    spend(twin, "more than the budget", spend -> taking(spend, LotteryWorld.BUDGET.plus(ONE)));
    spend(
        twin,
        "out of the prize",
        spend ->
            taking(
                spend.withInput(0, input -> input.with(LotteryAttacks::poor)), LotteryWorld.FEE));
    spend(
        twin,
        "with a forged proof",
        spend -> {
          LotteryWitness told = LotteryWitness.read(extension(spend));
          Bytes proof = told.proof();
          byte[] forged = proof.toArray();
          forged[proof.size() / 2] ^= 1;
          return spend.told(
              new LotteryWitness(told.leafKey(), Bytes.of(forged), List.of()).extension());
        });
    spend(
        twin,
        "before the draw",
        spend -> spend.withInput(0, input -> input.with(box -> withSeed(box, Bytes.EMPTY))));
    spend(twin, "two lotteries with one payment", 1, LotteryAttacks::twice);
  }

  private void onArm() {
    String twin = "arm";
    onWhatStays(twin);
    BlockHeight due = LotteryWorld.DRAW.plus(Drawing.HEADERS_MAX);
    spend(twin, "too soon", spend -> spend.atHeight(due));
    number(twin, "too near", DRAW_HEIGHT, old -> old - 9);
    number(twin, "too far", DRAW_HEIGHT, old -> old + 11);
    number(twin, "in the past", DRAW_HEIGHT, old -> old - 400);
    output(twin, "a nanoERG taken", box -> box.withValue(box.value().minus(ONE)));
    spend(
        twin,
        "after the draw",
        spend ->
            spend.withInput(
                0, input -> input.with(box -> withSeed(box, SyntheticChain.idOf("x").bytes()))));
  }

  private Bytes seedOf(Hash32 headerId) {
    return ScriptDraw.seed(headerId, world.open.box().id().hash()).bytes();
  }

  private LotteryWitness witness(DustInterval interval) {
    Bytes key = new RangeLeaf(interval.start(), interval.miner(), interval.amount()).toLeaf().key();
    Bytes proof = AuthenticatedTree.of(world.lottery.leafSet()).proveLookups(List.of(key)).bytes();
    return new LotteryWitness(key, proof, List.of());
  }

  private static ContextExtension extension(Spend spend) {
    return spend.inputs().get(0).extension();
  }

  /** {@code taken} leaves the box, all of it as the miner fee. */
  private static Spend taking(Spend spend, NanoErg taken) {
    NanoErg in = spend.inputs().get(0).box().value();
    return spend
        .withOutput(0, box -> box.withValue(in.minus(taken)))
        .withOutput(1, box -> box.withValue(taken));
  }

  /** A box with no more than the prize in it. */
  private static BoxCandidate poor(BoxCandidate box) {
    long prize = ChainConstant.readLongs("numbers", register(box, NUMBERS_REGISTER)).get(PRIZE);
    return box.withValue(NanoErg.of(prize));
  }

  /** Both boxes' money, less the one payment, goes to the stranger. */
  private static Spend twice(Spend spend) {
    Spend.Input first = spend.inputs().get(0);
    Box other = first.box().candidate().in(id("another"), 0);
    List<Spend.Input> inputs =
        List.of(first, new Spend.Input(other, first.extension(), Signature.NONE));
    List<BoxCandidate> outputs = new ArrayList<>(spend.outputs());
    outputs.add(BoxCandidate.payment(other.value(), stranger(), created(spend)));
    return spend.withInputs(inputs).withOutputs(outputs);
  }

  private static List<Bytes> without(List<Bytes> headers, int index) {
    List<Bytes> out = new ArrayList<>(headers);
    out.remove(index);
    return out;
  }

  private static List<Bytes> flipped(List<Bytes> headers, int index) {
    List<Bytes> out = new ArrayList<>(headers);
    byte[] header = out.get(index).toArray();
    header[header.length - 1] ^= 1;
    out.set(index, Bytes.of(header));
    return out;
  }

  private static List<Bytes> swapped(List<Bytes> headers) {
    List<Bytes> out = new ArrayList<>(headers);
    Collections.swap(out, 3, 4);
    return out;
  }

  private static BoxCandidate withNumber(BoxCandidate box, int index, LongUnaryOperator change) {
    List<Long> numbers =
        new ArrayList<>(ChainConstant.readLongs("numbers", register(box, NUMBERS_REGISTER)));
    numbers.set(index, change.applyAsLong(numbers.get(index)));
    return withRegister(box, NUMBERS_REGISTER, ChainConstant.ofLongs(numbers));
  }

  private static BoxCandidate withSeed(BoxCandidate box, Bytes seed) {
    return withRegister(box, SEED_REGISTER, ChainConstant.ofBytes(seed));
  }

  private static BoxCandidate withOtherTree(BoxCandidate box) {
    byte[] tree = box.registers().get(0).toArray();
    tree[5] ^= 1;
    return withRegister(box, 4, Bytes.of(tree));
  }

  private static BoxCandidate withRegister(BoxCandidate box, int number, Bytes constant) {
    List<Bytes> registers = new ArrayList<>(box.registers());
    registers.set(number - 4, constant);
    return new BoxCandidate(
        box.value(), box.script(), box.creationHeight(), box.tokens(), registers);
  }

  private static BoxCandidate withScript(BoxCandidate box, PropositionBytes script) {
    return new BoxCandidate(
        box.value(), script, box.creationHeight(), box.tokens(), box.registers());
  }

  private static BoxCandidate withToken(BoxCandidate box) {
    TokenAmount token = new TokenAmount(new TokenId(SyntheticChain.idOf("token")), 1);
    return new BoxCandidate(
        box.value(), box.script(), box.creationHeight(), List.of(token), box.registers());
  }

  private static Bytes register(BoxCandidate box, int number) {
    return box.registers().get(number - 4);
  }

  private static PropositionBytes stranger() {
    return LotteryWorld.OWNER;
  }

  private static BlockHeight created(Spend spend) {
    return spend.outputs().get(0).creationHeight();
  }

  private static TxId id(String name) {
    return new TxId(SyntheticChain.idOf(name));
  }
}
