package org.leafpay.shares.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.types.NanoErg;

class BasisPointsTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"1.0%, 100", "1, 100", "0.05%, 5", "0, 0", "100%, 10000", "1.250, 125"})
  void readsPercentages(String text, int basisPoints) {
    assertThat(BasisPoints.ofPercent(text)).isEqualTo(new BasisPoints(basisPoints));
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(
      strings = {"", "%", "one", "1.005", "-1", "100.01", "1%%", "1e999999999", "1e99999999999999"})
  void refusesWhatIsNoPercentage(String text) {
    assertThatThrownBy(() -> BasisPoints.ofPercent(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0} basis points of {1} are {2}")
  @CsvSource({
    "100, 3000000000, 30000000",
    "100, 199, 1",
    "1, 9999, 0",
    "10000, 7, 7",
    "9999, 9223372036854775807, 9222449699651090329",
  })
  void roundsThePartDown(int basisPoints, long amount, long part) {
    assertThat(new BasisPoints(basisPoints).partOf(NanoErg.of(amount))).isEqualTo(NanoErg.of(part));
  }

  @Test
  void staysWithinTheWhole() {
    assertThatThrownBy(() -> new BasisPoints(10_001)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BasisPoints(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
