package org.leafpay.engine.cli;

import java.math.BigDecimal;
import org.leafpay.engine.publish.RoundPolicy;
import org.leafpay.shares.allocation.BasisPoints;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.scheme.Pplns;
import org.leafpay.types.NanoErg;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The pool's rules, as options. */
final class PolicyOptions {
  @Option(
      names = "--scheme",
      paramLabel = "NAME",
      description = "payment scheme: ${DEFAULT-VALUE}",
      converter = OptionValues.Scheme.class,
      defaultValue = Pplns.NAME)
  String scheme = Pplns.NAME;

  @Option(
      names = "--window",
      paramLabel = "FACTOR",
      description = "PPLNS window in network difficulties (${DEFAULT-VALUE})",
      converter = OptionValues.Window.class,
      defaultValue = "2.0")
  BigDecimal window = BigDecimal.valueOf(2);

  @Option(
      names = "--bucket",
      paramLabel = "SECONDS",
      description = "length of the ledger's buckets of time (${DEFAULT-VALUE})",
      converter = OptionValues.Bucket.class,
      defaultValue = "60")
  BucketLength bucketLength = BucketLength.DEFAULT;

  @Option(
      names = "--fee",
      paramLabel = "PERCENT",
      description = "the operator's part of the reward, taken first (${DEFAULT-VALUE})",
      converter = OptionValues.Fee.class,
      defaultValue = "1.0%")
  BasisPoints fee = BasisPoints.ofPercent("1.0%");

  @Option(
      names = "--min-payout",
      paramLabel = "ERG",
      description = "smallest payment, for miners without a threshold (${DEFAULT-VALUE})",
      converter = OptionValues.Erg.class,
      defaultValue = "0.001")
  NanoErg minPayout = NanoErg.ofErg("0.001");

  @Mixin private LayoutOptions layout = new LayoutOptions();

  /**
   * The rules.
   *
   * @param minValuePerByte what the node says that the network wants in a box
   * @throws CommandException when no network could have voted that
   */
  RoundPolicy policy(int minValuePerByte) {
    try {
      return new RoundPolicy(
          new Pplns(window, bucketLength).terms(),
          fee,
          minPayout,
          minValuePerByte,
          layout.layout());
    } catch (IllegalArgumentException e) {
      throw new CommandException("by the node's parameters: " + e.getMessage(), e);
    }
  }
}
