package org.leafpay.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {
  @ParameterizedTest
  @CsvSource({"0, 0 rounds", "1, 1 round", "2, 2 rounds", "2239, '2,239 rounds'"})
  void theNounGoesWithTheNumber(long number, String text) {
    assertThat(Counted.of(number, "round")).isEqualTo(text);
  }
}
