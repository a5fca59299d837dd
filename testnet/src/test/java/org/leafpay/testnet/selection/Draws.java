package org.leafpay.testnet.selection;

import java.util.List;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leafpay.contracts.layout.DrawnWitness;
import org.leafpay.sortition.draw.ScriptDraw;
import org.leafpay.sortition.selection.FallbackSpend;
import org.leafpay.sortition.selection.Member;
import org.leafpay.sortition.selection.PoolPosition;
import org.leafpay.sortition.selection.Waiting;
import org.leafpay.testnet.bench.BenchKey;
import org.leafpay.testnet.bench.selection.PoolStory;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.testnet.refusal.Raw;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Hash32;

/** Boxes that wait for who is drawn from the pool. */
final class Draws {
  static final int DRAW_COUNT = 7;
  static final int THRESHOLD = 3;

  final PoolStory story;
  final PoolPosition pool;
  final BlockHeight tip;
  final Waiting payee;
  final Waiting committee;

  /** The draw that the payee waits for names somebody with neighbours on both sides. */
  final long draw;

  Draws(World world) {
    this.story = world.story;
    this.pool = story.seeded(world.open);
    this.tip = story.tipAfterSeed(pool);
    this.draw = drawInTheMiddle();
    this.payee = story.waiting(pool, story.payeeTerms(pool, draw));
    this.committee = story.waiting(pool, story.committeeTerms(pool, DRAW_COUNT, THRESHOLD));
  }

  /** A draw that names somebody with neighbours on both sides. */
  private long drawInTheMiddle() {
    Waiting any = story.waiting(pool, story.payeeTerms(pool, 0));
    return Stream.iterate(0L, i -> i + 1)
        .filter(i -> neighbours(any.drawn(i).position()).size() == 2)
        .findFirst()
        .orElseThrow();
  }

  /**
   * A draw of which the next interval is as near as can be.
   *
   * @param draw names {@code member} by the first of his numbers, or by the last
   * @param neighbour has the number beside it
   */
  record Edge(long draw, Member member, Member neighbour) {}

  /** The first draw that hits the first number of somebody's. */
  Edge firstNumber() {
    return edge(member -> members().lowerEntry(start(member)), this::start);
  }

  /** The first draw that hits the last number of somebody's. */
  Edge lastNumber() {
    return edge(
        member -> members().higherEntry(start(member)),
        member -> start(member) + member.weight().value() - 1);
  }

  private Edge edge(
      Function<Member, @Nullable Entry<Long, Member>> beside, ToLongFunction<Member> number) {
    for (long i = 0; ; i++) {
      Member member = payee.drawn(i);
      Entry<Long, Member> neighbour = beside.apply(member);
      if (neighbour != null && number(i) == number.applyAsLong(member)) {
        return new Edge(i, member, neighbour.getValue());
      }
    }
  }

  private long number(long draw) {
    Hash32 seed = pool.state().seed().orElseThrow();
    return ScriptDraw.number(seed, draw, pool.state().weights().counts().totalWeight());
  }

  /** Members by the first of their numbers. */
  private NavigableMap<Long, Member> members() {
    NavigableMap<Long, Member> out = new TreeMap<>();
    long start = 0;
    for (Member member : pool.tree().members()) {
      out.put(start, member);
      start += member.weight().value();
    }
    return out;
  }

  private long start(Member wanted) {
    return members().entrySet().stream()
        .filter(entry -> entry.getValue().equals(wanted))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  List<Member> neighbours(int drawn) {
    return pool.tree().members().stream()
        .filter(member -> Math.abs(member.position() - drawn) == 1)
        .toList();
  }

  static BenchKey keyOf(Member member) {
    return PoolStory.operator(operatorOf(member));
  }

  static int operatorOf(Member member) {
    return Stream.iterate(0, i -> i + 1)
        .limit(World.OPERATORS)
        .filter(i -> PoolStory.hashOf(i).equals(member.owner()))
        .findFirst()
        .orElseThrow();
  }

  /** The fallback spends a box after its deadline. */
  Spend fallback(Waiting waiting, PoolPosition seen) {
    BlockHeight deadline = story.deadline(pool);
    FallbackSpend.Refund refund = new FallbackSpend.Refund(PoolStory.script(50), PoolStory.FEE);
    return story.signed(FallbackSpend.of(waiting.box(), seen, refund, deadline), deadline);
  }

  static DrawnWitness told(Spend spend) {
    return DrawnWitness.read(spend.inputs().get(0).extension());
  }

  static Spend withTerm(Spend spend, int index, long value) {
    return spend.withInput(0, input -> input.with(box -> Raw.number(box, 4, index, old -> value)));
  }

  static Spend withProofBit(Spend spend) {
    DrawnWitness witness = told(spend);
    return spend.told(
        new DrawnWitness(witness.numbers(), Raw.flipped(witness.proof(), 77), witness.publicKeys())
            .extension());
  }
}
