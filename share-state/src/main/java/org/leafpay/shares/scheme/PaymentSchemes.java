package org.leafpay.shares.scheme;

import java.math.BigDecimal;
import java.util.List;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.types.NanoErg;

/** All payment schemes, by the terms that are published beside their scores. */
public final class PaymentSchemes {
  /** Their names, in the order in which they are told. */
  public static final List<String> NAMES =
      List.of(Pplns.NAME, Prop.NAME, Pps.NAME, Fpps.NAME, Solo.NAME, Tides.NAME, EqualPay.NAME);

  private PaymentSchemes() {}

  /**
   * The scheme that {@code terms} describe.
   *
   * @throws IllegalArgumentException when there is none, or its parameters are not as it wants them
   */
  public static PaymentScheme of(SchemeTerms terms) {
    PaymentScheme scheme = parse(terms);
    if (!scheme.terms().equals(terms)) {
      throw new IllegalArgumentException(
          "parameters of scheme %s: want %s, got %s"
              .formatted(terms.name(), scheme.terms().parameters(), terms.parameters()));
    }
    return scheme;
  }

  private static PaymentScheme parse(SchemeTerms terms) {
    BucketLength length = bucketLength(terms);
    return switch (terms.name()) {
      case Pplns.NAME -> new Pplns(new BigDecimal(terms.parameter(Pplns.WINDOW)), length);
      case Prop.NAME -> new Prop(length);
      case Pps.NAME -> new Pps(blockReward(terms), length);
      case Fpps.NAME -> new Fpps(blockReward(terms), feeBlocks(terms), length);
      case Solo.NAME -> new Solo(length);
      case Tides.NAME -> new Tides(length);
      case EqualPay.NAME -> new EqualPay(length);
      default -> throw new IllegalArgumentException("not a payment scheme: " + terms.name());
    };
  }

  /** The bucket length of ledgers that the scheme of {@code terms} can be used on. */
  public static BucketLength bucketLength(SchemeTerms terms) {
    return new BucketLength(Long.parseLong(terms.parameter(SchemeTerms.BUCKET_SECONDS)));
  }

  private static NanoErg blockReward(SchemeTerms terms) {
    return NanoErg.of(Long.parseLong(terms.parameter(Pps.BLOCK_REWARD)));
  }

  private static int feeBlocks(SchemeTerms terms) {
    return Integer.parseInt(terms.parameter(Fpps.FEE_BLOCKS));
  }
}
