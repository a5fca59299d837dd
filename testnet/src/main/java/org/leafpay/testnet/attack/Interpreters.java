package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.BundleJson;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.Opinion;
import org.leafpay.testnet.verify.Verdict;
import org.leafpay.types.PropositionBytes;

/** The three interpreters that are asked about a transaction. */
final class Interpreters {
  private final SigmaOpinion sigma = new SigmaOpinion();
  private final IndependentVerifiers verifiers;

  Interpreters(IndependentVerifiers verifiers) {
    this.verifiers = verifiers;
  }

  /**
   * Asks all three.
   *
   * @throws IllegalStateException when the bundle itself cannot be judged
   */
  Judgement judge(Scene scene) {
    Bundle bundle = scene.bundle();
    Verdict verdict = verifiers.verify(NodeJson.write(BundleJson.write(bundle)));
    if (verdict.error().isPresent()) {
      throw new IllegalStateException(verdict.summary());
    }
    List<Opinion> opinions = new ArrayList<>();
    opinions.add(sigma.of(bundle));
    opinions.addAll(verdict.opinions());
    return new Judgement(contracts(scene), opinions);
  }

  private static List<Integer> contracts(Scene scene) {
    Set<PropositionBytes> ours =
        RoundScripts.all().stream().map(ContractScript::proposition).collect(Collectors.toSet());
    return IntStream.range(0, scene.inputs().size())
        .filter(i -> ours.contains(scene.inputs().get(i).box().script()))
        .boxed()
        .toList();
  }
}
