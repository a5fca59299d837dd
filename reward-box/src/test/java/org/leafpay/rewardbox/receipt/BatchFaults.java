package org.leafpay.rewardbox.receipt;

import static org.leafpay.rewardbox.receipt.FaultCase.PAID;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.leafpay.avl.views.BatchChain;
import org.leafpay.rewardbox.receipt.BatchPlace.ScoredMiner;
import org.leafpay.types.Score;

/** Receipts whose batch is not what the tree holds. */
final class BatchFaults {
  private static final ReceiptSamples SAMPLES = ReceiptSamples.inBatches();

  /** Third of the four miners of batch 2. */
  private static final Receipt IN_BATCH = SAMPLES.paid();

  private BatchFaults() {}

  static Stream<FaultCase> cases() {
    return Stream.of(
        mixed("a leaf of one miner, with a batch", PAID, IN_BATCH.batch()),
        mixed("a batch, without the miner's place in it", IN_BATCH, Optional.empty()),
        place(
            "another batch's number",
            batch -> new BatchPlace(1, batch.before(), batch.after()),
            ReceiptFault.ProofRefused.class),
        place(
            "a batch that is not there",
            batch -> new BatchPlace(99, batch.before(), batch.after()),
            ReceiptFault.ProofRefused.class),
        place(
            "the first of the batch",
            batch -> new BatchPlace(2, BatchChain.START, batch.after()),
            ReceiptFault.OtherBatch.class),
        place(
            "the last of the batch",
            batch -> new BatchPlace(2, batch.before(), List.of()),
            ReceiptFault.OtherBatch.class),
        place(
            "a miner after him twice",
            batch -> withAfter(batch, BatchFaults::lastTwice),
            ReceiptFault.OtherBatch.class),
        place(
            "another score of a miner after him",
            batch -> withAfter(batch, BatchFaults::oneMore),
            ReceiptFault.OtherBatch.class),
        fault(
            "a score that is not his",
            Forgery.score(IN_BATCH, oneMore(IN_BATCH.score())),
            ReceiptFault.OtherBatch.class),
        fault(
            "another miner of the batch",
            Forgery.miner(IN_BATCH, miner -> SAMPLES.secondPaid().get(1).miner()),
            ReceiptFault.OtherBatch.class));
  }

  private static FaultCase mixed(String what, Receipt receipt, Optional<BatchPlace> batch) {
    return fault(what, Forgery.batch(receipt, batch), ReceiptFault.MixedLayouts.class);
  }

  private static FaultCase place(String what, UnaryOperator<BatchPlace> change, Class<?> want) {
    return fault(what, Forgery.batch(IN_BATCH, IN_BATCH.batch().map(change)), want);
  }

  private static FaultCase fault(String what, Receipt receipt, Class<?> want) {
    return FaultCase.of(what, receipt, SAMPLES.digestAfter(), want);
  }

  private static BatchPlace withAfter(BatchPlace batch, UnaryOperator<List<ScoredMiner>> change) {
    return new BatchPlace(
        batch.number(), batch.before(), change.apply(new ArrayList<>(batch.after())));
  }

  private static List<ScoredMiner> lastTwice(List<ScoredMiner> miners) {
    return Collections.nCopies(2, miners.get(0));
  }

  private static List<ScoredMiner> oneMore(List<ScoredMiner> miners) {
    ScoredMiner first = miners.get(0);
    return List.of(new ScoredMiner(first.key(), first.score().plus(Score.of(1))));
  }

  private static ReceiptScore oneMore(ReceiptScore score) {
    Score one = Score.of(1);
    return new ReceiptScore(score.share().plus(one), score.carried(), score.total().plus(one));
  }
}
