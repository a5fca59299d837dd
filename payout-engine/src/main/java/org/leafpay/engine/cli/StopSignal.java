package org.leafpay.engine.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.leafpay.shares.ingest.LedgerIngest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits while there is nothing to do, until this process is asked to end; then it ends when the
 * last commit is made. A process that is killed instead loses nothing either.
 */
final class StopSignal implements LedgerIngest.Idle, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration LAST_COMMIT = Duration.ofSeconds(10);

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop");

  private StopSignal() {}

  /** Listens to the signals that end a process. */
  static StopSignal ofProcess() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  private void stop() {
    asked.countDown();
    try {
      if (!done.await(LAST_COMMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("ended before the last commit; the next start counts the rest");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean goesOn() {
    try {
      return !asked.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    done.countDown();
    if (asked.getCount() > 0) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
