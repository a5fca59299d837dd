package org.leafpay.testnet.bench.selection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.BundleJson;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.testnet.devnet.chain.BoxContent;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.TokenUnits;
import org.leafpay.testnet.devnet.sigma.Candidate;
import org.leafpay.testnet.devnet.sigma.ScriptCheck;
import org.leafpay.testnet.devnet.sigma.ScriptContext;
import org.leafpay.testnet.devnet.sigma.ScriptFailure;
import org.leafpay.testnet.devnet.sigma.TransactionReader;
import org.leafpay.testnet.devnet.sigma.UnreadableException;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.Opinion;
import org.leafpay.testnet.verify.Verdict;
import org.leafpay.types.tx.Box;

/**
 * sigma-state 4.0.5 and two independent verifiers, asked about a transaction that reads headers.
 */
public final class Judges {
  private static final String SIGMA = "sigma-4.0.5";

  private final HeaderChain chain;
  private final IndependentVerifiers verifiers;
  private final ScriptCheck sigma = new ScriptCheck();

  public Judges(HeaderChain chain, IndependentVerifiers verifiers) {
    this.chain = chain;
    this.verifiers = verifiers;
  }

  /** What all three say, sigma-state first. */
  public List<Opinion> opinions(Spend spend) {
    Bundle bundle = spend.bundle(chain);
    List<Opinion> out = new ArrayList<>(List.of(bySigma(bundle)));
    out.addAll(verdict(bundle).opinions());
    return out;
  }

  /** What sigma-state says alone: faster where very much is tried. */
  public Opinion bySigma(Spend spend) {
    return bySigma(spend.bundle(chain));
  }

  /**
   * What the independent verifiers say and measure.
   *
   * @throws IllegalStateException when the bundle itself cannot be judged
   */
  public Verdict verdict(Bundle bundle) {
    Verdict verdict = verifiers.verify(NodeJson.write(BundleJson.write(bundle)));
    if (verdict.error().isPresent()) {
      throw new IllegalStateException(verdict.summary());
    }
    return verdict;
  }

  /** Scripts and signatures, and nothing else: no sums, no sizes. */
  private Opinion bySigma(Bundle bundle) {
    int count = bundle.inputBoxes().size();
    List<ScriptFailure> failures;
    try {
      failures = sigma.allFailures(context(bundle));
    } catch (UnreadableException e) {
      return new Opinion(
          SIGMA, false, Collections.nCopies(count, false), Optional.of("unreadable: " + e));
    }
    List<Boolean> inputs = new ArrayList<>(Collections.nCopies(count, true));
    failures.forEach(failure -> inputs.set(failure.input(), false));
    String reasons =
        failures.stream()
            .map(failure -> failure.exception().orElse("the script says no"))
            .collect(Collectors.joining("; "));
    return new Opinion(
        SIGMA,
        failures.isEmpty(),
        inputs,
        Optional.of(reasons).filter(reason -> !failures.isEmpty()));
  }

  private ScriptContext context(Bundle bundle) {
    return new ScriptContext(
        TransactionReader.ofBytes(bundle.tx().bytes()),
        bundle.inputBoxes().stream().map(Judges::ledgerBox).toList(),
        bundle.dataInputBoxes().stream().map(Judges::ledgerBox).toList(),
        chain.before(bundle.chain().height()),
        new Candidate(
            bundle.chain().height(),
            0,
            chain.before(bundle.chain().height()).get(0).fields().minerKey()));
  }

  private static LedgerBox ledgerBox(Box box) {
    List<TokenUnits> tokens =
        box.tokens().stream().map(token -> new TokenUnits(token.id(), token.amount())).toList();
    BoxContent content =
        new BoxContent(
            box.value(), box.script(), box.candidate().creationHeight(), tokens, box.registers());
    return new LedgerBox(box.id(), content, box.txId(), box.index(), box.bytes());
  }
}
