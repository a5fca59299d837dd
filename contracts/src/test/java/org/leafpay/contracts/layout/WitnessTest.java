package org.leafpay.contracts.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leafpay.types.Bytes;
import org.leafpay.types.Score;
import org.leafpay.types.tx.ContextExtension;

class WitnessTest {
  private static final BatchWitness TWO_BATCHES =
      new BatchWitness(
          List.of(List.of(Score.of(7), Score.of(5)), List.of(Score.of(1))),
          List.of(Bytes.ofLong(3), Bytes.ofLong(9)),
          Bytes.ofHex("0102"));

  @Test
  void theFirstScoreOfEachBatchIsNegativeAndTheProofComesBeforeTheKeys() {
    Bytes constant =
        ChainConstant.ofLongsAndStrings(
            List.of(-7L, 5L, -1L), List.of(Bytes.ofHex("0102"), Bytes.ofLong(3), Bytes.ofLong(9)));
    assertThat(TWO_BATCHES.extension()).isEqualTo(ContextExtension.of(constant));
    assertThat(BatchWitness.read(TWO_BATCHES.extension())).isEqualTo(TWO_BATCHES);
  }

  @Test
  void closingTellsTheBatchStateTwoEmptyStrings() {
    assertThat(BatchWitness.CLOSING.extension())
        .isEqualTo(ContextExtension.of(Bytes.ofHex("3c111a00020000")));
    assertThat(LeafWitness.CLOSING.extension()).isEqualTo(ContextExtension.of(Bytes.ofHex("0e00")));
  }

  @Test
  void refusesAnExtensionWithoutTheVariable() {
    assertThatExceptionOfType(LayoutException.class)
        .isThrownBy(() -> BatchWitness.read(ContextExtension.EMPTY))
        .withMessage("batch state witness: not there");
    assertThatExceptionOfType(LayoutException.class)
        .isThrownBy(() -> LeafWitness.read(ContextExtension.EMPTY))
        .withMessage("share state witness: not there");
  }

  @Test
  void refusesABatchWitnessWithoutKeysAndScoresThatAreNone() {
    assertThatExceptionOfType(LayoutException.class)
        .isThrownBy(() -> read(List.of(), List.of(Bytes.EMPTY)))
        .withMessageContaining("want a proof and keys");
    assertThatExceptionOfType(LayoutException.class)
        .isThrownBy(() -> read(List.of(Long.MIN_VALUE), List.of(Bytes.EMPTY, Bytes.EMPTY)))
        .withMessageContaining("score out of range");
  }

  private static BatchWitness read(List<Long> scores, List<Bytes> strings) {
    return BatchWitness.read(ContextExtension.of(ChainConstant.ofLongsAndStrings(scores, strings)));
  }
}
