package org.leafpay.shares.kafka;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LedgerFixture;
import org.leafpay.shares.database.LedgerPlace;

/** Counts a topic into a SQLite ledger until it is killed. Arguments: servers, topic, file. */
final class CountingProcess {
  private CountingProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    KafkaTopic topic = KafkaTopic.of(arguments[1], arguments[0]);
    LedgerFixture fixture = new LedgerFixture(new LedgerPlace.File(Path.of(arguments[2])));
    try (DurableLedger ledger = fixture.open()) {
      Thread teller =
          new Thread(
              () -> {
                try {
                  while (true) {
                    System.out.println("at " + ledger.last(topic.stream(0)));
                    TimeUnit.MILLISECONDS.sleep(20);
                  }
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      teller.setDaemon(true);
      teller.start();
      KafkaCounting.count(topic, ledger, row -> {}, () -> true);
    }
  }
}
