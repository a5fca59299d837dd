package org.leafpay.contracts.layout;

import java.util.List;
import org.leafpay.types.Bytes;

/**
 * The sums of a selection pool.
 *
 * @param used positions that were ever used: all that are below this number
 * @param operators positions that have a weight now
 * @param totalWeight below 2^32
 * @param divisor what a stake or score is divided by for a weight; no script looks at it
 */
public record PoolCounts(int used, int operators, long totalWeight, long divisor) {
  private static final int POSITIONS = 1 << 21;

  public PoolCounts {
    boolean fits =
        used >= 0
            && used <= POSITIONS
            && operators >= 0
            && operators <= used
            && totalWeight >= operators
            && totalWeight < 1L << Integer.SIZE
            && divisor > 0;
    if (!fits) {
      throw new IllegalArgumentException(
          "%d positions, %d operators, weight %d, divisor %d"
              .formatted(used, operators, totalWeight, divisor));
    }
  }

  /** Those of an empty pool. */
  public static PoolCounts none(long divisor) {
    return new PoolCounts(0, 0, 0, divisor);
  }

  Bytes constant() {
    return ChainConstant.ofLongs(List.of((long) used, (long) operators, totalWeight, divisor));
  }

  static PoolCounts read(String place, Bytes constant) {
    List<Long> numbers = ChainConstant.readLongs(place, constant);
    if (numbers.size() != SelectionLayout.COUNTS_COUNT) {
      throw new LayoutException(place, "want four numbers, got " + numbers.size());
    }
    try {
      return new PoolCounts(
          Math.toIntExact(numbers.get(SelectionLayout.USED)),
          Math.toIntExact(numbers.get(SelectionLayout.OPERATORS)),
          numbers.get(SelectionLayout.TOTAL_WEIGHT),
          numbers.get(SelectionLayout.DIVISOR));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new LayoutException(place, String.valueOf(e.getMessage()));
    }
  }
}
