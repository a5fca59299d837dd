package org.leafpay.shares.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.types.NanoErg;

class PaymentSchemesTest {
  private static final BucketLength LENGTH = new BucketLength(30);

  /** One of each, with parameters that are nobody's default. */
  static Stream<PaymentScheme> all() {
    NanoErg reward = NanoErg.of(2_999_999_999L);
    return Stream.of(
        new Pplns(new BigDecimal("1.25"), LENGTH),
        new Prop(LENGTH),
        new Pps(reward, LENGTH),
        new Fpps(reward, 7, LENGTH),
        new Solo(LENGTH),
        new Tides(LENGTH),
        new EqualPay(LENGTH));
  }

  @ParameterizedTest
  @MethodSource("all")
  void aSchemeIsMadeAgainFromItsTerms(PaymentScheme scheme) {
    PaymentScheme again = PaymentSchemes.of(scheme.terms());
    assertThat(again).hasSameClassAs(scheme);
    assertThat(again.terms()).isEqualTo(scheme.terms());
    assertThat(PaymentSchemes.bucketLength(scheme.terms())).isEqualTo(LENGTH);
  }

  @Test
  void theirNamesAreAllThatThereAre() {
    List<String> names = all().map(scheme -> scheme.terms().name()).toList();
    assertThat(PaymentSchemes.NAMES).isEqualTo(names);
  }

  @Test
  void pricesArePublishedInNanoErg() {
    assertThat(new Fpps(NanoErg.ofErg("3"), 100, LENGTH).terms().parameters())
        .isEqualTo(Map.of("blockReward", "3000000000", "feeBlocks", "100", "bucketSeconds", "30"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "best  | bucketSeconds=60                                | not a payment scheme: best",
        "prop  | window=2                                        | lacks parameter bucketSeconds",
        "prop  | bucketSeconds=60 window=2                       | parameters of scheme prop",
        "tides | bucketSeconds=60 window=8                       | parameters of scheme tides",
        "pplns | bucketSeconds=60                                | lacks parameter window",
        "pplns | bucketSeconds=60 window=2.0                     | parameters of scheme pplns",
        "pps   | bucketSeconds=60                                | lacks parameter blockReward",
        "pps   | bucketSeconds=60 blockReward=-1                 | amount below zero",
        "pps   | bucketSeconds=60 blockReward=03                 | parameters of scheme pps",
        "fpps  | bucketSeconds=60 blockReward=3 feeBlocks=0      | an average over 0 blocks",
        "fpps  | bucketSeconds=60 blockReward=3                  | lacks parameter feeBlocks",
        "solo  | bucketSeconds=0                                 | bucket of 0 seconds",
      })
  void termsOfNoSchemeAreRefused(String name, String parameters, String reason) {
    Map<String, String> byName = new TreeMap<>();
    for (String parameter : parameters.split(" ", -1)) {
      String[] parts = parameter.split("=", -1);
      byName.put(parts[0], parts[1]);
    }
    assertThatThrownBy(() -> PaymentSchemes.of(new SchemeTerms(name, new TreeMap<>(byName))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }
}
