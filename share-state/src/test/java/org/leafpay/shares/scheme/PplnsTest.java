package org.leafpay.shares.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.shares.TestMiners;
import org.leafpay.shares.TestShares;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.ShareLedger;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.types.MinerKey;

/** Worked by hand: buckets of a minute, windows of twice the network difficulty. */
class PplnsTest {
  private final ShareLedger ledger = new ShareLedger(BucketLength.DEFAULT);
  private final Pplns scheme = pplns("2.0");

  @Test
  void countsNewestWholeBucketsAndCutsTheOldest() {
    share(1, 30, 0); // oldest bucket: 100 in all, 50 of the window left
    share(2, 69, 10);
    share(3, 1, 20);
    share(1, 100, 60);
    share(2, 50, 120);
    share(4, 999, 180); // the block's own bucket does not count

    // W = 200: 50 and 100 whole, then 50 of 100: 15, floor(34.5), floor(0.5).
    assertThat(scores(TestShares.block(100, 200))).isEqualTo(Map.of(key(1), 115L, key(2), 84L));
  }

  @Test
  void dividesByTheActualSumWhenTheWindowIsNotFilled() {
    share(1, 10, 0);
    share(2, 5, 60);
    ScoreTable table = scheme.scores(ledger, BlockContext.of(TestShares.block(100, 120)));
    assertThat(table.total().value()).isEqualTo(15);
  }

  @Test
  void endsExactlyAtABucketsEnd() {
    share(1, 10, 0);
    share(2, 20, 60);
    assertThat(scores(TestShares.block(10, 120))).isEqualTo(Map.of(key(2), 20L));
  }

  @Test
  void countsTheBlocksOwnBucketWhenItIsTheFirst() {
    share(1, 30, 0);
    share(2, 10, 59);
    assertThat(scores(TestShares.block(100, 30))).isEqualTo(Map.of(key(1), 30L, key(2), 10L));
    assertThat(scores(TestShares.block(10, 30))).isEqualTo(Map.of(key(1), 15L, key(2), 5L));
  }

  @Test
  void givesAnEmptyTableForABlockWithoutShares() {
    assertThat(scheme.scores(ledger, BlockContext.of(TestShares.block(100, 30))))
        .isEqualTo(ScoreTable.EMPTY);
    share(1, 30, 300);
    assertThat(scores(TestShares.block(100, 30))).isEmpty();
  }

  @Test
  void skipsMinutesWithoutShares() {
    share(1, 30, 0);
    assertThat(scores(TestShares.block(100, 100_000))).isEqualTo(Map.of(key(1), 30L));
  }

  @Test
  void takesTheWindowFactorExactly() {
    share(1, 1_000_000_000_000_000_000L, 0);
    assertThat(
            pplns("0.1")
                .scores(ledger, BlockContext.of(TestShares.block(1_000_000_000_000_000_001L, 60)))
                .total())
        .hasToString("100000000000000000");
  }

  @Test
  void cutsScoresNearTheLargestLongWithoutOverflow() {
    share(1, Long.MAX_VALUE, 0);
    share(2, Long.MAX_VALUE, 0);
    assertThat(
            pplns("1")
                .scores(ledger, BlockContext.of(TestShares.block(Long.MAX_VALUE, 60)))
                .total()
                .value())
        .isEqualTo(Long.MAX_VALUE - 1);
  }

  @Test
  void namesTheSumThatDoesNotFit() {
    share(1, Long.MAX_VALUE, 0);
    share(1, 1, 60);
    assertThatThrownBy(() -> scores(TestShares.block(Long.MAX_VALUE, 120)))
        .isInstanceOf(ScoreOverflowException.class)
        .hasMessageContaining("the score of miner " + key(1) + " is 9223372036854775808");
  }

  @Test
  void namesTheTotalThatDoesNotFit() {
    share(1, Long.MAX_VALUE, 0);
    share(2, 1, 0);
    assertThatThrownBy(() -> scores(TestShares.block(Long.MAX_VALUE, 60)))
        .isInstanceOf(ScoreOverflowException.class)
        .hasMessageContaining("the scores of 2 miners is 9223372036854775808");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"0", "-1", "1000000.1", "1e999999999", "0.0000000001", "1e-999999999"})
  void refusesFactorsThatNobodyMeans(String factor) {
    assertThatThrownBy(() -> pplns(factor)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesALedgerOfOtherBuckets() {
    assertThatThrownBy(
            () ->
                scheme.scores(
                    new ShareLedger(new BucketLength(30)),
                    BlockContext.of(TestShares.block(100, 30))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void publishesItsParametersAsText() {
    assertThat(scheme.terms())
        .isEqualTo(SchemeTerms.of("pplns", BucketLength.DEFAULT, Map.of("window", "2")));
    assertThat(pplns("2.50").terms().parameters()).containsEntry("window", "2.5");
    assertThat(pplns("100").terms().parameters()).containsEntry("window", "100");
  }

  private static Pplns pplns(String factor) {
    return new Pplns(new BigDecimal(factor), BucketLength.DEFAULT);
  }

  private void share(int miner, long difficulty, long second) {
    ledger.append(TestShares.share(miner, difficulty, second));
  }

  private Map<MinerKey, Long> scores(PoolBlock block) {
    Map<MinerKey, Long> scores = new TreeMap<>();
    scheme
        .scores(ledger, BlockContext.of(block))
        .miners()
        .forEach(miner -> scores.put(miner.key(), miner.score().value()));
    return scores;
  }

  private static MinerKey key(int miner) {
    return TestMiners.key(miner);
  }
}
