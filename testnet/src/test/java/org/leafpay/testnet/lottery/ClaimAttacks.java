package org.leafpay.testnet.lottery;

import static org.leafpay.testnet.lottery.LotteryAttacks.ONE;
import static org.leafpay.testnet.lottery.LotteryAttacks.withSeed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.leafpay.contracts.layout.LotteryWitness;
import org.leafpay.sortition.draw.ScriptDraw;
import org.leafpay.sortition.dust.DustInterval;
import org.leafpay.testnet.bench.selection.Signature;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.testnet.refusal.Attempts;
import org.leafpay.testnet.refusal.Raw;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;

/** What may be tried when somebody has won. */
final class ClaimAttacks {
  private static final String TWIN = "claim";
  private static final String FIRST_NUMBER = "claim by the first number";
  private static final String LAST_NUMBER = "claim by the last number";
  private static final String WHOLE_BUDGET = "claim and take the budget";

  private final LotteryWorld world;
  private final Attempts tried;
  private final List<DustInterval> intervals;

  ClaimAttacks(LotteryWorld world, Attempts tried) {
    this.world = world;
    this.tried = tried;
    this.intervals = world.lottery.intervals();
  }

  void add() {
    tried.honest(TWIN, LotteryWorld.spend(world.claiming(), LotteryWorld.DRAW.plus(1)));
    tried.honest(
        WHOLE_BUDGET, LotteryAttacks.takingForOneself(tried.twin(TWIN), LotteryWorld.BUDGET));
    onNeighbours();
    onEdges();
    onMoney();
    onProof();
    tried.output(TWIN, "to another script", box -> Raw.script(box, LotteryWorld.OWNER));
    tried.box(TWIN, "before the draw", box -> withSeed(box, Bytes.EMPTY));
    tried.spend(TWIN, "two lotteries with one payment", 1, ClaimAttacks::twice);
  }

  private void onNeighbours() {
    int won = intervals.indexOf(world.drawn().winner().orElseThrow());
    for (int off : new int[] {-1, 1}) {
      DustInterval neighbour = intervals.get(Math.floorMod(won + off, intervals.size()));
      tried.spend(
          TWIN,
          "by the neighbour " + (off < 0 ? "before" : "after"),
          spend -> claimedBy(spend, neighbour));
    }
  }

  /** Where the number drawn is the first of an interval or the last, the next one is nearest. */
  private void onEdges() {
    int middle = 1;
    DustInterval mine = intervals.get(middle);
    Bytes first = seedOf(mine.start());
    Bytes last = seedOf(mine.end() - 1);
    tried.honest(FIRST_NUMBER, drawnBy(claimedBy(tried.twin(TWIN), mine), first));
    tried.honest(LAST_NUMBER, drawnBy(claimedBy(tried.twin(TWIN), mine), last));
    DustInterval before = intervals.get(middle - 1);
    DustInterval after = intervals.get(middle + 1);
    tried.spend(FIRST_NUMBER, "by the neighbour before", spend -> claimedBy(spend, before));
    tried.spend(LAST_NUMBER, "by the neighbour after", spend -> claimedBy(spend, after));
  }

  /** A seed that draws this number; the number has fewer bits than the prize has to spare. */
  private Bytes seedOf(long number) {
    Bytes seed = Bytes.of(new byte[23]).plus(Bytes.ofLong(number)).plus(Bytes.of((byte) 0));
    if (ScriptDraw.number(new Hash32(seed), world.lottery.prize().value()) != number) {
      throw new AssertionError("the seed draws another number than " + number);
    }
    return seed;
  }

  private static Spend drawnBy(Spend spend, Bytes seed) {
    return spend.withInput(0, input -> input.with(box -> withSeed(box, seed)));
  }

  private Spend claimedBy(Spend spend, DustInterval interval) {
    return spend
        .told(LotteryAttacks.witness(world, interval).extension())
        .withOutput(0, box -> Raw.script(box, world.script(interval.miner())));
  }

  private void onMoney() {
    tried.spend(
        TWIN,
        "more than the budget",
        spend -> LotteryAttacks.taking(spend, LotteryWorld.BUDGET.plus(ONE)));
    tried.spend(
        WHOLE_BUDGET,
        "a nanoERG more",
        spend -> LotteryAttacks.takingForOneself(tried.twin(TWIN), LotteryWorld.BUDGET.plus(ONE)));
    tried.spend(TWIN, "out of the prize", spend -> LotteryAttacks.outOfThePrize(spend, world));
  }

  private void onProof() {
    tried.spend(
        TWIN,
        "with a forged proof",
        spend -> {
          LotteryWitness told = told(spend);
          Bytes forged = Raw.flipped(told.proof(), 8 * (told.proof().size() / 2));
          return spend.told(new LotteryWitness(told.leafKey(), forged, List.of()).extension());
        });
    tried.spend(
        TWIN,
        "with the proof of another leaf",
        spend -> {
          Bytes other = LotteryAttacks.witness(world, loser()).proof();
          return spend.told(
              new LotteryWitness(told(spend).leafKey(), other, List.of()).extension());
        });
    tried.spend(
        TWIN,
        "with a key that is not there",
        spend -> {
          LotteryWitness told = told(spend);
          Bytes key = Bytes.ofLong(told.leafKey().longAt(0) + 1);
          return spend.told(new LotteryWitness(key, told.proof(), List.of()).extension());
        });
  }

  private DustInterval loser() {
    DustInterval winner = world.drawn().winner().orElseThrow();
    return Stream.of(intervals.get(0), intervals.get(intervals.size() - 1))
        .filter(interval -> !interval.equals(winner))
        .findFirst()
        .orElseThrow();
  }

  private static LotteryWitness told(Spend spend) {
    return LotteryWitness.read(spend.inputs().get(0).extension());
  }

  /** Both boxes' money, less the one payment, goes to the stranger. */
  private static Spend twice(Spend spend) {
    Spend.Input first = spend.inputs().get(0);
    Box other = first.box().candidate().in(LotteryAttacks.id("another"), 0);
    List<Spend.Input> inputs =
        List.of(first, new Spend.Input(other, first.extension(), Signature.NONE));
    List<BoxCandidate> outputs = new ArrayList<>(spend.outputs());
    outputs.add(
        BoxCandidate.payment(other.value(), LotteryWorld.OWNER, LotteryAttacks.created(spend)));
    return spend.withInputs(inputs).withOutputs(outputs);
  }
}
