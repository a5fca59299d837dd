package org.leafpay.shares.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceTest {
  private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");

  private Instant now = START;
  private final InstantSource clock = () -> now;
  private final Silence silence = new Silence(List.of("a", "b"), Duration.ofMinutes(10), clock);

  @Test
  void followsTheSlowestSender() {
    assertThat(silence.watermark()).isEqualTo(Instant.MIN);
    silence.heard("a", START.minusSeconds(5));
    assertThat(silence.watermark()).isEqualTo(Instant.MIN);
    silence.heard("b", START.minusSeconds(9));
    assertThat(silence.watermark()).isEqualTo(START.minusSeconds(9));
  }

  @Test
  void waitsForASenderThatWasAwayAndSendsOldShares() {
    silence.heard("a", START);
    now = START.plus(Duration.ofMinutes(9));
    silence.heard("b", START.minus(Duration.ofHours(2)));
    now = START.plus(Duration.ofMinutes(18));
    assertThat(silence.watermark()).isEqualTo(START.minus(Duration.ofHours(2)));
  }

  @Test
  void goesOnWithoutASenderThatIsSilentForLongAndNeverBack() {
    silence.heard("a", START);
    now = START.plus(Duration.ofMinutes(11));
    assertThat(silence.watermark()).isEqualTo(START.plus(Duration.ofMinutes(1)));
    silence.heard("b", START.minus(Duration.ofHours(2)));
    assertThat(silence.watermark()).isEqualTo(START.plus(Duration.ofMinutes(1)));
  }
}
