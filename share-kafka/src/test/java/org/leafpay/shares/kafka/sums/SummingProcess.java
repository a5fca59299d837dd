package org.leafpay.shares.kafka.sums;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.leafpay.shares.kafka.KafkaTopic;

/** One instance, until it is killed. Arguments: servers, shares, sums, name, folder. */
final class SummingProcess {
  private SummingProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    KafkaTopic shares = KafkaTopic.of(arguments[1], arguments[0]);
    SumsApplication.Instance instance =
        new SumsApplication.Instance(arguments[3], Path.of(arguments[4]), 1);
    try (SumsApplication application =
        SumsApplication.start(shares, arguments[2], DrivenTopology.terms(row -> {}), instance)) {
      Thread teller =
          new Thread(
              () -> {
                try {
                  while (true) {
                    System.out.println("partitions " + application.partitionCount());
                    TimeUnit.MILLISECONDS.sleep(50);
                  }
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      teller.setDaemon(true);
      teller.start();
      application.awaitEnd().ifPresent(Throwable::printStackTrace);
    }
  }
}
