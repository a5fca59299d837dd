package org.leafpay.sortition.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.tx.ChainWriter;

class ShownHeaderTest {
  private static final Bytes PARENT = Hash32.blake2b256(Bytes.of((byte) 7)).bytes();
  private static final int BEFORE_HEIGHT = 1 + 3 * 32 + 33 + 6 + 32 + 4;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 127, 128, 16_383, 16_384, 1_885_184, Integer.MAX_VALUE})
  void readsTheHeightBehindATimeOfAnyLength(int height) {
    for (long time : new long[] {0, 127, 128, 1_795_146_404_387L, Long.MAX_VALUE}) {
      assertThat(ShownHeader.read(header(time, height)))
          .hasValueSatisfying(
              header -> {
                assertThat(header.height()).isEqualTo(BlockHeight.of(height));
                assertThat(header.parent().hash().bytes()).isEqualTo(PARENT);
                assertThat(header.id().hash()).isEqualTo(Hash32.blake2b256(header(time, height)));
              });
    }
  }

  @Test
  void readsNoHeightOutOfBytesThatEndBeforeIt() {
    Bytes whole = header(1_795_146_404_387L, 1_885_184);
    int end = BEFORE_HEIGHT + 3;
    for (int size = 0; size < end; size++) {
      assertThat(ShownHeader.read(whole.slice(0, size))).as("%d bytes", size).isEmpty();
    }
    assertThat(ShownHeader.read(whole.slice(0, end))).isPresent();
  }

  @Test
  void readsNoHeightThatIsNone() {
    assertThat(ShownHeader.read(header(1, 1L << 31))).isEmpty();
    assertThat(ShownHeader.read(header(1, Long.MAX_VALUE))).isEmpty();
  }

  private static Bytes header(long time, long height) {
    return new ChainWriter()
        .putByte(4)
        .put(PARENT)
        .put(Bytes.of(new byte[64 + 33]))
        .putVlq(time)
        .put(Bytes.of(new byte[32 + 4]))
        .putVlq(height)
        .put(Bytes.of(new byte[3 + 1 + 33 + 8]))
        .bytes();
  }
}
