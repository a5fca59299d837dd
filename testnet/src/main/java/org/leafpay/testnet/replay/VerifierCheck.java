package org.leafpay.testnet.replay;

import org.leafpay.engine.publish.RoundFolder.BundleFile;
import org.leafpay.rewardbox.json.BundleJson;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.Verdict;

/** Shows each bundle to verifiers that nobody here wrote. */
final class VerifierCheck {
  private final Check check;
  private final IndependentVerifiers verifiers;

  VerifierCheck(RoundContent round, IndependentVerifiers verifiers) {
    this.check = new Check(Stage.VERIFIERS, round.folder());
    this.verifiers = verifiers;
  }

  void check(RoundBundles bundles) {
    for (BundleFile file : bundles.all()) {
      Verdict verdict = verifiers.verify(NodeJson.write(BundleJson.write(file.bundle())));
      check.require(verdict.accepted(), file.name(), verdict.summary());
    }
  }
}
