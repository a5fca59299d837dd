package org.leafpay.testnet.rig;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.leafpay.engine.node.Sleeper;

/** Time that passes only while the engine waits; something may happen at each wait. */
final class RigClock implements InstantSource, Sleeper {
  private Instant now = Instant.parse("2026-03-02T00:00:00Z");
  private Runnable atEachWait;

  RigClock(Runnable atEachWait) {
    this.atEachWait = atEachWait;
  }

  void atEachWait(Runnable action) {
    atEachWait = action;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public void sleep(Duration duration) {
    now = now.plus(duration);
    atEachWait.run();
  }
}
