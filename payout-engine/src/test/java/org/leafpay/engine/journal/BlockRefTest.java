package org.leafpay.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.types.BlockHeight;

class BlockRefTest {
  @ParameterizedTest
  @CsvSource({
    "7, ab, 7, ab, false",
    "7, ab, 8, cd, false",
    "7, '', 8, '', false",
    "7, ab, 7, cd, true",
    "7, '', 7, cd, true",
    "7, ab, 8, ab, true",
  })
  void twoBlocksOfOneHeightOrOneIdCannotBothBeInTheChain(
      int height, String id, int otherHeight, String otherId, boolean rivals) {
    JournalRound.BlockRef one = new JournalRound.BlockRef(BlockHeight.of(height), id);
    JournalRound.BlockRef other = new JournalRound.BlockRef(BlockHeight.of(otherHeight), otherId);
    assertThat(one.isRivalOf(other)).isEqualTo(rivals);
    assertThat(other.isRivalOf(one)).isEqualTo(rivals);
  }
}
