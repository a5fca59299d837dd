package org.leafpay.testnet.replay;

import java.util.List;
import java.util.Optional;

/**
 * What a replay found.
 *
 * @param rounds those without a difference, in order; those after the first difference are missing
 * @param difference the first; empty when there is none
 */
public record ReplayReport(
    List<RoundVerdict> rounds, List<Finding.Note> notes, Optional<Finding.Difference> difference) {
  public ReplayReport {
    rounds = List.copyOf(rounds);
    notes = List.copyOf(notes);
  }
}
