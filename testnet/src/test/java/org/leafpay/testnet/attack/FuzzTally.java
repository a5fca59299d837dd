package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many mutants were accepted and refused, and on which ones opinions differ. */
final class FuzzTally {
  private final Map<String, Integer> accepted = new TreeMap<>();
  private final Map<String, Integer> refused = new TreeMap<>();
  private final List<String> disagreements = new ArrayList<>();

  /**
   * Counts one mutant.
   *
   * @param want what the oracle says of each of our inputs
   * @param got what the interpreter says of them
   * @param reasons what else is known, for the record of a disagreement
   */
  void add(Mutant mutant, List<Boolean> want, List<Boolean> got, Object reasons) {
    Map<String, Integer> count = want.contains(false) ? refused : accepted;
    mutant.mutations().forEach(name -> count.merge(name, 1, Integer::sum));
    count.merge("all", 1, Integer::sum);
    if (!want.equals(got)) {
      disagreements.add(
          "%s, seed %d, %s: oracle %s, interpreter %s, %s"
              .formatted(mutant.scripts(), mutant.seed(), mutant.mutations(), want, got, reasons));
    }
  }

  void add(FuzzTally other) {
    other.accepted.forEach((name, count) -> accepted.merge(name, count, Integer::sum));
    other.refused.forEach((name, count) -> refused.merge(name, count, Integer::sum));
    disagreements.addAll(other.disagreements);
  }

  List<String> disagreements() {
    return List.copyOf(disagreements);
  }

  int accepted() {
    return accepted.getOrDefault("all", 0);
  }

  int refused() {
    return refused.getOrDefault("all", 0);
  }

  /** How often a mutation was part of a mutant. */
  int seen(String mutation) {
    return accepted.getOrDefault(mutation, 0) + refused.getOrDefault(mutation, 0);
  }

  @Override
  public String toString() {
    return "%,d accepted, %,d refused, %,d disagreements"
        .formatted(accepted(), refused(), disagreements.size());
  }
}
