package org.leafpay.testnet.attack;

import java.util.List;
import java.util.stream.Collectors;
import org.leafpay.testnet.verify.Opinion;

/**
 * What every interpreter says about one transaction.
 *
 * @param contracts places of the inputs that our scripts guard; the others are anybody's coins
 * @param opinions sigma-state 4.0.5 first
 */
record Judgement(List<Integer> contracts, List<Opinion> opinions) {
  Judgement {
    contracts = List.copyOf(contracts);
    opinions = List.copyOf(opinions);
  }

  boolean acceptedByAll() {
    return opinions.stream().allMatch(Opinion::accepted);
  }

  /** Every one refuses, and because of one of our scripts. */
  boolean refusedByAllScripts() {
    return opinions.stream().allMatch(opinion -> refusedByScript(opinion));
  }

  boolean refusedByScript(Opinion opinion) {
    return !opinion.accepted()
        && contracts.stream().anyMatch(input -> !opinion.inputs().get(input));
  }

  /** One line for a person. */
  String summary() {
    return opinions.stream()
        .map(opinion -> opinion + " " + opinion.inputs())
        .collect(Collectors.joining("; "));
  }
}
