package org.leafpay.engine.payout;

import java.time.Duration;
import java.time.InstantSource;
import org.leafpay.engine.node.Sleeper;

/**
 * How a round is watched.
 *
 * @param confirmations blocks on top of a transaction's own that make it final
 * @param poll the time between two looks at the chain
 * @param patience how long a round may take before the engine gives up for now
 */
public record WatchSettings(
    int confirmations, Duration poll, Duration patience, Sleeper sleeper, InstantSource clock) {
  public WatchSettings {
    if (confirmations < 0) {
      throw new IllegalArgumentException("confirmations below zero: " + confirmations);
    }
  }
}
