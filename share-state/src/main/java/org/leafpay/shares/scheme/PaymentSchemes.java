package org.leafpay.shares.scheme;

import java.math.BigDecimal;
import org.leafpay.shares.ledger.BucketLength;

/** All payment schemes, by the terms that are published beside their scores. */
public final class PaymentSchemes {
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
    if (terms.name().equals(Pplns.NAME)) {
      return new Pplns(new BigDecimal(parameter(terms, Pplns.WINDOW)), bucketLength(terms));
    }
    throw new IllegalArgumentException("not a payment scheme: " + terms.name());
  }

  /** The bucket length of ledgers that the scheme of {@code terms} can be used on. */
  public static BucketLength bucketLength(SchemeTerms terms) {
    return new BucketLength(Long.parseLong(parameter(terms, Pplns.BUCKET_SECONDS)));
  }

  private static String parameter(SchemeTerms terms, String name) {
    String value = terms.parameters().get(name);
    if (value == null) {
      throw new IllegalArgumentException("scheme " + terms.name() + " lacks parameter " + name);
    }
    return value;
  }
}
