package org.leafpay.engine.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.engine.selection.ShareScores.MinerScore;
import org.leafpay.sortition.weight.Weight;
import org.leafpay.types.MinerKey;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

class PoolWeightsTest {
  private static final ErgoAddress ALICE =
      address("9hWoccodmwhmr5icbuFTRgoJ58evbTfDEZbA6cpirLGoe9qUYrF");
  private static final ErgoAddress BOB =
      address("9gz9NNrgpRgzDSxGvKqZndTeMiWg7eWGfbZ5ikNHoQWoWNPnwcr");

  /** {@code sigmaProp(true)}: anybody's. */
  private static final ErgoAddress SCRIPT =
      ErgoAddress.of(PropositionBytes.ofHex("10010101d17300"), Network.MAINNET);

  @Test
  void aWeightIsTheScoreDividedAndRoundedDown() {
    PoolWeights weights = PoolWeights.of(scores(Map.of(ALICE, "1999", BOB, "20")), 10);
    assertThat(weights.byOwner())
        .containsOnly(
            Map.entry(ALICE.script().hash(), Weight.of(199)),
            Map.entry(BOB.script().hash(), Weight.of(2)));
  }

  @Test
  void whoHasNoKeyOrTooLittleIsLeftOutByName() {
    PoolWeights weights = PoolWeights.of(scores(Map.of(ALICE, "10", BOB, "9", SCRIPT, "500")), 10);
    assertThat(weights.byOwner()).containsOnlyKeys(ALICE.script().hash());
    assertThat(weights.tooSmall()).containsExactly(BOB);
    assertThat(weights.withoutKey()).containsExactly(SCRIPT);
  }

  /** Rounded down one by one, then summed, as the pool does. */
  @Test
  void theSumMayBeAllThatFitsAndNotOneMore() {
    String most = String.valueOf(10 * (Weight.MAX - 1) + 9);
    assertThat(PoolWeights.of(scores(Map.of(ALICE, most, BOB, "19")), 10).byOwner()).hasSize(2);
    assertThatThrownBy(() -> PoolWeights.of(scores(Map.of(ALICE, most, BOB, "20")), 10))
        .isInstanceOf(PoolHeldException.class)
        .hasMessageContaining("divided by 10 come to more than 4294967295")
        .hasMessageEndingWith("a new pool needs a divisor of 1000");
  }

  /** Scores of two rounds together may be more than a long can hold. */
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "268435455, 1",
    "268435456, 10",
    "2684354559, 10",
    "2684354560, 100",
    "9223372036854775807, 100000000000",
    "18446744073709551614, 100000000000"
  })
  void theDivisorThatIsChosenLeavesRoomForSixteenTimesAsMuch(String score, long divisor) {
    ShareScores scores = scores(Map.of(ALICE, score));
    assertThat(PoolWeights.divisorFor(scores)).isEqualTo(divisor);
    ShareScores grown =
        scores(Map.of(ALICE, new BigInteger(score).multiply(BigInteger.valueOf(16)).toString()));
    assertThat(PoolWeights.of(grown, divisor).byOwner()).hasSize(1);
  }

  private static ShareScores scores(Map<ErgoAddress, String> byAddress) {
    SortedMap<MinerKey, MinerScore> scores = new TreeMap<>();
    byAddress.forEach(
        (address, score) ->
            scores.put(
                MinerKey.of(address.script()), new MinerScore(address, new BigInteger(score))));
    return new ShareScores(Network.MAINNET, List.of("000001"), scores);
  }

  private static ErgoAddress address(String text) {
    return ErgoAddress.parse(text, Network.MAINNET);
  }
}
