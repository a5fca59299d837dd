package org.leafpay.contracts.layout;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.types.Bytes;
import org.leafpay.types.Score;
import org.leafpay.types.tx.ContextExtension;

/**
 * What a spender tells the batch state script.
 *
 * @param batches the scores of each batch that is paid, in the order of the payments
 * @param keys the keys of the batches, in the same order
 * @param proof the batch proof; empty when the round is closed
 */
public record BatchWitness(List<List<Score>> batches, List<Bytes> keys, Bytes proof) {
  private static final String PLACE = "batch state witness";

  /** Strings that the script looks at even when it closes a round. */
  private static final int STRING_COUNT_MIN = 2;

  /** What closes a round. */
  public static final BatchWitness CLOSING =
      new BatchWitness(List.of(), List.of(Bytes.EMPTY), Bytes.EMPTY);

  public BatchWitness {
    batches = batches.stream().map(List::copyOf).toList();
    keys = List.copyOf(keys);
  }

  /** As the input carries it: the first score of each batch is negative. */
  public ContextExtension extension() {
    List<Long> scores = new ArrayList<>();
    for (List<Score> batch : batches) {
      scores.add(-batch.get(0).value());
      batch.stream().skip(1).map(Score::value).forEach(scores::add);
    }
    List<Bytes> strings = new ArrayList<>();
    strings.add(proof);
    strings.addAll(keys);
    return WitnessVariable.extension(ChainConstant.ofLongsAndStrings(scores, strings));
  }

  /**
   * Reads it back.
   *
   * @throws LayoutException when there is none
   */
  public static BatchWitness read(ContextExtension extension) {
    ChainConstant.LongsAndStrings read =
        ChainConstant.readLongsAndStrings(PLACE, WitnessVariable.constant(PLACE, extension));
    if (read.strings().size() < STRING_COUNT_MIN) {
      throw new LayoutException(PLACE, "want a proof and keys, got " + read.strings());
    }
    return new BatchWitness(
        batches(read.longs()),
        read.strings().subList(1, read.strings().size()),
        read.strings().get(0));
  }

  private static List<List<Score>> batches(List<Long> scores) {
    List<List<Score>> batches = new ArrayList<>();
    for (long score : scores) {
      // The script begins the first batch whatever the sign.
      if (score < 0 || batches.isEmpty()) {
        batches.add(new ArrayList<>());
      }
      batches.get(batches.size() - 1).add(Score.of(magnitude(score)));
    }
    return batches;
  }

  private static long magnitude(long score) {
    if (score == Long.MIN_VALUE) {
      throw new LayoutException(PLACE, "score out of range: " + score);
    }
    return Math.abs(score);
  }
}
