package org.leafpay.testnet.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.leafpay.contracts.layout.DrawnWitness;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.sortition.selection.CommitteeSpend;
import org.leafpay.sortition.selection.FallbackSpend;
import org.leafpay.sortition.selection.Member;
import org.leafpay.sortition.selection.PayeeSpend;
import org.leafpay.sortition.selection.PoolPosition;
import org.leafpay.sortition.selection.PoolStep;
import org.leafpay.sortition.selection.Waiting;
import org.leafpay.testnet.bench.BenchKey;
import org.leafpay.testnet.bench.SyntheticChain;
import org.leafpay.testnet.bench.selection.PoolStory;
import org.leafpay.testnet.bench.selection.Signature;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.TokenAmount;

/** What may be tried with a box that waits for who is drawn. */
final class DrawAttacks {
  private static final int DRAWS = 7;
  private static final int THRESHOLD = 3;
  private static final int CLOCK = 6;

  private final PoolStory story;
  private final PoolPosition pool;
  private final BlockHeight tip;
  private final long draw;
  private final Waiting payee;
  private final Waiting committee;
  private final Map<Integer, CommitteeSpend.Seat> seats;
  private final List<BenchKey> members;
  private final Map<String, Spend> honest = new LinkedHashMap<>();
  private final List<Attack> attacks = new ArrayList<>();

  DrawAttacks(World world) {
    this.story = world.story;
    this.pool = story.seeded(world.open);
    this.tip = story.tipAfterSeed(pool);
    this.draw = drawInTheMiddle();
    this.payee = story.waiting(pool, story.payeeTerms(pool, draw));
    this.committee = story.waiting(pool, story.committeeTerms(pool, DRAWS, THRESHOLD));
    this.seats = CommitteeSpend.seats(committee);
    this.members = seats.values().stream().map(seat -> keyOf(seat.member())).toList();
    honest.put("payee", paying());
    honest.put("payee's fallback", fallback(payee, pool));
    honest.put("payee's fallback when the pool is open", fallback(payee, world.open));
    honest.put("committee", deciding(THRESHOLD, THRESHOLD));
    honest.put("committee with one more shown", deciding(THRESHOLD + 1, THRESHOLD));
    honest.put("committee's fallback", fallback(committee, pool));
    honest.put("committee's fallback when the pool is open", fallback(committee, world.open));
    onPayee();
    onCommittee();
    onPool("payee");
    onPool("committee");
  }

  Map<String, Spend> honest() {
    return honest;
  }

  List<Attack> all() {
    return attacks;
  }

  int seatCount() {
    return seats.size();
  }

  private static BenchKey keyOf(Member member) {
    return PoolStory.operator(operatorOf(member));
  }

  private static int operatorOf(Member member) {
    return Stream.iterate(0, i -> i + 1)
        .limit(World.OPERATORS)
        .filter(i -> PoolStory.hashOf(i).equals(member.owner()))
        .findFirst()
        .orElseThrow();
  }

  private Spend paying() {
    PropositionBytes script = PoolStory.script(operatorOf(payee.drawn(draw)));
    return Spend.of(PayeeSpend.of(payee, script, PoolStory.FEE, tip), List.of(Signature.NONE), tip);
  }

  private Spend fallback(Waiting waiting, PoolPosition seen) {
    BlockHeight deadline = story.deadline(pool);
    FallbackSpend.Refund refund = new FallbackSpend.Refund(PoolStory.script(50), PoolStory.FEE);
    return story.signed(FallbackSpend.of(waiting.box(), seen, refund, deadline), deadline);
  }

  private Spend deciding(int shown, int signing) {
    List<BenchKey> keys = members.subList(0, shown);
    PoolStep step =
        CommitteeSpend.of(committee, keys.stream().map(BenchKey::publicKey).toList(), outputs());
    Signature signature = Signature.group(THRESHOLD, keys, members.subList(0, signing));
    return Spend.of(step, List.of(signature), tip);
  }

  private List<BoxCandidate> outputs() {
    NanoErg rest = committee.state().value().minus(PoolStory.FEE);
    return List.of(
        BoxCandidate.payment(rest, PoolStory.script(50), tip),
        BoxCandidate.payment(PoolStory.FEE, ChainScript.minerFee(), tip));
  }

