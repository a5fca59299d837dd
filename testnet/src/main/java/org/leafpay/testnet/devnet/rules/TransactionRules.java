package org.leafpay.testnet.devnet.rules;

import java.util.List;
import java.util.Optional;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.sigma.ScriptCheck;
import org.leafpay.testnet.devnet.sigma.ScriptContext;
import org.leafpay.testnet.devnet.sigma.ScriptFailure;

/**
 * All rules for one transaction, in the order in which a node applies them: the first one broken is
 * the answer.
 */
public final class TransactionRules {
  private final Limits limits;
  private final CostMeter costMeter;
  private final OutputRules outputs;
  private final ScriptCheck scripts = new ScriptCheck();

  public TransactionRules(Limits limits, CostMeter costMeter) {
    this.limits = limits;
    this.costMeter = costMeter;
    this.outputs = new OutputRules(limits);
  }

  /** Why {@code tx} cannot be in the next block, or empty when it can. */
  public Optional<Rejection> check(LedgerTransaction tx, BoxSource boxes, Tip tip) {
    return size(tx)
        .or(() -> StructureRules.check(tx))
        .or(() -> StructureRules.inputsExist(tx, boxes))
        .or(() -> StructureRules.dataInputsExist(tx, boxes))
        .or(() -> check(resolve(tx, boxes), tip));
  }

  /** Cost in block cost units. All boxes of {@code tx} must exist. */
  public long cost(LedgerTransaction tx, BoxSource boxes) {
    return costMeter.cost(resolve(tx, boxes));
  }

  private Optional<Rejection> check(Resolved tx, Tip tip) {
    return outputs
        .check(tx, tip.candidate().height())
        .or(() -> BalanceRules.check(tx))
        .or(() -> cost(tx))
        .or(() -> scripts(tx, tip));
  }

  private Optional<Rejection> size(LedgerTransaction tx) {
    return tx.size() > limits.transactionSizeMax()
        ? Optional.of(new Rejection.TooLarge(tx))
        : Optional.empty();
  }

  private Optional<Rejection> cost(Resolved tx) {
    long cost = costMeter.cost(tx);
    return cost > limits.transactionCostMax()
        ? Optional.of(new Rejection.TooCostly(tx.transaction(), cost, limits.transactionCostMax()))
        : Optional.empty();
  }

  private Optional<Rejection> scripts(Resolved tx, Tip tip) {
    return scripts
        .firstFailure(
            new ScriptContext(
                tx.transaction(), tx.inputs(), tx.dataInputs(), tip.headers(), tip.candidate()))
        .map(failure -> refused(tx, failure));
  }

  private Rejection refused(Resolved tx, ScriptFailure failure) {
    long cost =
        ScriptCostEstimate.linear()
            .cost(tx.inputs().get(failure.input()), tx.transaction().inputs().get(failure.input()));
    return new Rejection.ScriptRefused(tx.id(), failure.input(), failure.exception(), cost);
  }

  private static Resolved resolve(LedgerTransaction tx, BoxSource boxes) {
    List<LedgerBox> inputs =
        tx.inputs().stream().map(input -> boxes.unspent(input.box()).orElseThrow()).toList();
    List<LedgerBox> dataInputs =
        tx.dataInputs().stream().map(id -> boxes.unspent(id).orElseThrow()).toList();
    return new Resolved(tx, inputs, dataInputs);
  }
}
