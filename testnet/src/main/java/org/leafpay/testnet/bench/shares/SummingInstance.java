package org.leafpay.testnet.bench.shares;

import java.nio.file.Path;
import org.leafpay.shares.kafka.KafkaTopic;
import org.leafpay.shares.kafka.sums.SumsApplication;

/**
 * An instance in a process of its own, to be killed. Arguments: servers, shares, sums, name,
 * folder.
 */
final class SummingInstance {
  private SummingInstance() {}

  public static void main(String[] arguments) throws InterruptedException {
    KafkaTopic shares = KafkaTopic.of(arguments[1], arguments[0]);
    SumsApplication.Instance instance =
        new SumsApplication.Instance(arguments[3], Path.of(arguments[4]), 1);
    try (SumsApplication application =
        SumsApplication.start(shares, arguments[2], SumsContender.terms(), instance)) {
      if (application.awaitEnd().isPresent()) {
        throw new IllegalStateException("the instance has failed");
      }
    }
  }
}
