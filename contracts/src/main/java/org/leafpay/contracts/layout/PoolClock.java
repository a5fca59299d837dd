package org.leafpay.contracts.layout;

import java.util.List;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;

/**
 * What a selection pool's phases depend on. Heights are those of the last lock; delays are fixed
 * when the pool is made.
 *
 * @param lockHeight where the weights were fixed
 * @param seedHeight the header of this height gives the seed
 * @param epoch counts the locks
 * @param rhythm the three delays
 */
public record PoolClock(
    BlockHeight lockHeight,
    BlockHeight seedHeight,
    PoolPhase phase,
    long epoch,
    PoolRhythm rhythm) {

  /** Before the first lock. */
  public static PoolClock first(PoolRhythm rhythm) {
    BlockHeight never = BlockHeight.of(0);
    return new PoolClock(never, never, PoolPhase.OPEN, 0, rhythm);
  }

  /** The weights stand from {@code height} on; the next epoch begins. */
  public PoolClock lockedAt(BlockHeight height) {
    return new PoolClock(
        height, height.plus(rhythm.seedDelay()), PoolPhase.LOCKED, epoch + 1, rhythm);
  }

  /** The same epoch in another phase. */
  public PoolClock in(PoolPhase other) {
    return new PoolClock(lockHeight, seedHeight, other, epoch, rhythm);
  }

  Bytes constant() {
    return ChainConstant.ofLongs(
        List.of(
            (long) lockHeight.value(),
            (long) seedHeight.value(),
            phase.number(),
            epoch,
            (long) rhythm.seedDelay(),
            (long) rhythm.ownerWindow(),
            (long) rhythm.timeout()));
  }

  static PoolClock read(String place, Bytes constant) {
    List<Long> numbers = ChainConstant.readLongs(place, constant);
    if (numbers.size() != SelectionLayout.CLOCK_COUNT) {
      throw new LayoutException(place, "want seven numbers, got " + numbers.size());
    }
    PoolPhase phase = PoolPhase.of(place, numbers.get(SelectionLayout.PHASE));
    try {
      return new PoolClock(
          height(numbers.get(SelectionLayout.LOCK_HEIGHT)),
          height(numbers.get(SelectionLayout.SEED_HEIGHT)),
          phase,
          numbers.get(SelectionLayout.EPOCH),
          new PoolRhythm(
              Math.toIntExact(numbers.get(SelectionLayout.SEED_DELAY)),
              Math.toIntExact(numbers.get(SelectionLayout.OWNER_WINDOW)),
              Math.toIntExact(numbers.get(SelectionLayout.TIMEOUT))));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new LayoutException(place, String.valueOf(e.getMessage()));
    }
  }

  private static BlockHeight height(long number) {
    return BlockHeight.of(Math.toIntExact(number));
  }
}
