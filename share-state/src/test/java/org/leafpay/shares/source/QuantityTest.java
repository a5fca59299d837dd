package org.leafpay.shares.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
  @ParameterizedTest(name = "{0} is stored, {1} counts")
  @CsvSource({
    "15625000, 4000000000",
    "15625000.5, 4000000128",
    // 25632018247.67992064 and 5628596309.870...: the fraction decides the neighbour.
    "100125071.27999969, 25632018248",
    "1.5625e7, 4000000000",
    "+1, 256",
    "1., 256",
    ".5, 128",
    // Halves go to the even neighbour, in both directions.
    "0.001953125, 0",
    "0.005859375, 2",
    "0.009765625, 2",
    "0.013671875, 4",
    // Just above a half, by less than a double can tell.
    "0.0019531250000000000000000000001, 1",
    "18014398509481984, 4611686018427387904",
    "18014398509481984.001953125, 4611686018427387904",
  })
  void roundsHalfToEvenAfterScaling(String stored, long counts) throws RowProblem {
    if (counts == 0) {
      assertThat(refusal(Quantity.SHARE_DIFFICULTY, stored))
          .isEqualTo(RejectionReason.DIFFICULTY_NOT_POSITIVE);
    } else {
      assertThat(Quantity.SHARE_DIFFICULTY.read(stored)).isEqualTo(counts);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'', DIFFICULTY_NOT_A_NUMBER",
    "' 1', DIFFICULTY_NOT_A_NUMBER",
    "NaN, DIFFICULTY_NOT_A_NUMBER",
    "-Infinity, DIFFICULTY_NOT_A_NUMBER",
    "0x10, DIFFICULTY_NOT_A_NUMBER",
    "1_000, DIFFICULTY_NOT_A_NUMBER",
    "1e, DIFFICULTY_NOT_A_NUMBER",
    "., DIFFICULTY_NOT_A_NUMBER",
    "1d, DIFFICULTY_NOT_A_NUMBER",
    "\u0661\u0662, DIFFICULTY_NOT_A_NUMBER",
    "0, DIFFICULTY_NOT_POSITIVE",
    "-0.0, DIFFICULTY_NOT_POSITIVE",
    "0e999999999999, DIFFICULTY_NOT_POSITIVE",
    "-1e999999999, DIFFICULTY_NOT_POSITIVE",
    "1e-300, DIFFICULTY_NOT_POSITIVE",
    "1e-999999999999, DIFFICULTY_NOT_POSITIVE",
    "1e300, DIFFICULTY_OUT_OF_RANGE",
    "1e999999999, DIFFICULTY_OUT_OF_RANGE",
    "1e2147483648, DIFFICULTY_OUT_OF_RANGE",
    "1e99999999999999999999, DIFFICULTY_OUT_OF_RANGE",
    "1e0000000000000000000020, DIFFICULTY_OUT_OF_RANGE",
    "18014398509481984.01, DIFFICULTY_OUT_OF_RANGE",
  })
  void refusesWhatIsNoDifficulty(String stored, RejectionReason reason) {
    assertThat(refusal(Quantity.SHARE_DIFFICULTY, stored)).isEqualTo(reason);
  }

  @Test
  void refusesNumbersOfEndlessLength() {
    assertThat(refusal(Quantity.SHARE_DIFFICULTY, "1".repeat(5_000_000)))
        .isEqualTo(RejectionReason.DIFFICULTY_NOT_A_NUMBER);
    assertThat(refusal(Quantity.SHARE_DIFFICULTY, "0." + "0".repeat(1_000) + "1"))
        .isEqualTo(RejectionReason.DIFFICULTY_NOT_POSITIVE);
  }

  @Test
  void readsNetworkDifficultyAsItIsStored() throws RowProblem {
    assertThat(Quantity.NETWORK_DIFFICULTY.read("1312314297000000.5")).isEqualTo(1312314297000000L);
    assertThat(Quantity.NETWORK_DIFFICULTY.read("1.3E15")).isEqualTo(1300000000000000L);
    assertThat(refusal(Quantity.NETWORK_DIFFICULTY, "x"))
        .isEqualTo(RejectionReason.NETWORK_DIFFICULTY_NOT_A_NUMBER);
    assertThat(refusal(Quantity.NETWORK_DIFFICULTY, "0.5"))
        .isEqualTo(RejectionReason.NETWORK_DIFFICULTY_NOT_POSITIVE);
    assertThat(refusal(Quantity.NETWORK_DIFFICULTY, "1e19"))
        .isEqualTo(RejectionReason.NETWORK_DIFFICULTY_OUT_OF_RANGE);
  }

  private static RejectionReason refusal(Quantity quantity, String stored) {
    return catchThrowableOfType(RowProblem.class, () -> quantity.read(stored)).reason();
  }
}
