package org.leafpay.testnet.bench.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.leafpay.contracts.layout.ConsumerBox;
import org.leafpay.contracts.layout.ConsumerTerms;
import org.leafpay.contracts.layout.PoolRhythm;
import org.leafpay.contracts.layout.SelectionLayout;
import org.leafpay.sortition.draw.Drawing;
import org.leafpay.sortition.selection.PoolChange;
import org.leafpay.sortition.selection.PoolFunds;
import org.leafpay.sortition.selection.PoolOpening;
import org.leafpay.sortition.selection.PoolPhases;
import org.leafpay.sortition.selection.PoolPosition;
import org.leafpay.sortition.selection.PoolStep;
import org.leafpay.sortition.selection.Waiting;
import org.leafpay.sortition.selection.WeightChange;
import org.leafpay.sortition.weight.Weight;
import org.leafpay.testnet.bench.BenchKey;
import org.leafpay.testnet.bench.SyntheticChain;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;

/**
 * The life of a pool, step by step, on made-up headers: what honest people do. Everybody's secret
 * is known.
 */
public final class PoolStory {
  /** When the pool is opened. */
  public static final BlockHeight OPENED = HeaderChain.FIRST.plus(100);

  /** What a step takes for the miner of its block. */
  public static final NanoErg FEE = NanoErg.of(1_100_000);

  private static final PoolRhythm RHYTHM = new PoolRhythm(10, 30, 300);
  private static final NanoErg POOL_VALUE = NanoErg.ofErg("0.01");
  private static final NanoErg CONSUMER_VALUE = NanoErg.ofErg("1");
  private static final int DEADLINE = 200;

  private final HeaderChain chain;
  private final BenchKey owner = BenchKey.of("owner of the pool");

  public PoolStory(HeaderChain chain) {
    this.chain = chain;
  }

  public HeaderChain chain() {
    return chain;
  }

  public BenchKey owner() {
    return owner;
  }

  /** The key of an operator; his script pays to it. */
  public static BenchKey operator(int number) {
    return BenchKey.of("operator " + number);
  }

  /** The hash of an operator's script. */
  public static Hash32 hashOf(int operator) {
    return script(operator).hash();
  }

  public static PropositionBytes script(int operator) {
    return PropositionBytes.payToPublicKey(operator(operator).publicKey());
  }

  public static WeightChange wish(int operator, long weight) {
    return new WeightChange(hashOf(operator), Weight.of(weight));
  }

  /** A box that pays the fees of one step. */
  public Box coin(String name) {
    return BoxCandidate.payment(
            NanoErg.ofErg("2"), PropositionBytes.payToPublicKey(owner.publicKey()), OPENED)
        .in(new TxId(SyntheticChain.idOf(name)), 0);
  }

  public PoolFunds funds(String name) {
    return new PoolFunds(List.of(coin(name)), FEE);
  }

  /** A pool of nobody. */
  public PoolPosition opened() {
    PoolOpening opening = new PoolOpening(RHYTHM, 2_000, owner.publicKey(), POOL_VALUE);
    return PoolOpening.openedBy(opening.step(funds("opening"), OPENED).transaction());
  }

  /** A pool of operators 0 to below {@code count} with the weights 101, 102, .. */
  public PoolPosition of(int count) {
    List<WeightChange> joins = IntStream.range(0, count).mapToObj(i -> wish(i, 101 + i)).toList();
    return change(opened(), joins).next();
  }

  public PoolChange change(PoolPosition at, List<WeightChange> changes) {
    return PoolChange.of(at, changes, funds("change"), OPENED);
  }

  /** The pool's owner signs everything. */
  public Spend signed(PoolStep step, BlockHeight tip) {
    List<Signature> signatures = new ArrayList<>();
    step.inputBoxes().forEach(box -> signatures.add(Signature.of(owner)));
    return Spend.of(step, signatures, tip);
  }

  public PoolStep lock(PoolPosition at) {
    return PoolPhases.lock(at, funds("lock"), OPENED);
  }

  /** The pool when its weights stand. */
  public PoolPosition locked(PoolPosition at) {
    return at.after(lock(at).transaction());
  }

  /** {@code blocks} after the pool's seed height, 0 for the first block that can see it. */
  public PoolStep seed(PoolPosition at, int blocks) {
    BlockHeight seedHeight = at.state().clock().seedHeight();
    BlockHeight tip = seedHeight.plus(blocks);
    List<Bytes> since = chain.bytes(seedHeight, tip);
    Drawing drawing =
        blocks < 9
            ? new Drawing(chain.at(seedHeight).id(), List.of())
            : Drawing.of(seedHeight, tip, since);
    return PoolPhases.seed(at, drawing, funds("seed"), tip);
  }

  /** The pool when members can be drawn. */
  public PoolPosition seeded(PoolPosition at) {
    PoolPosition locked = locked(at);
    return locked.after(seed(locked, 0).transaction());
  }

  /** A box that waits for draws of {@code pool}. */
  public Waiting waiting(PoolPosition pool, ConsumerTerms terms) {
    ConsumerBox box = new ConsumerBox(pool.state().nft(), terms, owner.publicKey(), CONSUMER_VALUE);
    return Waiting.of(box.candidate(OPENED).in(new TxId(SyntheticChain.idOf("waiting")), 0), pool);
  }

  public ConsumerTerms payeeTerms(PoolPosition pool, long draw) {
    return new ConsumerTerms.Payee(pool.state().clock().epoch(), draw, FEE, deadline(pool));
  }

  public ConsumerTerms committeeTerms(PoolPosition pool, int draws, int threshold) {
    return new ConsumerTerms.Committee(
        pool.state().clock().epoch(), draws, threshold, deadline(pool));
  }

  public BlockHeight deadline(PoolPosition pool) {
    return pool.state().clock().seedHeight().plus(DEADLINE);
  }

  /** The newest block when a seeded pool's draws are used. */
  public BlockHeight tipAfterSeed(PoolPosition pool) {
    return pool.state().clock().seedHeight().plus(5);
  }

  /** The pool's box among the outputs of a step. */
  public static BoxCandidate poolOf(PoolStep step) {
    return step.transaction().outputs().get(SelectionLayout.POOL_AT);
  }
}
