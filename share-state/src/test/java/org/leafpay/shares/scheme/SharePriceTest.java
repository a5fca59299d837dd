package org.leafpay.shares.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.shares.TestMiners;
import org.leafpay.shares.TestShares;
import org.leafpay.shares.fee.BasisPoints;
import org.leafpay.shares.fee.FeeRecipient;
import org.leafpay.shares.fee.OperatorFee;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.ShareLedger;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

/**
 * PPS and FPPS, worked by hand. B = 1000 nanoERG a block and a fee of 1 %: a network difficulty of
 * work is worth 990.
 *
 * <pre>
 *   minute   miner   d      D      990 * d / D
 *   0        0       100    1000     99
 *   0        1         1    1000      0.99
 *   0        1         1    2000      0.495     another row: rounded down by itself
 *   1        0       250    2000    123.75
 *   2        2      3000    1000   2970         three blocks' worth
 * </pre>
 */
class SharePriceTest {
  private static final NanoErg REWARD = NanoErg.of(1_000);
  private static final OperatorFee ONE_PERCENT = OperatorFee.of(new BasisPoints(100));
  private static final PoolBlock A = TestShares.block(11, 1_005, 75);
  private static final PoolBlock B = TestShares.block(12, 1_020, 130);
  private static final PoolBlock C = TestShares.block(13, 990, 170);

  private final ShareLedger ledger = new ShareLedger(BucketLength.DEFAULT);
  private final Pps pps = new Pps(REWARD, BucketLength.DEFAULT);
  private final Fpps fpps = new Fpps(REWARD, 2, BucketLength.DEFAULT);

  @BeforeEach
  void mine() {
    share(0, 100, 1_000, 0);
    share(1, 1, 1_000, 10);
    share(1, 1, 2_000, 20);
    share(0, 250, 2_000, 119);
    share(2, 3_000, 1_000, 120);
  }

  @Test
  void eachRowOfTheLedgerIsWorthItsPartOfABlockRoundedDown() {
    assertThat(scores(pps, A, List.of())).isEqualTo(Scores.of(99 + 123));
    assertThat(pps.meaning()).isEqualTo(ScoreMeaning.NANO_ERG);
  }

  @Test
  void sharesOfOneRowAreAddedBeforeTheyAreRounded() {
    share(1, 1, 1_000, 30); // 990 * 2 / 1000 = 1.98
    assertThat(scores(pps, A, List.of())).isEqualTo(Scores.of(222, 1));
  }

  @Test
  void moreThanABlockEarnsIsPaidInFull() {
    assertThat(scores(pps, B, List.of(A))).isEqualTo(Scores.of(0, 0, 2_970));
  }

  @Test
  void theSecondOfTwoBlocksInOneBucketHasNothingLeftToSettle() {
    assertThat(scores(pps, C, List.of(A, B))).isEmpty();
    assertThat(pps.counted(ledger, context(pps, C, List.of(A, B)))).isEmpty();
  }

  @Test
  void aBlockThatComesLateHasNothingLeftToSettle() {
    assertThat(scores(pps, A, List.of(B))).isEmpty();
    assertThat(pps.waitsForEarlierBlocks()).isFalse();
  }

  @Test
  void anOrphansSharesAndThoseOfAMinerWhoLeftAreSettledWithTheNextBlock() {
    PoolBlock later = TestShares.block(20, 1_000, 86_400);
    assertThat(scores(pps, later, List.of())).isEqualTo(Scores.of(222, 0, 2_970));
  }

  @Test
  void everyPartOfTheFeeIsRoundedDownAsThatOfAReward() {
    // 1 % of 1000 and floor(0.15 % of 1000) = 1: a difficulty is worth 989.
    OperatorFee fee =
        new OperatorFee(
            new BasisPoints(100),
            List.of(new FeeRecipient(TestMiners.address(9), new BasisPoints(15))));
    BlockContext context = new BlockContext(A, fee, PriorRounds.NONE);
    assertThat(Scores.of(pps.scores(ledger, context))).isEqualTo(Scores.of(98 + 123));
  }

  /**
   * Transaction fees were 5, 20 and none: the reward of block C is below B. Two blocks are averaged
   * at the most, the new one among them.
   */
  @ParameterizedTest(name = "block {0}: {1}")
  @CsvSource({"0, 5", "1, 12", "2, 10"})
  void averagesTheFeesOfTheNewestBlocks(int block, long average) {
    List<PoolBlock> blocks = List.of(A, B, C);
    assertThat(fpps.prior(blocks.get(block), blocks.subList(0, block)).averageFees())
        .contains(NanoErg.of(average));
  }

  @Test
  void addsTheAverageFeesToTheRewardBeforeTheOperatorsFee() {
    // (1000 + 5) less floor(10.05) = 995: floor(99.5) + floor(124.375).
    assertThat(scores(fpps, A, List.of())).isEqualTo(Scores.of(99 + 124));
    // (1000 + 12) less floor(10.12) = 1002: 3006.
    assertThat(scores(fpps, B, List.of(A))).isEqualTo(Scores.of(0, 0, 3_006));
    assertThat(fpps.meaning()).isEqualTo(ScoreMeaning.NANO_ERG);
  }

  @Test
  void feesThatNobodySaidAreNotTakenForNone() {
    assertThatThrownBy(() -> fpps.scores(ledger, BlockContext.of(A)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the average of the fees is not said");
  }

  @Test
  void anAmountThatDoesNotFitIsNamed() {
    share(3, Long.MAX_VALUE / 500, 1, 60);
    assertThatThrownBy(() -> scores(pps, A, List.of()))
        .isInstanceOf(ScoreOverflowException.class)
        .hasMessageContaining("what is due to miner " + TestMiners.key(3));
  }

  @Test
  void aBlockWithoutSharesHasAnEmptyTable() {
    ShareLedger empty = new ShareLedger(BucketLength.DEFAULT);
    assertThat(pps.scores(empty, BlockContext.of(A))).isEqualTo(ScoreTable.EMPTY);
  }

  private void share(int miner, long difficulty, long networkDifficulty, long second) {
    ledger.append(
        TestShares.share(TestMiners.address(miner), difficulty, networkDifficulty, second));
  }

  private Map<MinerKey, BigInteger> scores(
      PaymentScheme scheme, PoolBlock block, List<PoolBlock> settled) {
    return Scores.of(scheme.scores(ledger, context(scheme, block, settled)));
  }

  private static BlockContext context(
      PaymentScheme scheme, PoolBlock block, List<PoolBlock> settled) {
    return new BlockContext(block, ONE_PERCENT, scheme.prior(block, settled));
  }

  @Test
  void whoFoundABlockDoesNotMatter() {
    PoolBlock found = TestShares.block(11, 1_005, 75, Optional.of(TestMiners.address(5)));
    assertThat(scores(pps, found, List.of())).isEqualTo(scores(pps, A, List.of()));
  }
}
