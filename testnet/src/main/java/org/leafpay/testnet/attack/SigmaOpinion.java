package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.testnet.devnet.chain.BoxContent;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.sigma.Candidate;
import org.leafpay.testnet.devnet.sigma.ScriptCheck;
import org.leafpay.testnet.devnet.sigma.ScriptContext;
import org.leafpay.testnet.devnet.sigma.ScriptFailure;
import org.leafpay.testnet.devnet.sigma.TransactionReader;
import org.leafpay.testnet.devnet.sigma.UnreadableException;
import org.leafpay.testnet.verify.Opinion;
import org.leafpay.types.tx.Box;

/** What sigma-state 4.0.5 says about the scripts of a bundle. */
final class SigmaOpinion {
  static final String NAME = "sigma-4.0.5";

  private final ScriptCheck check = new ScriptCheck();

  /** Judges scripts and signatures, and nothing else: no sums, no sizes. */
  Opinion of(Bundle bundle) {
    int count = bundle.inputBoxes().size();
    LedgerTransaction transaction;
    try {
      transaction = TransactionReader.ofBytes(bundle.tx().bytes());
    } catch (UnreadableException e) {
      return new Opinion(
          NAME, false, Collections.nCopies(count, false), Optional.of("unreadable: " + e));
    }
    List<ScriptFailure> failures = check.allFailures(context(bundle, transaction));
    List<Boolean> inputs = new ArrayList<>(Collections.nCopies(count, true));
    failures.forEach(failure -> inputs.set(failure.input(), false));
    return new Opinion(
        NAME,
        failures.isEmpty(),
        inputs,
        failures.isEmpty()
            ? Optional.empty()
            : Optional.of(
                failures.stream().map(SigmaOpinion::text).collect(Collectors.joining("; "))));
  }

  private static String text(ScriptFailure failure) {
    return "input " + failure.input() + ": " + failure.exception().orElse("the script says no");
  }

  /** Without headers, which none of our scripts looks at. */
  private static ScriptContext context(Bundle bundle, LedgerTransaction transaction) {
    Candidate candidate = new Candidate(bundle.chain().height(), 0, Signer.OPERATOR.publicKey());
    return new ScriptContext(
        transaction,
        bundle.inputBoxes().stream().map(SigmaOpinion::ledgerBox).toList(),
        bundle.dataInputBoxes().stream().map(SigmaOpinion::ledgerBox).toList(),
        List.of(),
        candidate);
  }

  private static LedgerBox ledgerBox(Box box) {
    BoxContent content =
        new BoxContent(
            box.value(),
            box.script(),
            box.candidate().creationHeight(),
            List.of(),
            box.registers());
    return new LedgerBox(box.id(), content, box.txId(), box.index(), box.bytes());
  }
}
