package org.leafpay.avl.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.avl.Leaf;
import org.leafpay.types.Bytes;
import org.leafpay.types.MinerKey;
import org.leafpay.types.Score;

class ShareLeafTest {
  private static final String KEY = "ab".repeat(32);

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "0, UNPAID, 000000000000000000",
    "11658, UNPAID, 0000000000002d8a00",
    "11658, PAID, 0000000000002d8a01",
    "11658, OWED, 0000000000002d8a02",
    "9223372036854775807, PAID, 7fffffffffffffff01",
  })
  void isTheScoreBigEndianThenTheFlag(long score, LeafFlag flag, String valueHex) {
    ShareLeaf share = new ShareLeaf(MinerKey.ofHex(KEY), Score.of(score), flag);
    Leaf leaf = new Leaf(Bytes.ofHex(KEY), Bytes.ofHex(valueHex));

    assertThat(share.toLeaf()).isEqualTo(leaf);
    assertThat(ShareLeaf.of(leaf)).isEqualTo(share);
  }

  @Test
  void changesItsFlagOnly() {
    ShareLeaf share = new ShareLeaf(MinerKey.ofHex(KEY), Score.of(7), LeafFlag.UNPAID);

    assertThat(share.withFlag(LeafFlag.PAID))
        .isEqualTo(new ShareLeaf(MinerKey.ofHex(KEY), Score.of(7), LeafFlag.PAID));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "abab, 000000000000000700, KEY_SIZE",
    "abababababababababababababababababababababababababababababababab, 0007, VALUE_SIZE",
    "abababababababababababababababababababababababababababababababab, 00000000000000070000,"
        + " VALUE_SIZE",
    "abababababababababababababababababababababababababababababababab, 800000000000000000,"
        + " NEGATIVE_SCORE",
    "abababababababababababababababababababababababababababababababab, ffffffffffffffff00,"
        + " NEGATIVE_SCORE",
    "abababababababababababababababababababababababababababababababab, 000000000000000703,"
        + " UNKNOWN_FLAG",
    "abababababababababababababababababababababababababababababababab, 0000000000000007ff,"
        + " UNKNOWN_FLAG",
  })
  void refusesOtherLeavesAndNamesTheKey(String key, String value, ShareLeafProblem problem) {
    assertThatExceptionOfType(ShareLeafException.class)
        .isThrownBy(() -> ShareLeaf.of(new Leaf(Bytes.ofHex(key), Bytes.ofHex(value))))
        .satisfies(
            refusal -> {
              assertThat(refusal.problem()).isEqualTo(problem);
              assertThat(refusal.key().hex()).isEqualTo(key);
            });
  }
}
