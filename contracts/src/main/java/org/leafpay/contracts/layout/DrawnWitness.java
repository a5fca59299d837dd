package org.leafpay.contracts.layout;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.ContextExtension;

/**
 * What a spender tells a script about who is drawn.
 *
 * @param numbers of a payee: his position; of a committee: for each member shown his position times
 *     2^20 and his draw, ascending
 * @param proof one look-up proof of words and leaves
 * @param publicKeys of the members shown, 33 bytes each; none for a payee
 */
public record DrawnWitness(List<Long> numbers, Bytes proof, List<Bytes> publicKeys) {
  private static final int DRAW_BITS = 20;
  private static final String PLACE = "witness of who is drawn";

  public DrawnWitness {
    numbers = List.copyOf(numbers);
    publicKeys = List.copyOf(publicKeys);
  }

  /** How a committee's script wants to hear of a member. */
  public static long shown(int position, long draw) {
    return (long) position << DRAW_BITS | draw;
  }

  /** As the input carries it. */
  public ContextExtension extension() {
    List<Bytes> strings = new ArrayList<>(List.of(proof));
    strings.addAll(publicKeys);
    return WitnessVariable.extension(ChainConstant.ofLongsAndStrings(numbers, strings));
  }

  /**
   * Reads it back.
   *
   * @throws LayoutException when there is none
   */
  public static DrawnWitness read(ContextExtension extension) {
    ChainConstant.LongsAndStrings read =
        ChainConstant.readLongsAndStrings(PLACE, WitnessVariable.constant(PLACE, extension));
    if (read.strings().isEmpty()) {
      throw new LayoutException(PLACE, "want a proof");
    }
    return new DrawnWitness(
        read.longs(), read.strings().get(0), read.strings().subList(1, read.strings().size()));
  }
}
