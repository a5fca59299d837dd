package org.leafpay.testnet.scenario;

import java.nio.charset.StandardCharsets;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/**
 * Numbers that look random and follow from a seed and a purpose. Each purpose has a stream of its
 * own, so that drawing more for one does not change another. The algorithm is SplitMix64, written
 * out here because no library promises to keep its own.
 */
final class SeededNumbers {
  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  SeededNumbers(long seed, String purpose) {
    this(hash(seed, purpose).bytes().longAt(0));
  }

  SeededNumbers(long state) {
    this.state = state;
  }

  /** Thirty-two bytes that follow from a seed and a purpose. */
  static Hash32 hash(long seed, String purpose) {
    Bytes text = Bytes.of(("leafpay scenario " + purpose).getBytes(StandardCharsets.UTF_8));
    return Hash32.blake2b256(Bytes.ofLong(seed), text);
  }

  long nextLong() {
    state += GAMMA;
    long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /** From 0 to {@code bound} - 1, even enough: off by one in 2^32 at most for each number. */
  int below(int bound) {
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  /** From {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** Puts {@code values} into another order. */
  void shuffle(int[] values) {
    for (int i = values.length - 1; i > 0; i--) {
      int other = below(i + 1);
      int value = values[i];
      values[i] = values[other];
      values[other] = value;
    }
  }
}
