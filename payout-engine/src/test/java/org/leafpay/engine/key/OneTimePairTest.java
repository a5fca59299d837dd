package org.leafpay.engine.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.leafpay.types.Bytes;

class OneTimePairTest {
  private static final Bytes RANDOM = Bytes.ofHex("5a".repeat(32));
  private static final OperatorKey KEY = TestKeys.of("one");

  @Test
  void theSameRandomnessGivesTheSamePairAndNothingElseDoes() {
    OneTimePair pair = KEY.oneTimePair(RANDOM);
    assertThat(KEY.oneTimePair(RANDOM)).hasToString(pair.toString());
    assertThat(KEY.oneTimePair(Bytes.ofHex("5b".repeat(32))).hidingPoint())
        .isNotEqualTo(pair.hidingPoint());
    assertThat(TestKeys.of("two").oneTimePair(RANDOM).hidingPoint())
        .isNotEqualTo(pair.hidingPoint());
    assertThat(pair.bindingPoint()).isNotEqualTo(pair.hidingPoint());
  }

  @Test
  void aPairShowsItsPointsOnly() {
    OneTimePair pair = KEY.oneTimePair(RANDOM);
    assertThat(pair.toString())
        .isEqualTo("OneTimePair[" + pair.hidingPoint() + ", " + pair.bindingPoint() + "]");
  }

  @Test
  void refusesTooLittleRandomness() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KEY.oneTimePair(RANDOM.slice(0, 31)))
        .withMessageContaining("got 31");
  }
}
