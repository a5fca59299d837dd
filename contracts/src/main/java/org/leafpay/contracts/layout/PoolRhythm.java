package org.leafpay.contracts.layout;

/**
 * A selection pool's delays, in blocks.
 *
 * @param seedDelay from the lock to the header that gives the seed, at least 1
 * @param ownerWindow so long behind that header a seeded pool stays as it is: the time that members
 *     have to act
 * @param timeout so long behind that header anybody may open the pool again
 */
public record PoolRhythm(int seedDelay, int ownerWindow, int timeout) {
  public PoolRhythm {
    if (seedDelay < 1) {
      throw new IllegalArgumentException(
          "a seed that comes with the lock could be chosen, delay " + seedDelay);
    }
    if (ownerWindow < 0 || timeout < 0) {
      throw new IllegalArgumentException("window " + ownerWindow + ", timeout " + timeout);
    }
  }
}
