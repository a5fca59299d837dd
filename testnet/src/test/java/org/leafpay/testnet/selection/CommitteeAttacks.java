package org.leafpay.testnet.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leafpay.contracts.layout.DrawnWitness;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.sortition.selection.CommitteeSpend;
import org.leafpay.sortition.selection.Member;
import org.leafpay.sortition.selection.PoolStep;
import org.leafpay.sortition.selection.Waiting;
import org.leafpay.testnet.bench.BenchKey;
import org.leafpay.testnet.bench.selection.PoolStory;
import org.leafpay.testnet.bench.selection.Signature;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.testnet.refusal.Attempts;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.BoxCandidate;

/** What may be tried with a box that waits for some of those who are drawn. */
final class CommitteeAttacks {
  private final Draws draws;
  private final Attempts tried;
  private final Map<Integer, CommitteeSpend.Seat> seats;
  private final List<BenchKey> members;

  CommitteeAttacks(Draws draws, Attempts tried) {
    this.draws = draws;
    this.tried = tried;
    this.seats = CommitteeSpend.seats(draws.committee);
    this.members = seats.values().stream().map(seat -> Draws.keyOf(seat.member())).toList();
  }

  void add(World world) {
    tried.honest("committee", deciding(Draws.THRESHOLD, Draws.THRESHOLD));
    tried.honest("committee with one more shown", deciding(Draws.THRESHOLD + 1, Draws.THRESHOLD));
    tried.honest("committee's fallback", draws.fallback(draws.committee, draws.pool));
    tried.honest(
        "committee's fallback when the pool is open", draws.fallback(draws.committee, world.open));
    onCommittee();
    onDraws();
    onEdge("committee of one by the first number", draws.firstNumber());
    onEdge("committee of one by the last number", draws.lastNumber());
  }

  private Spend deciding(int shown, int signing) {
    List<BenchKey> keys = members.subList(0, shown);
    PoolStep step =
        CommitteeSpend.of(
            draws.committee, keys.stream().map(BenchKey::publicKey).toList(), outputs());
    Signature signature = Signature.group(Draws.THRESHOLD, keys, members.subList(0, signing));
    return Spend.of(step, List.of(signature), draws.tip);
  }

  private List<BoxCandidate> outputs() {
    NanoErg rest = draws.committee.state().value().minus(PoolStory.FEE);
    return List.of(
        BoxCandidate.payment(rest, PoolStory.script(50), draws.tip),
        BoxCandidate.payment(PoolStory.FEE, ChainScript.minerFee(), draws.tip));
  }

  private void onCommittee() {
    String twin = "committee";
    tried.spend(twin, "two shown", spend -> shown(spend, numbers(0, 1), members.subList(0, 2)));
    tried.spend(twin, "no signature", spend -> spend.signedBy(Signature.NONE));
    tried.spend(
        twin, "a signature of one only", spend -> spend.signedBy(Signature.of(members.get(0))));
    tried.spend(
        "committee with one more shown",
        "two signatures of three",
        spend -> spend.signedBy(Signature.group(2, members.subList(0, 4), members.subList(0, 2))));
    tried.spend(
        twin,
        "one member three times",
        spend ->
            shown(
                spend, numbers(0, 0, 0), List.of(members.get(0), members.get(0), members.get(0))));
    tried.spend(
        twin,
        "a stranger's key",
        spend ->
            shown(
                spend,
                numbers(0, 1, 2),
                List.of(members.get(0), members.get(1), PoolStory.operator(50))));
    tried.spend(
        twin,
        "a key too many",
        spend ->
            shown(
                spend,
                numbers(0, 1, 2),
                List.of(members.get(0), members.get(1), members.get(2), PoolStory.operator(50))));
    tried.spend(twin, "proof bit", Draws::withProofBit);
    tried.spend(
        twin, "a threshold of none", spend -> Draws.withTerm(spend, 2, 0).signedBy(Signature.NONE));
    tried.spend(
        "committee's fallback",
        "in the deadline's block",
        spend -> spend.atHeight(draws.story.deadline(draws.pool)));
    tried.spend(
        "committee's fallback",
        "signed by a stranger",
        spend -> spend.signedBy(ChangeAttacks.STRANGER));
  }

