package org.leafpay.sortition.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

class DrawTest {
  private static final Hash32 KEEP_SEED =
      Hash32.ofHex("ff39d6cca87853892d2854566e883008bc000000000000000000000000000000");
  private static final Bytes POOL = Bytes.ofHex("5fbdb2315678afecb367f032d93f642f64180aa3");

  @ParameterizedTest
  @CsvSource({
    "1, 0",
    "2, 1",
    "3, 2",
    "4, 2",
    "5, 3",
    "65535, 16",
    "65536, 16",
    "65537, 17",
    "2147483648, 31",
    "2147483649, 32",
    "4294967295, 32",
    "4294967296, 32"
  })
  void aRangeTakesSoManyBits(long range, int bits) {
    assertThat(StateDraw.bitsRequired(range)).isEqualTo(bits);
  }

  @Test
  void theKeccakProfileDrawsAsKeepsContracts() {
    assertThat(three(StateDraw.keccak(KEEP_SEED, POOL), 33)).containsExactly(0, 22, 4);
    Bytes zero = Bytes.of(new byte[20]);
    assertThat(three(StateDraw.keccak(KEEP_SEED, zero), 33)).containsExactly(0, 14, 27);
  }

  @Test
  void theBlakeProfileDrawsWithTheHashOfScripts() {
    Hash32 pool = Hash32.ofHex("11".repeat(32));
    assertThat(three(StateDraw.blake2b(KEEP_SEED, pool), 33)).containsExactly(0, 5, 0);
  }

  @Test
  void theScriptsDrawByThirtyOneBytesOfAHash() {
    Hash32 seed =
        Hash32.blake2b256(Bytes.of("sortition-test-seed-1".getBytes(StandardCharsets.US_ASCII)));
    assertThat(LongStream.range(0, 3).map(draw -> ScriptDraw.number(seed, draw, 6_125)))
        .containsExactly(1_242L, 2_321L, 4_707L);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, (1L << 32) + 1})
  void refusesRangesThatHaveNoNumbersOrTooMany(long range) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StateDraw.keccak(KEEP_SEED, POOL).next(range));
  }

  @Test
  void aRangeOfOneHasOnlyZero() {
    assertThat(three(StateDraw.keccak(KEEP_SEED, POOL), 1)).containsExactly(0, 0, 0);
    assertThat(ScriptDraw.number(KEEP_SEED, 7, 1)).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> ScriptDraw.number(KEEP_SEED, 7, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StateDraw.keccak(KEEP_SEED, Bytes.of(new byte[19])));
  }

  private static long[] three(RandomDraw draw, long range) {
    return LongStream.range(0, 3).map(i -> draw.next(range)).toArray();
  }
}
