package org.leafpay.engine.lottery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.leafpay.avl.BatchProof;
import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.sortition.dust.DustInterval;
import org.leafpay.sortition.statement.LotteryHistory;
import org.leafpay.sortition.statement.LotteryStatement;
import org.leafpay.sortition.statement.LotteryStatement.StatedDraw;
import org.leafpay.sortition.statement.ProvenInterval;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.SignedTransaction;
import org.leafpay.types.tx.UnsignedTransaction;

/** A true statement with one thing changed, each as a pool could try it. */
final class ForgedStatements {
  private final StatementSamples samples = new StatementSamples();
  private final StatementSamples other = new StatementSamples("other", 260_000);
  private final LotteryStatement lost = samples.lost().statement();
  private final Map<String, Forgery> all = new LinkedHashMap<>();

  /**
   * A statement that is not true.
   *
   * @param expect the fault that has to be found
   */
  record Forgery(String desc, String expect, LotteryPaper paper) {}

  ForgedStatements() {
    intervals();
    header();
    draw();
    history();
    payment();
  }

  /** By the names of their files. */
  Map<String, Forgery> all() {
    return all;
  }

  private void intervals() {
    ProvenInterval his = lost.miner();
    DustInterval part = his.interval();
    NanoErg more = part.amount().plus(NanoErg.of(1));
    add(
        "changed-payment",
        "a payment of one nanoERG more",
        "OtherInterval",
        miner(new ProvenInterval(new DustInterval(part.miner(), part.start(), more), his.proof())));
    add(
        "changed-interval",
        "an interval that begins one number later",
        "OtherInterval",
        miner(
            new ProvenInterval(
                new DustInterval(part.miner(), part.start() + 1, part.amount()), his.proof())));
    add(
        "interval-of-another",
        "another miner's interval with his own proof",
        "OtherInterval",
        miner(
            new ProvenInterval(
                new DustInterval(samples.winner().miner(), part.start(), part.amount()),
                his.proof())));
    add(
        "changed-proof",
        "one bit of the proof is another",
        "ProofRefused",
        miner(new ProvenInterval(part, flipped(his.proof()))));
    add(
        "proof-cut",
        "the proof lacks its last byte",
        "ProofRefused",
        miner(
            new ProvenInterval(
                part, new BatchProof(his.proof().bytes().slice(0, his.proof().size() - 1)))));
    add(
        "proof-of-another-lottery",
        "an interval and its proof from another lottery",
        "ProofRefused",
        miner(other.proven(other.loser())));
  }

  private void header() {
    Bytes header = lost.history().header().orElseThrow();
    Bytes changed = with(header, header.size() - 1, (byte) (header.at(header.size() - 1) ^ 1));
    add(
        "changed-header-byte",
        "one bit of the header's nonce is another",
        "OtherSeed",
        header(changed));
    add(
        "header-of-the-next-block",
        "the header of the block after the one that decides",
        "OtherHeight",
        header(
            StatementSamples.headers(StatementSamples.DRAW.plus(1), StatementSamples.DRAW.plus(1))
                .get(0)));
    add("header-cut", "a header that ends too early", "HalfADraw", header(header.slice(0, 100)));
  }

  private void draw() {
    StatedDraw draw = lost.draw().orElseThrow();
    add(
        "changed-number",
        "the number after the one that was drawn",
        "OtherNumber",
        drawn(new StatedDraw(draw.number() + 1, draw.winner())));
    add(
        "another-winner",
        "the miner says that he has won, by his own interval",
        "NotTheWinner",
        drawn(new StatedDraw(draw.number(), lost.miner())));
    add(
        "winner-with-a-larger-interval",
        "the winner's interval is one number longer",
        "OtherInterval",
        drawn(new StatedDraw(draw.number(), longer(draw.winner()))));
    add(
        "winner-with-another-proof",
        "one bit of the proof of the winner's interval is another",
        "ProofRefused",
        drawn(
            new StatedDraw(
                draw.number(),
                new ProvenInterval(draw.winner().interval(), flipped(draw.winner().proof())))));
    add(
        "draw-left-out",
        "the draw is left out and the transactions are not",
        "HalfADraw",
        new LotteryStatement(
            lost.miner(),
            new LotteryHistory(lost.history().opened(), lost.history().steps(), Optional.empty()),
            Optional.empty()));
  }

