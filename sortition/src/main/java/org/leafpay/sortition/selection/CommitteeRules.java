package org.leafpay.sortition.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.contracts.layout.ConsumerBox;
import org.leafpay.contracts.layout.ConsumerTerms;
import org.leafpay.contracts.layout.LayoutException;
import org.leafpay.contracts.script.PoolScript;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.BoxCandidate;

/** What must be true of a transaction that opens a committee, or none. */
public final class CommitteeRules {
  private CommitteeRules() {}

  /**
   * What is said of it.
   *
   * @param value what the committee decides about
   */
  public record Claim(CommitteeTerms terms, NanoErg value) {}

  /**
   * Compares outputs with what is said of them; empty when all is as it should be. Which epoch it
   * is, is the box's own matter: that its seed was not known is seen from the chain.
   */
  public static List<CommitteeFault> check(List<BoxCandidate> outputs, Optional<Claim> claim) {
    List<CommitteeFault> faults = new ArrayList<>();
    boolean found = false;
    for (int i = 0; i < outputs.size(); i++) {
      if (isCommittee(outputs.get(i))) {
        if (found || claim.isEmpty()) {
          faults.add(new CommitteeFault.Unnamed(i));
        } else {
          faults.addAll(compare(i, outputs.get(i), claim.get()));
        }
        found = true;
      }
    }
    if (claim.isPresent() && !found) {
      faults.add(new CommitteeFault.Missing());
    }
    return faults;
  }

  /** Whether a committee's script guards a box, whatever it holds. */
  public static boolean isCommittee(BoxCandidate box) {
    return PoolScript.read(box.script())
        .filter(bound -> bound.script() == PoolScript.COMMITTEE)
        .isPresent();
  }

  private static List<CommitteeFault> compare(int index, BoxCandidate output, Claim claim) {
    ConsumerBox got;
    try {
      got = ConsumerBox.read(output);
    } catch (LayoutException e) {
      return List.of(new CommitteeFault.Unreadable(index, String.valueOf(e.getMessage())));
    }
    ConsumerTerms.Committee terms = (ConsumerTerms.Committee) got.terms();
    ConsumerBox want = claim.terms().box(claim.value(), terms.epoch(), output.creationHeight());
    List<CommitteeFault> faults = new ArrayList<>();
    differs(faults, "pool", want.pool(), got.pool());
    differs(faults, "value", want.value(), got.value());
    differs(faults, "threshold", claim.terms().threshold(), terms.threshold());
    differs(faults, "number of draws", claim.terms().draws(), terms.draws());
    differs(faults, "deadline", want.terms().deadline(), terms.deadline());
    differs(faults, "fallback key", want.fallbackKey(), got.fallbackKey());
    if (faults.isEmpty()) {
      differs(faults, "box", want.candidate(output.creationHeight()), output);
    }
    return faults;
  }

  private static void differs(List<CommitteeFault> faults, String what, Object want, Object got) {
    if (!want.equals(got)) {
      faults.add(new CommitteeFault.Differs(what, want.toString(), got.toString()));
    }
  }
}