  private void spend(String twin, String name, UnaryOperator<Spend> change) {
    Spend spend = honest.get(twin);
    if (spend == null) {
      throw new AssertionError("no honest twin: " + twin);
    }
    attacks.add(new Attack(twin + ": " + name, twin, change.apply(spend)));
  }

  private static DrawnWitness told(Spend spend) {
    return DrawnWitness.read(spend.inputs().get(0).extension());
  }

  private void onPayee() {
    int drawn = payee.drawn(draw).position();
    for (Member neighbour : neighbours(drawn)) {
      spend("payee", "neighbour at " + neighbour.position(), spend -> paidTo(spend, neighbour));
    }
    spend(
        "payee",
        "another recipient",
        spend -> spend.withOutput(0, box -> Raw.script(box, PoolStory.script(50))));
    spend(
        "payee",
        "a nanoERG more than the budget taken",
        spend -> spend.withOutput(0, box -> box.withValue(box.value().minus(NanoErg.of(1)))));
    spend("payee", "another draw", spend -> withTerm(spend, 1, otherDraw()));
    spend("payee", "another position", spend -> positioned(spend, drawn + 8));
    spend("payee", "position below zero", spend -> positioned(spend, -1));
    spend("payee", "position out of range", spend -> positioned(spend, 1L << 21));
    spend("payee", "proof bit", DrawAttacks::withProofBit);
    spend(
        "payee's fallback",
        "in the deadline's block",
        spend -> spend.atHeight(story.deadline(pool)));
    spend(
        "payee's fallback",
        "signed by a stranger",
        spend -> spend.signedBy(ChangeAttacks.STRANGER));
    twoBoxesOneOutput();
  }

  private List<Member> neighbours(int drawn) {
    return pool.tree().members().stream()
        .filter(member -> Math.abs(member.position() - drawn) == 1)
        .toList();
  }

  private Spend paidTo(Spend spend, Member member) {
    DrawnWitness witness =
        new DrawnWitness(
            List.of((long) member.position()),
            pool.tree().prove(List.of(member.position())).bytes(),
            List.of());
    PropositionBytes script = PoolStory.script(operatorOf(member));
    return spend.told(witness.extension()).withOutput(0, box -> Raw.script(box, script));
  }

  /** A draw that names somebody with neighbours on both sides. */
  private long drawInTheMiddle() {
    Waiting any = story.waiting(pool, story.payeeTerms(pool, 0));
    return Stream.iterate(0L, i -> i + 1)
        .filter(i -> neighbours(any.drawn(i).position()).size() == 2)
        .findFirst()
        .orElseThrow();
  }

  /** A draw that names somebody else. */
  private long otherDraw() {
    return Stream.iterate(1L, i -> i + 1)
        .filter(other -> payee.drawn(other).position() != payee.drawn(draw).position())
        .findFirst()
        .orElseThrow();
  }

  private static Spend withTerm(Spend spend, int index, long value) {
    return spend.withInput(0, input -> input.with(box -> Raw.number(box, 4, index, old -> value)));
  }

  private static Spend positioned(Spend spend, long position) {
    DrawnWitness witness = told(spend);
    return spend.told(new DrawnWitness(List.of(position), witness.proof(), List.of()).extension());
  }

  private static Spend withProofBit(Spend spend) {
    DrawnWitness witness = told(spend);
    return spend.told(
        new DrawnWitness(witness.numbers(), Raw.flipped(witness.proof(), 77), witness.publicKeys())
            .extension());
  }

  private void twoBoxesOneOutput() {
    Spend spend = paying();
    Box box = spend.inputs().get(0).box();
    Spend.Input second =
        new Spend.Input(
            new Box(box.candidate(), box.txId(), 1),
            spend.inputs().get(0).extension(),
            Signature.NONE);
    List<Spend.Input> both = new ArrayList<>(spend.inputs());
    both.add(second);
    attacks.add(new Attack("payee: two boxes, one output", "payee", spend.withInputs(both), 1));
  }

