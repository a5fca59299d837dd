package org.leafpay.testnet.bench;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.rewardbox.json.BundleJson;
import org.leafpay.rewardbox.json.ChainState;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.Verdict;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.ProtocolParameters;

/**
 * The classic test of this design: on a tree of 2,239 miners, 90 scattered payments, then 300
 * consecutive ones; under our contract and under a baseline of the classic shape.
 */
public final class ClassicBench {
  /** The variant that the other one is compared with. */
  public static final String BASELINE = "baseline";

  private static final NanoErg POT = NanoErg.ofErg("100");
  private static final BlockHeight HEIGHT = BlockHeight.of(1_885_184);

  private final IndependentVerifiers verifiers;

  private ClassicBench(IndependentVerifiers verifiers) {
    this.verifiers = verifiers;
  }

  /**
   * Runs both steps under both contracts; takes some seconds.
   *
   * @param seed gives keys and scores
   * @throws IllegalStateException when a verifier does not accept a transaction: no number of it
   *     would mean anything
   */
  public static ClassicReport run(IndependentVerifiers verifiers, long seed) {
    ClassicBench bench = new ClassicBench(verifiers);
    ClassicPool pool = ClassicPool.ofSeed(seed);
    BenchKey operator = BenchKey.of("operator " + seed);
    ChainState chain = SyntheticChain.before(HEIGHT, ProtocolParameters.MAINNET);
    List<ClassicRow> rows = new ArrayList<>();
    rows.addAll(bench.measure(BaselineRound.open(pool.leaves(), POT, operator, chain), pool));
    rows.addAll(bench.measure(ContractRound.open(pool.leaves(), POT, operator, chain), pool));
    return new ClassicReport(rows);
  }

  private List<ClassicRow> measure(PayingRound start, ClassicPool pool) {
    PayingRound.Paid first = start.pay(pool.scattered());
    PayingRound.Paid second = first.next().pay(pool.consecutive());
    return List.of(
        row(start.name(), "scattered90", pool.scattered(), first),
        row(start.name(), "consecutive300", pool.consecutive(), second));
  }

  private ClassicRow row(
      String variant, String step, List<RoundLeaf> payees, PayingRound.Paid paid) {
    Verdict verdict = verifiers.verify(NodeJson.write(BundleJson.write(paid.bundle())));
    requireAccepted(variant + ", " + step, verdict);
    return new ClassicRow(
        variant,
        step,
        payees.size(),
        paid.proofBytes(),
        paid.transactionBytes(),
        verdict.cost().orElseThrow());
  }

  static void requireAccepted(String what, Verdict verdict) {
    if (!verdict.accepted()) {
      throw new IllegalStateException(what + ": " + verdict.summary());
    }
  }
}
