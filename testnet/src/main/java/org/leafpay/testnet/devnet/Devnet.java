package org.leafpay.testnet.devnet;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.leafpay.testnet.devnet.api.DevnetServer;
import org.leafpay.testnet.devnet.api.Faults;
import org.leafpay.testnet.devnet.ledger.FileJournal;
import org.leafpay.testnet.devnet.ledger.Journal;
import org.leafpay.testnet.devnet.ledger.Ledger;
import org.leafpay.testnet.devnet.ledger.LedgerConfig;
import org.leafpay.testnet.devnet.ledger.Reorganisation;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.HeaderId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running devnet. */
public final class Devnet implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Devnet.class);

  private final Ledger ledger;
  private final DevnetServer server;
  private static final int STOP_SECONDS = 30;

  private final Faults faults;
  private final Optional<ScheduledExecutorService> timer;

  private Devnet(Ledger ledger, DevnetServer server, Faults faults, Optional<Duration> every) {
    this.ledger = ledger;
    this.server = server;
    this.faults = faults;
    this.timer = every.map(interval -> startTimer(ledger, interval));
  }

  /** Makes or restores the ledger and starts to answer. */
  public static Devnet start(DevnetConfig config) {
    Ledger ledger =
        config
            .directory()
            .map(directory -> open(config.ledger(), directory))
            .orElseGet(() -> Ledger.fresh(config.ledger(), Journal.none()));
    Faults faults = new Faults();
    InetSocketAddress address =
        new InetSocketAddress(config.listen().host(), config.listen().port());
    DevnetServer server = DevnetServer.start(address, ledger, config.network(), faults);
    return new Devnet(ledger, server, faults, config.blockEvery());
  }

  /** Where it answers, without a path. */
  public URI uri() {
    return server.uri();
  }

  public BlockHeight height() {
    return ledger.read(view -> view.state().blocks().height());
  }

  /** Makes blocks with the pending transactions. */
  public List<HeaderId> mine(int blocks) {
    return ledger.mine(blocks);
  }

  /** Makes blocks that leave the pending transactions where they are. */
  public List<HeaderId> mineEmpty(int blocks) {
    return ledger.mineEmpty(blocks);
  }

  /** Replaces the last blocks by a longer branch. */
  public List<HeaderId> reorganise(Reorganisation plan) {
    return ledger.reorganise(plan);
  }

  /** Forgets all pending transactions, as a node does that is started anew. */
  public void dropMempool() {
    ledger.dropMempool();
  }

  public Faults faults() {
    return faults;
  }

  @Override
  public void close() {
    timer.ifPresent(Devnet::stop);
    server.close();
    ledger.close();
  }

  /** Lets a block that is being made be finished: an interrupt would tear it from the journal. */
  private static void stop(ScheduledExecutorService timer) {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        timer.shutdownNow();
      }
    } catch (InterruptedException e) {
      timer.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private static Ledger open(LedgerConfig config, Path directory) {
    FileJournal journal = FileJournal.open(directory);
    return journal.history().isEmpty()
        ? Ledger.fresh(config, journal)
        : Ledger.restored(config, journal.history(), journal);
  }

  private static ScheduledExecutorService startTimer(Ledger ledger, Duration interval) {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "devnet-miner");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        timer.scheduleAtFixedRate(
            () -> mineByTimer(ledger),
            interval.toMillis(),
            interval.toMillis(),
            TimeUnit.MILLISECONDS);
    return timer;
  }

  /** One failure must not end the schedule: the next block may succeed. */
  private static void mineByTimer(Ledger ledger) {
    try {
      ledger.mine(1);
    } catch (RuntimeException e) {
      LOG.error("no block", e);
    }
  }
}
