package org.leafpay.testnet.devnet;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.testnet.scenario.ThrowawayKey;
import org.leafpay.types.BlockHeight;
import org.slf4j.LoggerFactory;

/** Stopping a devnet that makes blocks by itself. */
class DevnetStopTest {
  @TempDir Path directory;

  @Test
  void aBlockThatIsBeingMadeIsFinishedAndKept() {
    Logger logger = (Logger) LoggerFactory.getLogger(Devnet.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    try {
      for (int stop = 0; stop < 20; stop++) {
        BlockHeight seen;
        try (Devnet devnet = Devnet.start(config().withBlockEvery(Duration.ofMillis(1)))) {
          seen = devnet.height();
        }
        try (Devnet again = Devnet.start(config())) {
          assertThat(again.height().isAfter(seen) || again.height().equals(seen)).isTrue();
        }
      }
    } finally {
      logger.detachAppender(log);
    }
    assertThat(log.list).isEmpty();
  }

  private DevnetConfig config() {
    return DevnetConfig.forMiner(ThrowawayKey.of(1, "operator").publicKey())
        .withDirectory(directory);
  }
}
