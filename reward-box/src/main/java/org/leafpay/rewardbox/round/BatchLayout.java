package org.leafpay.rewardbox.round;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.leafpay.avl.BatchProof;
import org.leafpay.avl.Leaf;
import org.leafpay.avl.LeafSet;
import org.leafpay.avl.views.BatchLeaf;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.contracts.layout.BatchWitness;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.types.tx.ContextExtension;

/**
 * A batch of miners has one leaf and is paid as a whole. Batches are runs of neighbours in key
 * order, numbered from 1: first of those whom the contract pays, then of those who are only owed.
 *
 * <p>Nobody can make a batch that no transaction could pay: before the scripts of its miners have
 * more than 49,152 bytes in all, a batch ends, and the next one begins.
 *
 * @param size miners of a full batch; one with long scripts, and the last of either kind, may have
 *     fewer
 */
public record BatchLayout(int size) implements RoundLayout {
  /** The usual size: proofs of a few kilobytes, and no larger transaction than with more. */
  public static final int SIZE_DEFAULT = 64;

  private static final int SIZE_MIN = 2;

  /** A receipt lists the batch: more miners than this would make it longer than a transaction. */
  private static final int SIZE_MAX = 1_024;

  /** Half of the largest transaction: the rest is room for amounts, scores and the proof. */
  private static final int SCRIPT_BYTES_MAX = 49_152;

  public BatchLayout {
    if (size < SIZE_MIN || size > SIZE_MAX) {
      throw new RoundException(
          "a batch has %d to %d miners, got %d".formatted(SIZE_MIN, SIZE_MAX, size));
    }
  }

  @Override
  public RoundScripts scripts() {
    return RoundScripts.BATCH;
  }

  @Override
  public String text() {
    return "batch";
  }

  @Override
  public OptionalInt batchSize() {
    return OptionalInt.of(size);
  }

  @Override
  public LeafSet leafSet(List<RoundLeaf> leaves) {
    return LeafSet.of(
        BatchLeaf.SHAPE, batches(leaves).stream().map(batch -> batch.leaf().toLeaf()).toList());
  }

  @Override
  public List<List<RoundLeaf>> unpaidGroups(List<RoundLeaf> leaves) {
    return batches(leaves).stream()
        .filter(batch -> batch.flag() == LeafFlag.UNPAID)
        .map(Batch::miners)
        .toList();
  }

  @Override
  public List<Leaf> paidLeaves(List<RoundLeaf> leaves, List<RoundLeaf> payees) {
    return paid(leaves, payees).stream().map(batch -> batch.leaf(LeafFlag.PAID).toLeaf()).toList();
  }

  @Override
  public ContextExtension witness(
      List<RoundLeaf> leaves, List<RoundLeaf> payees, BatchProof proof) {
    List<Batch> batches = paid(leaves, payees);
    return new BatchWitness(
            batches.stream().map(Batch::scores).toList(),
            batches.stream().map(batch -> BatchLeaf.key(batch.number())).toList(),
            proof.bytes())
        .extension();
  }

  @Override
  public ContextExtension closingWitness() {
    return BatchWitness.CLOSING.extension();
  }

  @Override
  public Optional<Batch> batchOf(List<RoundLeaf> leaves, RoundLeaf leaf) {
    return batches(leaves).stream().filter(batch -> batch.miners().contains(leaf)).findFirst();
  }

  private List<Batch> batches(List<RoundLeaf> leaves) {
    List<Batch> batches = new ArrayList<>();
    addBatches(batches, leaves.stream().filter(leaf -> leaf.flag() != LeafFlag.OWED).toList());
    addBatches(batches, leaves.stream().filter(leaf -> leaf.flag() == LeafFlag.OWED).toList());
    return batches;
  }

  private void addBatches(List<Batch> batches, List<RoundLeaf> leaves) {
    for (int from = 0; from < leaves.size(); ) {
      int end = from + count(leaves.subList(from, leaves.size()));
      batches.add(new Batch(batches.size() + 1L, leaves.subList(from, end)));
      from = end;
    }
  }

  /** How many of the first of {@code leaves} make a batch. */
  private int count(List<RoundLeaf> leaves) {
    int count = 1;
    int scriptBytes = leaves.get(0).script().size();
    while (count < Math.min(size, leaves.size())) {
      scriptBytes += leaves.get(count).script().size();
      if (scriptBytes > SCRIPT_BYTES_MAX) {
        return count;
      }
      count++;
    }
    return count;
  }

  /** The batches that {@code payees} are, one after the other. */
  private List<Batch> paid(List<RoundLeaf> leaves, List<RoundLeaf> payees) {
    Set<RoundLeaf> wanted = new HashSet<>(payees);
    List<Batch> paid =
        batches(leaves).stream().filter(batch -> wanted.contains(batch.miners().get(0))).toList();
    if (!paid.stream().flatMap(batch -> batch.miners().stream()).toList().equals(payees)) {
      throw new RoundException("the payees are not whole batches of " + size);
    }
    return paid;
  }
}