  private void history() {
    List<SignedTransaction> steps = lost.history().steps();
    add(
        "transactions-swapped",
        "the payment stands before the draw",
        "BrokenHistory",
        steps(List.of(steps.get(1), steps.get(0))));
    add(
        "draw-transaction-left-out",
        "the transaction that drew is left out",
        "BrokenHistory",
        steps(List.of(steps.get(1))));
    add(
        "paid-twice",
        "the payment stands there twice",
        "BrokenHistory",
        steps(List.of(steps.get(0), steps.get(1), steps.get(1))));
    add(
        "another-opening",
        "the box of another lottery with the same intervals",
        "BrokenHistory",
        new LotteryStatement(
            lost.miner(),
            new LotteryHistory(
                new StatementSamples("another", 250_000).open.box(),
                steps,
                lost.history().header()),
            lost.draw()));
    add(
        "another-digest",
        "the draw goes on with other intervals",
        "OtherLottery",
        seeded(box -> box(box, other.drawn.state(), box.seed())));
    add(
        "chosen-seed",
        "the lottery was drawn by a seed that somebody chose",
        "OtherSeed",
        seeded(box -> box(box, box, Optional.of(Hash32.blake2b256(Bytes.of((byte) 1))))));
    add(
        "opened-with-a-seed",
        "the lottery was drawn when it was opened",
        "NoLottery",
        opened(samples.drawn.box()));
    add(
        "prize-below-the-payments",
        "the prize is less than the payments, so that some numbers are never drawn",
        "BeyondPrize",
        new LotteryStatement(
            samples.proven(last()),
            new LotteryHistory(withLowerPrize(), List.of(), Optional.empty()),
            Optional.empty()));
    add(
        "no-lottery",
        "the first box is no lottery's",
        "NoLottery",
        opened(
            BoxCandidate.payment(NanoErg.ofErg("1"), anybody(), StatementSamples.DRAW)
                .in(samples.open.box().txId(), 0)));
  }

  private DustInterval last() {
    List<DustInterval> intervals = samples.lottery.intervals();
    return intervals.get(intervals.size() - 1);
  }

  private Box withLowerPrize() {
    DustLotteryBox box = samples.open.state();
    NanoErg prize = box.prize().minus(NanoErg.of(1));
    return new DustLotteryBox(
            box.intervals(), prize, box.drawHeight(), box.budget(), box.seed(), box.value())
        .candidate(StatementSamples.DRAW)
        .in(samples.open.box().txId(), 3);
  }

  private void payment() {
    UnsignedTransaction claim = samples.claiming().transaction();
    BoxCandidate paid = claim.outputs().get(0);
    add(
        "paid-to-another",
        "the prize went to somebody else",
        "PaidToAnother",
        paid(BoxCandidate.payment(paid.value(), anybody(), paid.creationHeight())));
    NanoErg less = samples.lottery.prize().minus(NanoErg.of(1));
    add(
        "paid-too-little",
        "the winner got a nanoERG less than the prize",
        "PaidTooLittle",
        paid(BoxCandidate.payment(less, paid.script(), paid.creationHeight())));
  }

  private void add(String name, String desc, String expect, LotteryStatement statement) {
    all.put(name, new Forgery(desc, expect, StatementSamples.paper(statement)));
  }

  private PropositionBytes anybody() {
    return StatementSamples.address(samples.loser().miner()).script();
  }

  private LotteryStatement miner(ProvenInterval miner) {
    return new LotteryStatement(miner, lost.history(), lost.draw());
  }

  private LotteryStatement header(Bytes header) {
    LotteryHistory history = lost.history();
    return new LotteryStatement(
        lost.miner(),
        new LotteryHistory(history.opened(), history.steps(), Optional.of(header)),
        lost.draw());
  }

  private LotteryStatement drawn(StatedDraw draw) {
    return new LotteryStatement(lost.miner(), lost.history(), Optional.of(draw));
  }

  private LotteryStatement steps(List<SignedTransaction> steps) {
    LotteryHistory history = lost.history();
    return new LotteryStatement(
        lost.miner(), new LotteryHistory(history.opened(), steps, history.header()), lost.draw());
  }

  private LotteryStatement opened(Box box) {
    return new LotteryStatement(
        lost.miner(), new LotteryHistory(box, List.of(), lost.history().header()), lost.draw());
  }

  /** The draw alone, with another box than it made. */
  private LotteryStatement seeded(UnaryOperator<DustLotteryBox> change) {
    UnsignedTransaction seeding = samples.seeding.transaction();
    DustLotteryBox after = change.apply(samples.drawn.state());
    return steps(List.of(withFirst(seeding, after.candidate(StatementSamples.DRAW))));
  }

  private LotteryStatement paid(BoxCandidate payment) {
    SignedTransaction seeding = lost.history().steps().get(0);
    return steps(List.of(seeding, withFirst(samples.claiming().transaction(), payment)));
  }

  private static SignedTransaction withFirst(UnsignedTransaction transaction, BoxCandidate first) {
    List<BoxCandidate> outputs = new ArrayList<>(transaction.outputs());
    outputs.set(0, first);
    return StatementSamples.unsigned(UnsignedTransaction.of(transaction.inputs(), outputs));
  }

  private static DustLotteryBox box(
      DustLotteryBox box, DustLotteryBox digest, Optional<Hash32> seed) {
    return new DustLotteryBox(
        digest.intervals(), box.prize(), box.drawHeight(), box.budget(), seed, box.value());
  }

  private ProvenInterval longer(ProvenInterval winner) {
    DustInterval was = winner.interval();
    return new ProvenInterval(
        new DustInterval(was.miner(), was.start(), was.amount().plus(NanoErg.of(1))),
        winner.proof());
  }

  private static BatchProof flipped(BatchProof proof) {
    int middle = proof.size() / 2;
    return new BatchProof(with(proof.bytes(), middle, (byte) (proof.bytes().at(middle) ^ 1)));
  }

  private static Bytes with(Bytes bytes, int at, byte value) {
    byte[] copy = bytes.toArray();
    copy[at] = value;
    return Bytes.of(copy);
  }
}
