package org.leafpay.engine.cli;

import java.math.BigDecimal;
import org.leafpay.engine.publish.RoundPolicy;
import org.leafpay.shares.allocation.BasisPoints;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.scheme.Pplns;
import org.leafpay.types.NanoErg;
import picocli.CommandLine.Option;

/** The pool's rules, as options. */
final class PolicyOptions {
  @Option(
      names = "--scheme",
      paramLabel = "NAME",
      description = "payment scheme: ${DEFAULT-VALUE}",
      defaultValue = Pplns.NAME)
  String scheme = Pplns.NAME;

  @Option(
      names = "--window",
      paramLabel = "FACTOR",
      description = "PPLNS window in network difficulties (${DEFAULT-VALUE})",
      defaultValue = "2.0")
  BigDecimal window = BigDecimal.valueOf(2);

  @Option(
      names = "--bucket",
      paramLabel = "SECONDS",
      description = "length of the ledger's buckets of time (${DEFAULT-VALUE})",
      defaultValue = "60")
  long bucketSeconds = BucketLength.DEFAULT.seconds();

  @Option(
      names = "--fee",
      paramLabel = "PERCENT",
      description = "the operator's part of the reward, taken first (${DEFAULT-VALUE})",
      defaultValue = "1.0%")
  String fee = "1.0%";

  @Option(
      names = "--min-payout",
      paramLabel = "ERG",
      description = "smallest payment, for miners without a threshold (${DEFAULT-VALUE})",
      defaultValue = "0.001")
  String minPayout = "0.001";

  BucketLength bucketLength() {
    return new BucketLength(bucketSeconds);
  }

  /**
   * The rules.
   *
   * @param minValuePerByte what the network wants in a box
   * @throws IllegalArgumentException when an option is not what it should be
   */
  RoundPolicy policy(int minValuePerByte) {
    if (!scheme.equals(Pplns.NAME)) {
      throw new IllegalArgumentException("--scheme: not a payment scheme: " + scheme);
    }
    return new RoundPolicy(
        new Pplns(window, bucketLength()).terms(),
        BasisPoints.ofPercent(fee),
        minPayout(),
        minValuePerByte);
  }

  private NanoErg minPayout() {
    try {
      return NanoErg.ofErg(minPayout);
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--min-payout: want ERG with at most nine decimals, got '" + minPayout + "'", e);
    }
  }
}
