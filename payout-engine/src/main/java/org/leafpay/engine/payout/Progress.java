package org.leafpay.engine.payout;

/** Tells a person what is going on. */
@FunctionalInterface
public interface Progress {
  void say(String line);
}