  private void onDraws() {
    String twin = "committee";
    tried.spend(twin, "a member who is not drawn", this::withUndrawn);
    List<CommitteeSpend.Seat> all = List.copyOf(seats.values());
    tried.spend(
        twin, "a draw that names somebody above", spend -> withDraw(spend, 0, all.get(1).draw()));
    tried.spend(
        twin, "a draw that names somebody below", spend -> withDraw(spend, 2, all.get(1).draw()));
    tried.spend(
        twin,
        "a draw above the last",
        spend -> withDraw(spend, 0, drawAboveTheLast(all.get(0).member())));
    tried.spend(twin, "the first draw that does not count", this::withNextDraw);
  }

  /** A committee of one whose number is the first of his or the last. */
  private void onEdge(String name, Draws.Edge edge) {
    Waiting waiting =
        draws.story.waiting(
            draws.pool, draws.story.committeeTerms(draws.pool, (int) edge.draw() + 1, 1));
    BenchKey key = Draws.keyOf(edge.member());
    PoolStep step = CommitteeSpend.of(waiting, List.of(key.publicKey()), outputs());
    Spend any = Spend.of(step, List.of(Signature.NONE), draws.tip);
    tried.honest(name, alone(any, edge.member(), edge.draw()));
    tried.spend(name, "by who is beside it", spend -> alone(spend, edge.neighbour(), edge.draw()));
  }

  private Spend alone(Spend spend, Member member, long draw) {
    return shown(
        spend, List.of(DrawnWitness.shown(member.position(), draw)), List.of(Draws.keyOf(member)));
  }

  private Spend withNextDraw(Spend spend) {
    Member late = draws.committee.drawn(Draws.DRAW_COUNT);
    List<Long> numbers =
        new ArrayList<>(List.of(DrawnWitness.shown(late.position(), Draws.DRAW_COUNT)));
    seats.values().stream()
        .filter(seat -> !seat.member().equals(late))
        .limit(Draws.THRESHOLD - 1L)
        .forEach(seat -> numbers.add(DrawnWitness.shown(seat.member().position(), seat.draw())));
    return shownInOrder(spend, numbers);
  }

  /** How the script hears of the members at these seats. */
  private List<Long> numbers(int... places) {
    List<CommitteeSpend.Seat> all = List.copyOf(seats.values());
    List<Long> out = new ArrayList<>();
    for (int place : places) {
      CommitteeSpend.Seat seat = all.get(place);
      out.add(DrawnWitness.shown(seat.member().position(), seat.draw()));
    }
    return out;
  }

  private Spend shown(Spend spend, List<Long> numbers, List<BenchKey> keys) {
    List<Integer> positions = numbers.stream().map(number -> (int) (number >> 20)).toList();
    DrawnWitness witness =
        new DrawnWitness(
            numbers,
            draws.pool.tree().prove(positions).bytes(),
            keys.stream().map(BenchKey::publicKey).toList());
    return spend
        .told(witness.extension())
        .signedBy(Signature.group(Math.min(Draws.THRESHOLD, keys.size()), keys, keys));
  }

  private Spend withUndrawn(Spend spend) {
    Member undrawn =
        draws.pool.tree().members().stream()
            .filter(member -> !seats.containsKey(member.position()))
            .findFirst()
            .orElseThrow();
    List<Long> numbers = new ArrayList<>(numbers(0, 1));
    numbers.add(DrawnWitness.shown(undrawn.position(), 0));
    return shownInOrder(spend, numbers);
  }

  private Spend shownInOrder(Spend spend, List<Long> numbers) {
    List<Long> sorted = numbers.stream().sorted().toList();
    List<BenchKey> keys =
        sorted.stream().map(number -> memberAt((int) (number >> 20))).map(Draws::keyOf).toList();
    return shown(spend, sorted, keys);
  }

  private Member memberAt(int position) {
    return draws.pool.tree().members().stream()
        .filter(member -> member.position() == position)
        .findFirst()
        .orElseThrow();
  }

  private Spend withDraw(Spend spend, int place, long other) {
    List<Long> numbers = new ArrayList<>(numbers(0, 1, 2));
    numbers.set(place, DrawnWitness.shown((int) (numbers.get(place) >> 20), other));
    return shown(spend, numbers, members.subList(0, 3));
  }

  /** A draw that names a member, and does not count any more. */
  private long drawAboveTheLast(Member member) {
    return Stream.iterate((long) Draws.DRAW_COUNT, i -> i + 1)
        .filter(other -> draws.committee.drawn(other).equals(member))
        .findFirst()
        .orElseThrow();
  }
}
