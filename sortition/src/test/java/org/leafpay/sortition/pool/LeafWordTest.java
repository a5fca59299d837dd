package org.leafpay.sortition.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.leafpay.types.Bytes;

class LeafWordTest {
  @Test
  void packsAnOperatorAsKeepsContractDoes() {
    Bytes address = Bytes.ofHex("4ddc2d193948926d02f9b1fe9e1daa0718270ed5");
    assertThat(new LeafWord(address, 0xDFD871, 0x1995b5).bytes())
        .isEqualTo(Bytes.ofHex("4ddc2d193948926d02f9b1fe9e1daa0718270ed50000000000dfd871001995b5"));
  }

  @Test
  void refusesWhatIsNoOperator() {
    assertThatExceptionOfType(PoolException.class)
        .isThrownBy(() -> new LeafWord(Bytes.of(new byte[19]), 1, 1));
    assertThatExceptionOfType(PoolException.class)
        .isThrownBy(() -> new LeafWord(Bytes.of(new byte[20]), 1, 0));
  }
}
