package org.leafpay.testnet.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.leafpay.contracts.layout.DrawnWitness;
import org.leafpay.sortition.selection.Member;
import org.leafpay.sortition.selection.PayeeSpend;
import org.leafpay.sortition.selection.Waiting;
import org.leafpay.testnet.bench.selection.PoolStory;
import org.leafpay.testnet.bench.selection.Signature;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.testnet.refusal.Attempts;
import org.leafpay.testnet.refusal.Raw;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.Box;

/** What may be tried with a box that waits for one who is drawn. */
final class PayeeAttacks {
  private final Draws draws;
  private final Attempts tried;

  PayeeAttacks(Draws draws, Attempts tried) {
    this.draws = draws;
    this.tried = tried;
  }

  void add(World world) {
    tried.honest("payee", paying(draws.payee, draws.draw));
    tried.honest("payee's fallback", draws.fallback(draws.payee, draws.pool));
    tried.honest("payee's fallback when the pool is open", draws.fallback(draws.payee, world.open));
    onPayee();
    onEdge("payee by the first number", draws.firstNumber());
    onEdge("payee by the last number", draws.lastNumber());
  }

  private Spend paying(Waiting waiting, long draw) {
    PropositionBytes script = PoolStory.script(Draws.operatorOf(waiting.drawn(draw)));
    return Spend.of(
        PayeeSpend.of(waiting, script, PoolStory.FEE, draws.tip),
        List.of(Signature.NONE),
        draws.tip);
  }

  /** Where the number drawn is the first of a member's or the last, another one is nearest. */
  private void onEdge(String name, Draws.Edge edge) {
    Waiting waiting =
        draws.story.waiting(draws.pool, draws.story.payeeTerms(draws.pool, edge.draw()));
    tried.honest(name, paying(waiting, edge.draw()));
    tried.spend(name, "by who is beside it", spend -> paidTo(spend, edge.neighbour()));
  }

  private void onPayee() {
    int drawn = draws.payee.drawn(draws.draw).position();
    for (Member neighbour : draws.neighbours(drawn)) {
      tried.spend(
          "payee", "neighbour at " + neighbour.position(), spend -> paidTo(spend, neighbour));
    }
    tried.spend(
        "payee",
        "another recipient",
        spend -> spend.withOutput(0, box -> Raw.script(box, PoolStory.script(50))));
    tried.spend(
        "payee",
        "a nanoERG more than the budget taken",
        spend -> spend.withOutput(0, box -> box.withValue(box.value().minus(NanoErg.of(1)))));
    tried.spend("payee", "another draw", spend -> Draws.withTerm(spend, 1, otherDraw()));
    tried.spend("payee", "another position", spend -> positioned(spend, drawn + 8));
    tried.spend("payee", "position below zero", spend -> positioned(spend, -1));
    tried.spend("payee", "position out of range", spend -> positioned(spend, 1L << 21));
    tried.spend("payee", "proof bit", Draws::withProofBit);
    tried.spend(
        "payee's fallback",
        "in the deadline's block",
        spend -> spend.atHeight(draws.story.deadline(draws.pool)));
    tried.spend(
        "payee's fallback",
        "signed by a stranger",
        spend -> spend.signedBy(ChangeAttacks.STRANGER));
    tried.spend("payee", "two boxes, one output", 1, PayeeAttacks::withAnother);
  }

  private Spend paidTo(Spend spend, Member member) {
    DrawnWitness witness =
        new DrawnWitness(
            List.of((long) member.position()),
            draws.pool.tree().prove(List.of(member.position())).bytes(),
            List.of());
    PropositionBytes script = PoolStory.script(Draws.operatorOf(member));
    return spend.told(witness.extension()).withOutput(0, box -> Raw.script(box, script));
  }

  /** A draw that names somebody else. */
  private long otherDraw() {
    return Stream.iterate(1L, i -> i + 1)
        .filter(
            other ->
                draws.payee.drawn(other).position() != draws.payee.drawn(draws.draw).position())
        .findFirst()
        .orElseThrow();
  }

  private static Spend positioned(Spend spend, long position) {
    DrawnWitness witness = Draws.told(spend);
    return spend.told(new DrawnWitness(List.of(position), witness.proof(), List.of()).extension());
  }

  private static Spend withAnother(Spend spend) {
    Box box = spend.inputs().get(0).box();
    Spend.Input second =
        new Spend.Input(
            new Box(box.candidate(), box.txId(), 1),
            spend.inputs().get(0).extension(),
            Signature.NONE);
    List<Spend.Input> both = new ArrayList<>(spend.inputs());
    both.add(second);
    return spend.withInputs(both);
  }
}
