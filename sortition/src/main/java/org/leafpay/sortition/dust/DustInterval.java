package org.leafpay.sortition.dust;

import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

/**
 * A miner's part of a lottery: the numbers from {@code start} to below {@code start + amount}.
 *
 * @param amount his payment, at least 1
 */
public record DustInterval(MinerKey miner, long start, NanoErg amount) {
  /** The first number behind it. */
  public long end() {
    return start + amount.value();
  }

  /** Whether {@code number} is his. */
  public boolean holds(long number) {
    return start <= number && number < end();
  }
}
