package org.leafpay.contracts.layout;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.ContextExtension;

/**
 * What a spender tells the dust lottery's script.
 *
 * @param leafKey of the drawn interval; empty before the draw
 * @param proof that it is in the tree; empty before the draw
 * @param headers from that of the draw height on, each the parent of the next; none when the
 *     scripts still see that header, and after the draw
 */
public record LotteryWitness(Bytes leafKey, Bytes proof, List<Bytes> headers) {
  private static final String PLACE = "lottery witness";
  private static final int FIRST_HEADER = 2;

  public LotteryWitness {
    headers = List.copyOf(headers);
  }

  /** What sets the seed, or a new draw height. */
  public static LotteryWitness of(List<Bytes> headers) {
    return new LotteryWitness(Bytes.EMPTY, Bytes.EMPTY, headers);
  }

  /** As the input carries it. */
  public ContextExtension extension() {
    List<Bytes> strings = new ArrayList<>(List.of(leafKey, proof));
    strings.addAll(headers);
    return WitnessVariable.extension(ChainConstant.ofStrings(strings));
  }

  /**
   * Reads it back.
   *
   * @throws LayoutException when there is none
   */
  public static LotteryWitness read(ContextExtension extension) {
    List<Bytes> strings =
        ChainConstant.readStrings(PLACE, WitnessVariable.constant(PLACE, extension));
    if (strings.size() < FIRST_HEADER) {
      throw new LayoutException(PLACE, "want two strings at least, got " + strings.size());
    }
    return new LotteryWitness(
        strings.get(0), strings.get(1), strings.subList(FIRST_HEADER, strings.size()));
  }
}