  /** What both kinds of boxes want of the pool that they read. */
  private void onPool(String twin) {
    data(twin, "pool still locked", box -> Raw.number(box, CLOCK, 2, old -> 1));
    data(twin, "pool open again", box -> Raw.number(box, CLOCK, 2, old -> 0));
    data(twin, "pool in another epoch", box -> Raw.number(box, CLOCK, 3, old -> old + 1));
    data(
        twin,
        "another pool",
        box ->
            Raw.tokens(
                box, List.of(new TokenAmount(new TokenId(SyntheticChain.idOf("other")), 1))));
    data(twin, "a box without the NFT", box -> Raw.tokens(box, List.of()));
    data(twin, "another seed", box -> Raw.seed(box, otherSeed()));
    data(twin, "another tree", box -> Raw.tree(box, SyntheticChain.idOf("tree")));
    spend(twin, "another epoch wanted", spend -> withTerm(spend, 0, 9));
    spend(twin, "no pool", spend -> spend.withDataInputs(List.of()));
  }

  /** A seed under which nobody of the shown has his draw. */
  private Bytes otherSeed() {
    return Bytes.of(new byte[32]);
  }

  private void data(String twin, String name, UnaryOperator<BoxCandidate> change) {
    spend(twin, name, spend -> spend.withDataInput(0, change));
  }

  private void onCommittee() {
    String twin = "committee";
    spend(twin, "two shown", spend -> shown(spend, numbers(0, 1), members.subList(0, 2)));
    spend(twin, "no signature", spend -> spend.signedBy(Signature.NONE));
    spend(twin, "a signature of one only", spend -> spend.signedBy(Signature.of(members.get(0))));
    spend(
        "committee with one more shown",
        "two signatures of three",
        spend -> spend.signedBy(Signature.group(2, members.subList(0, 4), members.subList(0, 2))));
    spend(twin, "a member who is not drawn", this::withUndrawn);
    List<CommitteeSpend.Seat> all = List.copyOf(seats.values());
    spend(twin, "a draw that names somebody above", spend -> withDraw(spend, 0, all.get(1).draw()));
    spend(twin, "a draw that names somebody below", spend -> withDraw(spend, 2, all.get(1).draw()));
    spend(
        twin,
        "a draw above the last",
        spend -> withDraw(spend, 0, drawAboveTheLast(all.get(0).member())));
    spend(
        twin,
        "one member three times",
        spend ->
            shown(
                spend, numbers(0, 0, 0), List.of(members.get(0), members.get(0), members.get(0))));
    spend(
        twin,
        "a stranger's key",
        spend ->
            shown(
                spend,
                numbers(0, 1, 2),
                List.of(members.get(0), members.get(1), PoolStory.operator(50))));
    spend(
        twin,
        "a key too many",
        spend ->
            shown(
                spend,
                numbers(0, 1, 2),
                List.of(members.get(0), members.get(1), members.get(2), PoolStory.operator(50))));
    spend(twin, "proof bit", DrawAttacks::withProofBit);
    spend(twin, "a threshold of none", spend -> withTerm(spend, 2, 0).signedBy(Signature.NONE));
    spend(
        "committee's fallback",
        "in the deadline's block",
        spend -> spend.atHeight(story.deadline(pool)));
    spend(
        "committee's fallback",
        "signed by a stranger",
        spend -> spend.signedBy(ChangeAttacks.STRANGER));
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
            pool.tree().prove(positions).bytes(),
            keys.stream().map(BenchKey::publicKey).toList());
    return spend
        .told(witness.extension())
        .signedBy(Signature.group(Math.min(THRESHOLD, keys.size()), keys, keys));
  }

  private Spend withUndrawn(Spend spend) {
    Member undrawn =
        pool.tree().members().stream()
            .filter(member -> !seats.containsKey(member.position()))
            .findFirst()
            .orElseThrow();
    List<Long> numbers = new ArrayList<>(numbers(0, 1));
    numbers.add(DrawnWitness.shown(undrawn.position(), 0));
    numbers.sort(Long::compare);
    List<BenchKey> keys =
        numbers.stream()
            .map(number -> memberAt((int) (number >> 20)))
            .map(DrawAttacks::keyOf)
            .toList();
    return shown(spend, numbers, keys);
  }

  private Member memberAt(int position) {
    return pool.tree().members().stream()
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
    return Stream.iterate((long) DRAWS, i -> i + 1)
        .filter(other -> committee.drawn(other).equals(member))
        .findFirst()
        .orElseThrow();
  }
}
