package org.leafpay.sortition.statement;

import java.util.List;
import java.util.Optional;
import org.leafpay.avl.AuthenticatedTree;
import org.leafpay.avl.BatchProof;
import org.leafpay.avl.Leaf;
import org.leafpay.avl.ProofVerifier;
import org.leafpay.avl.TreeDigest;
import org.leafpay.avl.views.RangeLeaf;
import org.leafpay.sortition.dust.DustInterval;
import org.leafpay.types.Bytes;

/** A miner's interval, with the proof that a lottery's digest has it. */
public record ProvenInterval(DustInterval interval, BatchProof proof) {
  public ProvenInterval {
    leaf(interval); // refuses what no leaf can hold
  }

  /** The proof of {@code interval} in a tree that has it. */
  public static ProvenInterval in(AuthenticatedTree tree, DustInterval interval) {
    return new ProvenInterval(interval, tree.proveLookups(List.of(leaf(interval).key())));
  }

  /** Why {@code digest} does not have this interval by this proof; empty when it does. */
  Optional<StatementFault> faultUnder(TreeDigest digest) {
    Leaf leaf = leaf(interval);
    return ProofVerifier.lookups(RangeLeaf.SHAPE, digest, List.of(leaf.key()), proof)
        .match(
            proven ->
                proven.values().get(0).equals(Optional.of(leaf.value()))
                    ? Optional.empty()
                    : Optional.of(
                        new StatementFault.OtherInterval(
                            interval.miner(), shown(proven.values().get(0)))),
            refused ->
                Optional.of(new StatementFault.ProofRefused(interval.miner(), refused.detail())));
  }

  private static String shown(Optional<Bytes> value) {
    return value.map(Bytes::hex).orElse("nothing");
  }

  private static Leaf leaf(DustInterval interval) {
    return new RangeLeaf(interval.start(), interval.miner(), interval.amount()).toLeaf();
  }
}
