package org.leafpay.shares.miningcore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {
  private static final long SECOND = 1_000_000;

  private final Settlement settlement =
      new Settlement(new Following.Settling(Duration.ofSeconds(60), Duration.ofSeconds(600)));

  /** Seconds, with a lag of 60 and a quiet time of 600. */
  @ParameterizedTest(name = "at {0} with the newest row of {1}: {2}")
  @CsvSource({
    "10000, 10000, 9940", // rows follow the clock
    "10000, 9900, 9840", // the writer is held up, or the standby behind
    "10000, 9461, 9401", // still
    "10000, 9460, 9400", // for so long that it is quiet: the clock takes over
    "10000, 9000, 9400",
    "10000, 10500, 9940", // a stamp of the future says no more than the clock
  })
  void settlesByTheNewestRowAndAfterAWhileByTheClock(long now, long newest, long until) {
    assertThat(settlement.untilMicros(now * SECOND, OptionalLong.of(newest * SECOND)))
        .isEqualTo(until * SECOND);
  }

  @Test
  void settlesAnEmptyTableByTheClock() {
    assertThat(settlement.untilMicros(10_000 * SECOND, OptionalLong.empty()))
        .isEqualTo(9_400 * SECOND);
  }

  @Test
  void settlesWholeSecondsOnly() {
    assertThat(settlement.untilMicros(10_000 * SECOND, OptionalLong.of(9_900 * SECOND + 999_999)))
        .isEqualTo(9_840 * SECOND);
  }
}
