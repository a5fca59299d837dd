package org.leafpay.testnet.attack;

/** One thing that an attack does to an honest transaction. */
@FunctionalInterface
interface Change {
  /**
   * Makes the change.
   *
   * @param twin what the attack started from
   */
  Scene apply(Scene scene, Twin twin);
}
