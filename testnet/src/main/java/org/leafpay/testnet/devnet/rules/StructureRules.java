package org.leafpay.testnet.devnet.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.chain.Spending;
import org.leafpay.testnet.devnet.chain.TokenUnits;
import org.leafpay.types.BoxId;

/** What can be said about a transaction alone, and which of its boxes exist. */
final class StructureRules {
  private static final int COUNT_MAX = Short.MAX_VALUE;
  private static final int TOKENS_MAX = 255;

  private StructureRules() {}

  static Optional<Rejection> check(LedgerTransaction tx) {
    return count(tx, "inputs", tx.inputs().size(), 1)
        .or(() -> count(tx, "data inputs", tx.dataInputs().size(), 0))
        .or(() -> count(tx, "outputs", tx.outputs().size(), 1))
        .or(() -> distinctInputs(tx))
        .or(() -> tokens(tx));
  }

  static Optional<Rejection> inputsExist(LedgerTransaction tx, BoxSource boxes) {
    List<BoxId> ids = tx.inputs().stream().map(Spending::box).toList();
    List<Integer> missing = missing(ids, boxes);
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(new Rejection.MissingInputs(tx.id(), ids.size(), missing));
  }

  static Optional<Rejection> dataInputsExist(LedgerTransaction tx, BoxSource boxes) {
    List<Integer> missing = missing(tx.dataInputs(), boxes);
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(new Rejection.MissingDataInputs(tx.id(), tx.dataInputs().size(), missing));
  }

  private static List<Integer> missing(List<BoxId> ids, BoxSource boxes) {
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (boxes.unspent(ids.get(i)).isEmpty()) {
        missing.add(i);
      }
    }
    return missing;
  }

  private static Optional<Rejection> count(
      LedgerTransaction tx, String what, int count, int countMin) {
    return count < countMin || count > COUNT_MAX
        ? Optional.of(new Rejection.WrongCount(tx.id(), what, count))
        : Optional.empty();
  }

  private static Optional<Rejection> distinctInputs(LedgerTransaction tx) {
    HashSet<BoxId> distinct = new HashSet<>();
    tx.inputs().forEach(input -> distinct.add(input.box()));
    return distinct.size() == tx.inputs().size()
        ? Optional.empty()
        : Optional.of(new Rejection.DuplicateInputs(tx.id(), distinct.size(), tx.inputs().size()));
  }

  private static Optional<Rejection> tokens(LedgerTransaction tx) {
    for (LedgerBox output : tx.outputs()) {
      if (output.tokens().size() > TOKENS_MAX) {
        return Optional.of(
            new Rejection.WrongCount(tx.id(), "tokens of an output", output.tokens().size()));
      }
      for (TokenUnits token : output.tokens()) {
        if (token.units() <= 0) {
          return Optional.of(new Rejection.NoUnitsOfToken(tx.id(), token.token()));
        }
      }
    }
    return Optional.empty();
  }
}
