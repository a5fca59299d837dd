package org.leafpay.engine.node;

import java.time.Duration;

/** How to wait: {@code Thread.sleep} outside of tests. */
@FunctionalInterface
public interface Sleeper {
  void sleep(Duration duration) throws InterruptedException;

  /** Waits in real time. */
  static Sleeper ofThread() {
    return duration -> Thread.sleep(duration.toMillis());
  }
}
