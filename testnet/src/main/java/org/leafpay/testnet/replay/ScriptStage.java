package org.leafpay.testnet.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leafpay.engine.publish.RoundFolder.BundleFile;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.testnet.devnet.api.RejectionText;
import org.leafpay.testnet.devnet.chain.BoxContent;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerHeader;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.chain.TokenUnits;
import org.leafpay.testnet.devnet.rules.Limits;
import org.leafpay.testnet.devnet.rules.LinearCost;
import org.leafpay.testnet.devnet.rules.Rejection;
import org.leafpay.testnet.devnet.rules.ScriptCostEstimate;
import org.leafpay.testnet.devnet.rules.Tip;
import org.leafpay.testnet.devnet.rules.TransactionRules;
import org.leafpay.testnet.devnet.sigma.Candidate;
import org.leafpay.testnet.devnet.sigma.TransactionReader;
import org.leafpay.testnet.devnet.sigma.UnreadableException;
import org.leafpay.types.BoxId;
import org.leafpay.types.tx.Box;

/**
 * Holds each transaction to the rules by which a node takes it: balance, sizes, heights, and the
 * script of every input with its signature, at the height of its bundle: with a forged bundle, the
 * forger's height.
 */
final class ScriptStage {
  private final TransactionRules rules =
      new TransactionRules(Limits.MAINNET, new LinearCost(ScriptCostEstimate.linear()));

  /** {@code headers} of each bundle, newest first. */
  void check(RoundContent round, RoundBundles bundles, List<List<LedgerHeader>> headers) {
    Check check = new Check(Stage.SCRIPTS, round.folder());
    for (int i = 0; i < bundles.all().size(); i++) {
      BundleFile file = bundles.all().get(i);
      firstRejection(check, file, headers.get(i))
          .ifPresent(
              rejection -> {
                throw check.difference(file.name(), rejection.accept(new RejectionText()));
              });
    }
  }

  private Optional<Rejection> firstRejection(
      Check check, BundleFile file, List<LedgerHeader> headers) {
    Bundle bundle = file.bundle();
    Map<BoxId, LedgerBox> boxes =
        Stream.concat(bundle.inputBoxes().stream(), bundle.dataInputBoxes().stream())
            .map(ScriptStage::ledgerBox)
            .collect(Collectors.toMap(LedgerBox::id, Function.identity(), (one, same) -> one));
    return rules.check(
        transaction(check, file),
        id -> Optional.ofNullable(boxes.get(id)),
        new Tip(headers, candidate(bundle, headers.get(0))));
  }

  private static LedgerTransaction transaction(Check check, BundleFile file) {
    try {
      LedgerTransaction transaction = TransactionReader.ofBytes(file.bundle().tx().bytes());
      check.requireSame(file.name(), "id", file.bundle().tx().id(), transaction.id());
      return transaction;
    } catch (UnreadableException e) {
      throw check.difference(file.name(), String.valueOf(e.getMessage()));
    }
  }

  /** The block after the newest header; no script of a round looks at its time or its miner. */
  private static Candidate candidate(Bundle bundle, LedgerHeader newest) {
    return new Candidate(
        bundle.chain().height(), newest.fields().timestampMillis() + 1, newest.fields().minerKey());
  }

  private static LedgerBox ledgerBox(Box box) {
    BoxContent content =
        new BoxContent(
            box.value(),
            box.script(),
            box.candidate().creationHeight(),
            box.tokens().stream().map(token -> new TokenUnits(token.id(), token.amount())).toList(),
            box.registers());
    return new LedgerBox(box.id(), content, box.txId(), box.index(), box.bytes());
  }
}
