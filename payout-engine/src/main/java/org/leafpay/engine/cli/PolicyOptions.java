package org.leafpay.engine.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.publish.RoundPolicy;
import org.leafpay.shares.fee.BasisPoints;
import org.leafpay.shares.fee.FeeRecipient;
import org.leafpay.shares.fee.OperatorFee;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.scheme.EqualPay;
import org.leafpay.shares.scheme.Fpps;
import org.leafpay.shares.scheme.PaymentScheme;
import org.leafpay.shares.scheme.Pplns;
import org.leafpay.shares.scheme.Pps;
import org.leafpay.shares.scheme.Prop;
import org.leafpay.shares.scheme.Solo;
import org.leafpay.shares.scheme.Tides;
import org.leafpay.sortition.dust.DustTerms;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.AddressException;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The pool's rules, as options. */
final class PolicyOptions {
  private static final BigDecimal WINDOW = BigDecimal.valueOf(2);
  private static final NanoErg BLOCK_REWARD = NanoErg.ofErg("3");
  private static final int FEE_BLOCKS = 100;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--scheme",
      paramLabel = "NAME",
      description = {
        "payment scheme: pplns, prop, pps, fpps, solo, tides or equal (${DEFAULT-VALUE}); pps and"
            + " fpps pay shares at a fixed price, and what the reward lacks comes from the"
            + " operator's own money"
      },
      converter = OptionValues.Scheme.class,
      defaultValue = Pplns.NAME)
  String scheme = Pplns.NAME;

  @Option(
      names = "--window",
      paramLabel = "FACTOR",
      description = "pplns: window in network difficulties (2)",
      converter = OptionValues.Window.class)
  Optional<BigDecimal> window = Optional.empty();

  @Option(
      names = "--block-reward",
      paramLabel = "ERG",
      description = "pps and fpps: what a block earns without transaction fees (3)",
      converter = OptionValues.Erg.class)
  Optional<NanoErg> blockReward = Optional.empty();

  @Option(
      names = "--fee-blocks",
      paramLabel = "N",
      description = "fpps: over how many of the pool's blocks transaction fees are averaged (100)",
      converter = OptionValues.BlockCount.class)
  Optional<Integer> feeBlocks = Optional.empty();

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
      names = "--fee-recipient",
      paramLabel = "ADDRESS=PERCENT",
      description =
          "somebody else's part of the reward, taken first too and paid with the miners; repeat it"
              + " for others",
      converter = OptionValues.Recipient.class)
  List<OptionValues.NamedPart> recipients = new ArrayList<>();

  @Option(
      names = "--min-payout",
      paramLabel = "ERG",
      description = "smallest payment, for miners without a threshold (${DEFAULT-VALUE})",
      converter = OptionValues.Erg.class,
      defaultValue = "0.001")
  NanoErg minPayout = NanoErg.ofErg("0.001");

  @Mixin LayoutOptions layout = new LayoutOptions();
  @Mixin DustOptions dust = new DustOptions();

  /**
   * Tells what cannot be meant before anything is read.
   *
   * @throws ParameterException with the option that is wrong
   */
  void check(Network network) {
    paymentScheme();
    operatorFee(network);
  }

  /**
   * The payment scheme.
   *
   * @throws ParameterException when an option of another scheme is given
   */
  PaymentScheme paymentScheme() {
    require(window.isEmpty() || isOneOf(Pplns.NAME), "--window");
    require(blockReward.isEmpty() || isOneOf(Pps.NAME, Fpps.NAME), "--block-reward");
    require(feeBlocks.isEmpty() || isOneOf(Fpps.NAME), "--fee-blocks");
    NanoErg reward = blockReward.orElse(BLOCK_REWARD);
    return switch (scheme) {
      case Prop.NAME -> new Prop(bucketLength);
      case Pps.NAME -> new Pps(reward, bucketLength);
      case Fpps.NAME -> new Fpps(reward, feeBlocks.orElse(FEE_BLOCKS), bucketLength);
      case Solo.NAME -> new Solo(bucketLength);
      case Tides.NAME -> new Tides(bucketLength);
      case EqualPay.NAME -> new EqualPay(bucketLength);
      default -> new Pplns(window.orElse(WINDOW), bucketLength);
    };
  }

  private boolean isOneOf(String... names) {
    return List.of(names).contains(scheme);
  }

  private void require(boolean used, String option) {
    if (!used) {
      throw wrong(option + " means nothing under --scheme " + scheme);
    }
  }

  /**
   * What is taken first.
   *
   * @throws ParameterException when a recipient cannot be paid, or too much is taken
   */
  OperatorFee operatorFee(Network network) {
    List<FeeRecipient> parts =
        recipients.stream()
            .map(named -> new FeeRecipient(payable(named.address(), network), named.part()))
            .toList();
    try {
      return new OperatorFee(fee, parts);
    } catch (IllegalArgumentException e) {
      throw wrong("--fee-recipient: " + e.getMessage());
    }
  }

  private ErgoAddress payable(String text, Network network) {
    try {
      ErgoAddress address = ErgoAddress.parse(text, network);
      new PayableScripts()
          .problem(address.script())
          .ifPresent(
              problem -> {
                throw wrong("--fee-recipient: " + text + ": " + problem.text());
              });
      return address;
    } catch (AddressException e) {
      throw wrong("--fee-recipient: " + text + ": " + e.getMessage());
    }
  }

  private ParameterException wrong(String reason) {
    return new ParameterException(spec.commandLine(), reason);
  }

  /**
   * The rules.
   *
   * @param network whose addresses the recipients have
   * @param node says what the network wants in a box, and what a block earns
   * @throws CommandException when no network could have voted that
   */
  RoundPolicy policy(Network network, ErgoNode node) {
    OperatorFee taken = operatorFee(network);
    Optional<DustTerms> drawn = dust.terms(node);
    int minValuePerByte = node.info().parameters().minValuePerByte();
    try {
      return new RoundPolicy(
          paymentScheme().terms(),
          taken,
          minPayout,
          minValuePerByte,
          layout.layout(),
          drawn,
          Optional.empty());
    } catch (IllegalArgumentException e) {
      throw new CommandException("by the node's parameters: " + e.getMessage(), e);
    }
  }
}
