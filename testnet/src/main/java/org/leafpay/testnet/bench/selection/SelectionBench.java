package org.leafpay.testnet.bench.selection;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.leafpay.contracts.layout.DrawnWitness;
import org.leafpay.contracts.layout.PoolWitness;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.sortition.selection.ChangeLimits;
import org.leafpay.sortition.selection.ChangePlanner;
import org.leafpay.sortition.selection.CommitteeSpend;
import org.leafpay.sortition.selection.PayeeSpend;
import org.leafpay.sortition.selection.PoolChange;
import org.leafpay.sortition.selection.PoolPosition;
import org.leafpay.sortition.selection.PoolStep;
import org.leafpay.sortition.selection.Waiting;
import org.leafpay.sortition.selection.WeightChange;
import org.leafpay.sortition.weight.Weight;
import org.leafpay.testnet.bench.BenchKey;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.Verdict;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.BoxCandidate;

/** Pools of several sizes: how long they take, how large and how dear their transactions are. */
public final class SelectionBench {
  /** What mainnet's nodes take. */
  private static final ChangeLimits LIMITS = new ChangeLimits(98_304, 4_900_000);

  private static final int MANY_JOINS = 2_000;
  private static final int MANY_UPDATES = 8_192;
  private static final int SCATTERED = 2_048;
  private static final int SHOWN = 3;

  private final PoolStory story = new PoolStory(new HeaderChain("measured"));
  private final IndependentVerifiers verifiers;
  private final InstantSource clock;

  private SelectionBench(IndependentVerifiers verifiers, InstantSource clock) {
    this.verifiers = verifiers;
    this.clock = clock;
  }

  /**
   * Measures pools of these numbers of operators, at least ten each.
   *
   * @throws IllegalStateException when a verifier does not accept a transaction: no number of it
   *     would mean anything
   */
  public static SelectionReport run(
      IndependentVerifiers verifiers, InstantSource clock, List<Integer> operators) {
    SelectionBench bench = new SelectionBench(verifiers, clock);
    return new SelectionReport(operators.stream().map(bench::measure).toList());
  }

  private PoolFigures measure(int operators) {
    long start = clock.millis();
    LargePool pool = LargePool.of(story, operators);
    int height = pool.tree().weights().digest().height();
    long buildMillis = clock.millis() - start;
    long heapBytes = heapInUse();
    List<SelectionRow> rows = new ArrayList<>();
    rows.add(change("insert", pool, List.of(pool.wish(operators, 1_000))));
    rows.add(change("update", pool, List.of(pool.wish(operators / 2, 1_500))));
    rows.add(change("remove", pool, List.of(pool.wish(operators / 2, 0))));
    rows.add(largest("insert many", pool, joins(pool)));
    rows.add(largest("update neighbours", pool, neighbours(pool)));
    rows.add(largest("update scattered", pool, scattered(pool)));
    rows.add(payee(pool));
    rows.add(committee(pool));
    return new PoolFigures(operators, height, buildMillis, heapBytes, rows);
  }

  private static long heapInUse() {
    Runtime runtime = Runtime.getRuntime();
    runtime.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static List<WeightChange> joins(LargePool pool) {
    return IntStream.range(pool.operators(), pool.operators() + MANY_JOINS)
        .mapToObj(i -> pool.wish(i, 1_000))
        .toList();
  }

  /** By position, so that they share words. */
  private static List<WeightChange> neighbours(LargePool pool) {
    return byPosition(pool, Math.min(pool.operators(), MANY_UPDATES), 1);
  }

  private static List<WeightChange> scattered(LargePool pool) {
    int count = Math.min(pool.operators(), SCATTERED);
    return byPosition(pool, count, pool.operators() / count);
  }

  private static List<WeightChange> byPosition(LargePool pool, int count, int distance) {
    return IntStream.range(0, count)
        .mapToObj(i -> pool.tree().pick((long) i * distance * 1_000))
        .map(member -> new WeightChange(member.owner(), Weight.of(member.weight().value() + 7)))
        .toList();
  }

  private SelectionRow change(String name, LargePool pool, List<WeightChange> changes) {
    PoolPosition at = pool.open();
    return row(
        name,
        changes.size(),
        () -> PoolChange.of(at, changes, story.funds(name), PoolStory.OPENED));
  }

  private SelectionRow largest(String name, LargePool pool, List<WeightChange> changes) {
    PoolPosition at = pool.open();
    ChangePlanner planner = new ChangePlanner(LIMITS, PoolStory.FEE, PoolStory.OPENED);
    int count = planner.first(at, changes, List.of(story.coin(name))).count();
    return change(name, pool, changes.subList(0, count));
  }

  private SelectionRow row(String name, int count, Supplier<PoolChange> made) {
    long start = clock.millis();
    PoolChange change = made.get();
    long millis = clock.millis() - start;
    PoolWitness witness = PoolWitness.read(change.step().transaction().inputs().get(0).extension());
    int proofBytes = witness.change().insertProof().size() + witness.change().updateProof().size();
    return judged(
        SelectionRow.planned(
            name,
            count,
            proofBytes,
            new SelectionRow.Effort(millis, ChangeLimits.costAtMost(change.extent()))),
        story.signed(change.step(), PoolStory.OPENED));
  }

  private SelectionRow payee(LargePool pool) {
    PoolPosition at = pool.seeded();
    Waiting waiting = story.waiting(at, story.payeeTerms(at, 0));
    LargePool.Known drawn = pool.known(waiting.drawn(0).owner());
    long start = clock.millis();
    PoolStep step = PayeeSpend.of(waiting, drawn.script(), PoolStory.FEE, story.tipAfterSeed(at));
    long millis = clock.millis() - start;
    return judged(
        SelectionRow.planned("payee", 1, proofSize(step), new SelectionRow.Effort(millis, 0)),
        Spend.of(step, List.of(Signature.NONE), story.tipAfterSeed(at)));
  }

  private SelectionRow committee(LargePool pool) {
    PoolPosition at = pool.seeded();
    Waiting waiting = story.waiting(at, story.committeeTerms(at, LargePool.DRAWS, SHOWN));
    List<BenchKey> keys =
        CommitteeSpend.seats(waiting).values().stream()
            .limit(SHOWN)
            .map(seat -> pool.known(seat.member().owner()).key())
            .toList();
    NanoErg rest = waiting.state().value();
    List<BoxCandidate> outputs =
        List.of(BoxCandidate.payment(rest, PoolStory.script(0), story.tipAfterSeed(at)));
    long start = clock.millis();
    PoolStep step =
        CommitteeSpend.of(waiting, keys.stream().map(BenchKey::publicKey).toList(), outputs);
    long millis = clock.millis() - start;
    return judged(
        SelectionRow.planned(
            "committee", SHOWN, proofSize(step), new SelectionRow.Effort(millis, 0)),
        Spend.of(step, List.of(Signature.group(SHOWN, keys, keys)), story.tipAfterSeed(at)));
  }

  private static int proofSize(PoolStep step) {
    return DrawnWitness.read(step.transaction().inputs().get(0).extension()).proof().size();
  }

  private SelectionRow judged(SelectionRow row, Spend spend) {
    Bundle bundle = spend.bundle(story.chain());
    Verdict verdict = new Judges(story.chain(), verifiers).verdict(bundle);
    if (!verdict.accepted()) {
      throw new IllegalStateException(row.step() + ": " + verdict.summary());
    }
    return row.measured(
        bundle.tx().bytes().size(),
        verdict.cost().orElseThrow(),
        verdict.scriptCosts().get(0).orElseThrow());
  }
}
