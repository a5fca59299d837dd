package org.leafpay.testnet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.engine.plan.PayoutPlan;
import org.leafpay.engine.plan.PayoutPlanner;
import org.leafpay.engine.plan.PlanLimits;
import org.leafpay.engine.plan.PlannedPayout;
import org.leafpay.rewardbox.json.BundleJson;
import org.leafpay.rewardbox.json.ChainState;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.round.BatchLayout;
import org.leafpay.rewardbox.round.RoundLayout;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.Verdict;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.ProtocolParameters;

/**
 * How many miners one transaction can pay, in each layout, beside 300 payments under a contract of
 * the classic shape. The pool has as many miners as that of the classic test, and a long tail of
 * small ones; batches carry the scores in the witness, so they are measured with long scores too.
 */
public final class CapacityBench {
  private static final NanoErg POT = NanoErg.ofErg("100");
  private static final BlockHeight HEIGHT = BlockHeight.of(1_885_184);
  private static final ProtocolParameters PARAMETERS = ProtocolParameters.MAINNET;
  private static final List<RoundLayout> LAYOUTS =
      List.of(RoundLayout.LEAF, new BatchLayout(16), new BatchLayout(64));

  private final IndependentVerifiers verifiers;
  private final BenchKey operator;
  private final ChainState chain = SyntheticChain.before(HEIGHT, PARAMETERS);

  private CapacityBench(IndependentVerifiers verifiers, BenchKey operator) {
    this.verifiers = verifiers;
    this.operator = operator;
  }

  /**
   * Builds and verifies the largest payouts; takes some seconds.
   *
   * @param seed gives keys and scores
   * @throws IllegalStateException when a verifier does not accept a transaction: no number of it
   *     would mean anything
   */
  public static CapacityReport run(IndependentVerifiers verifiers, long seed) {
    CapacityBench bench = new CapacityBench(verifiers, BenchKey.of("operator " + seed));
    ClassicPool pool = ClassicPool.withLongTail(seed);
    ClassicPool longScores = ClassicPool.ofSeed(seed);
    List<CapacityRow> variants = new ArrayList<>(List.of(bench.baseline(pool)));
    List<CapacityRow> more = new ArrayList<>();
    List<WholePool> whole = new ArrayList<>();
    for (RoundLayout layout : LAYOUTS) {
      ContractRound round = bench.open(pool, layout);
      PayoutPlan plan = bench.plan(round);
      variants.add(bench.largest(round, plan));
      whole.add(whole(round.name(), plan));
      ContractRound other = bench.open(longScores, layout);
      more.add(bench.largest(other, bench.plan(other)));
    }
    return new CapacityReport(variants, more, whole);
  }

  private CapacityRow baseline(ClassicPool pool) {
    BaselineRound round = BaselineRound.open(pool.leaves(), POT, operator, chain);
    return row(round, pool.consecutive());
  }

  private ContractRound open(ClassicPool pool, RoundLayout layout) {
    RoundLeaves leaves = RoundLeaves.of(layout, pool.leaves().all());
    return ContractRound.open(leaves, POT, operator, chain);
  }

  private PayoutPlan plan(ContractRound round) {
    PlanLimits limits = PlanLimits.of(PARAMETERS).withFee(PayingRound.FEE);
    return new PayoutPlanner(limits, SyntheticChain.tip(chain)).plan(round.at(), Optional.empty());
  }

  /** The first payout of a plan, filled. */
  private CapacityRow largest(ContractRound round, PayoutPlan plan) {
    PlannedPayout.Cut cut = plan.payouts().get(0).cut();
    int count =
        cut instanceof PlannedPayout.EvenSplit split
            ? split.filled()
            : plan.payouts().get(0).payout().payees().size();
    return row(round, round.at().leaves().unpaid().subList(0, count));
  }

  private static WholePool whole(String name, PayoutPlan plan) {
    return new WholePool(
        name, plan.payouts().stream().map(payout -> payout.payout().payees().size()).toList());
  }

  private CapacityRow row(PayingRound round, List<RoundLeaf> payees) {
    PayingRound.Paid paid = round.pay(payees);
    Verdict verdict = verifiers.verify(NodeJson.write(BundleJson.write(paid.bundle())));
    ClassicBench.requireAccepted(round.name(), verdict);
    return new CapacityRow(
        round.name(),
        payees.size(),
        paid.transactionBytes(),
        paid.proofBytes(),
        verdict.cost().orElseThrow());
  }
}
