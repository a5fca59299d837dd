package org.leafpay.engine.plan;

import java.util.List;
import org.leafpay.contracts.layout.BatchWitness;
import org.leafpay.contracts.layout.LayoutException;
import org.leafpay.contracts.layout.LeafWitness;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.rewardbox.round.ObservedPayout;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ContextExtension;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * What the cost of a payout depends on.
 *
 * @param scripts the pair of scripts that guards the round
 * @param hashedBlocks blocks of 128 bytes, begun or full, of the payees' scripts: the contract
 *     hashes each script
 * @param lookups how many leaves of the tree are read and changed
 */
public record PayoutShape(
    RoundScripts scripts,
    int inputs,
    int outputs,
    int payments,
    int hashedBlocks,
    int lookups,
    int proofBytes,
    int treeHeight) {

  private static final int HASHED_BLOCK_BYTES = 128;

  /**
   * The shape of a payout from a tree of {@code treeHeight}.
   *
   * @throws LayoutException when it is no payout
   */
  public static PayoutShape of(UnsignedTransaction payout, int treeHeight) {
    int payments = ObservedPayout.payments(payout);
    Witness witness = witness(payout, payments);
    return new PayoutShape(
        witness.scripts,
        payout.inputs().size(),
        payout.outputs().size(),
        payments,
        hashedBlocks(payout, payments),
        witness.lookups,
        witness.proofBytes,
        treeHeight);
  }

  private record Witness(RoundScripts scripts, int lookups, int proofBytes) {}

  private static Witness witness(UnsignedTransaction payout, int payments) {
    ContextExtension extension = payout.inputs().get(ShareStateLayout.STATE_AT).extension();
    RoundScripts scripts = RoundScripts.ofStateBox(payout.outputs().get(ShareStateLayout.STATE_AT));
    return switch (scripts) {
      case LEAF -> new Witness(scripts, payments, LeafWitness.read(extension).proof().size());
      case BATCH -> {
        BatchWitness witness = BatchWitness.read(extension);
        yield new Witness(scripts, witness.keys().size(), witness.proof().size());
      }
    };
  }

  private static int hashedBlocks(UnsignedTransaction payout, int payments) {
    int first = ShareStateLayout.FIRST_PAYMENT_AT;
    List<BoxCandidate> paid = payout.outputs().subList(first, first + payments);
    return paid.stream().mapToInt(payment -> hashedBlocks(payment.script())).sum();
  }

  private static int hashedBlocks(PropositionBytes script) {
    return (script.size() + HASHED_BLOCK_BYTES - 1) / HASHED_BLOCK_BYTES;
  }
}
