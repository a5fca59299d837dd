package org.leafpay.sortition.draw;

/** One number after the other, each below a range, all of them fixed by a seed. */
public interface RandomDraw {
  /**
   * The next number.
   *
   * @param range from 1 to 2^32
   * @return from 0 to below {@code range}, each as likely as any other
   */
  long next(long range);
}
