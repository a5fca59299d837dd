package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.rewardbox.json.BundleJson;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.Opinion;
import org.leafpay.testnet.verify.Verdict;

/** Tries mutants under the independent verifiers, signatures and all. */
final class VerifierFuzz {
  private static final String TRAP = "trap";

  private final IndependentVerifiers verifiers;
  private final RoundOracle oracle = new RoundOracle(SigmaFuzz.KEYS);
  private final FuzzTally tally = new FuzzTally();

  VerifierFuzz(IndependentVerifiers verifiers) {
    this.verifiers = verifiers;
  }

  FuzzTally tally() {
    return tally;
  }

  /**
   * Compares both verifiers with the oracle, input by input.
   *
   * @return whether they could be asked: one of them runs no script of a transaction that makes
   *     tokens out of nothing
   */
  boolean tryMutant(Mutant mutant) {
    List<Integer> contracts = mutant.contracts();
    if (!mutant.scene().makesNoTokens() || contracts.isEmpty()) {
      return false;
    }
    Verdict verdict = verifiers.verify(NodeJson.write(BundleJson.write(mutant.scene().bundle())));
    List<Boolean> want = new ArrayList<>();
    List<Boolean> got = new ArrayList<>();
    for (Opinion opinion : verdict.opinions()) {
      for (int input : judged(opinion, contracts)) {
        want.add(oracle.accepts(mutant.scene(), input));
        got.add(opinion.inputs().get(input));
      }
    }
    tally.add(mutant, want, got, verdict.summary());
    return true;
  }

  /** A verifier that ends in a trap has refused that input, and has not looked at those after. */
  private static List<Integer> judged(Opinion opinion, List<Integer> contracts) {
    boolean trapped = opinion.error().filter(error -> error.startsWith(TRAP)).isPresent();
    int first = opinion.inputs().indexOf(false);
    return contracts.stream().filter(input -> !trapped || input <= first).toList();
  }
}
