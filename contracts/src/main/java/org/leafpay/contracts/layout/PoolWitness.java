package org.leafpay.contracts.layout;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.ContextExtension;

/**
 * What a spender tells a selection pool's script.
 *
 * @param keys of a change: the changed branch words in ascending order, then the entries that are
 *     made empty first; each as level times 2^32 and position
 * @param change proofs and words of a change; {@link Change#NONE} in every other step
 * @param others of a change: hashes of the scripts of those who join and leave, by position; else
 *     the bytes of headers from the seed's on, none when scripts still see that one
 */
public record PoolWitness(List<Long> keys, Change change, List<Bytes> others) {
  private static final String PLACE = "pool witness";
  private static final int STRING_COUNT = 5;

  public PoolWitness {
    keys = List.copyOf(keys);
    others = List.copyOf(others);
  }

  /**
   * Proofs and words of a change.
   *
   * @param wordsBefore the changed branch words, one after the other, without the root
   * @param wordsAfter the root, then the changed branch words
   * @param firstBorn who of those who join and leave is the first for whom leaf and index entry are
   *     made; all behind him are like him
   */
  public record Change(
      Bytes insertProof, Bytes updateProof, Bytes wordsBefore, Bytes wordsAfter, long firstBorn) {
    /** What the script wants to read where it changes nothing. */
    static final Change NONE =
        new Change(Bytes.EMPTY, Bytes.EMPTY, Bytes.EMPTY, Bytes.of(new byte[64]), 0);

    private List<Bytes> strings() {
      return List.of(insertProof, updateProof, wordsBefore, wordsAfter, Bytes.ofLong(firstBorn));
    }
  }

  /** Locks, seeds or opens a pool: the headers are for the seed. */
  public static PoolWitness ofHeaders(List<Bytes> headers) {
    List<Bytes> others = new ArrayList<>();
    if (!headers.isEmpty()) {
      others.add(Bytes.EMPTY);
      others.addAll(headers);
    }
    return new PoolWitness(List.of(0L), Change.NONE, others);
  }

  /** As the input carries it. */
  public ContextExtension extension() {
    List<Bytes> second = others.isEmpty() ? List.of(Bytes.EMPTY) : others;
    return WitnessVariable.extension(
        ChainConstant.ofLongsAndTwoStrings(
            new ChainConstant.LongsAndTwoStrings(keys, change.strings(), second)));
  }

  /**
   * Reads it back.
   *
   * @throws LayoutException when there is none
   */
  public static PoolWitness read(ContextExtension extension) {
    ChainConstant.LongsAndTwoStrings read =
        ChainConstant.readLongsAndTwoStrings(PLACE, WitnessVariable.constant(PLACE, extension));
    List<Bytes> strings = read.first();
    if (strings.size() != STRING_COUNT || strings.get(STRING_COUNT - 1).size() != Long.BYTES) {
      throw new LayoutException(PLACE, "want two proofs, words and a number, got " + strings);
    }
    Change change =
        new Change(
            strings.get(0),
            strings.get(1),
            strings.get(2),
            strings.get(3),
            strings.get(4).longAt(0));
    boolean nobody = read.second().equals(List.of(Bytes.EMPTY));
    return new PoolWitness(read.longs(), change, nobody ? List.of() : read.second());
  }
}
