package org.leafpay.shares.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leafpay.shares.TestShares;
import org.leafpay.shares.fee.OperatorFee;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.ShareLedger;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.types.MinerKey;

/**
 * PROP and equal pay, worked by hand: minutes of one pool, and blocks that it found.
 *
 * <pre>
 *   minute             0     1     2     3     4     5
 *   miner 0           30    10     .     .     .     .
 *   miner 1           50     .    20     .     7     .
 *   miner 2            .     .     5     .     3     .
 *   blocks             .   A(75 s) .     .  B(250 s), C(299 s)
 * </pre>
 */
class RoundSchemesTest {
  private static final PoolBlock A = TestShares.block(11, 1_000, 75);
  private static final PoolBlock B = TestShares.block(12, 1_000, 250);
  private static final PoolBlock C = TestShares.block(13, 1_000, 299);
  private static final PoolBlock D = TestShares.block(14, 1_000, 300);

  private final ShareLedger ledger = new ShareLedger(BucketLength.DEFAULT);
  private final Prop prop = new Prop(BucketLength.DEFAULT);
  private final EqualPay equal = new EqualPay(BucketLength.DEFAULT);

  @BeforeEach
  void mine() {
    share(0, 30, 0);
    share(1, 50, 59);
    share(0, 10, 119); // after block A, within its bucket
    share(1, 20, 120);
    share(2, 5, 179);
    share(1, 7, 240);
    share(2, 3, 299);
  }

  @Test
  void theFirstRoundBeginsWithTheFirstShareAndEndsWithTheBlocksBucket() {
    assertThat(scores(prop, A)).isEqualTo(Scores.of(40, 50));
    assertThat(scores(equal, A)).isEqualTo(Scores.of(1_000, 1_000));
  }

  @Test
  void theNextRoundBeginsBehindTheBucketOfTheBlockBefore() {
    assertThat(prop.prior(B, List.of(A)))
        .isEqualTo(PriorRounds.behind(Optional.of(PreviousBlock.of(A))));
    assertThat(scores(prop, B, A)).isEqualTo(Scores.of(0, 27, 8));
    assertThat(scores(equal, B, A)).isEqualTo(Scores.of(0, 1_000, 1_000));
    assertThat(prop.counted(ledger, context(prop, B, A)))
        .extracting(Bucket::start)
        .containsExactly(Instant.ofEpochSecond(120), Instant.ofEpochSecond(240));
  }

  @Test
  void twoBlocksInOneBucketAreDividedByTheSameScores() {
    assertThat(scores(prop, C, A, B)).isEqualTo(scores(prop, B, A));
    assertThat(scores(equal, C, A, B)).isEqualTo(scores(equal, B, A));
  }

  @Test
  void aBlockThatComesLateIsDividedByTheRoundThatItLiesIn() {
    assertThat(scores(prop, B, A, D)).isEqualTo(scores(prop, B, A));
    assertThat(scores(prop, A, B)).isEqualTo(scores(prop, A));
  }

  /** It is not among the blocks that rounds divide. */
  @Test
  void theSharesOfAnOrphanCountForTheNextBlock() {
    assertThat(scores(prop, B)).isEqualTo(Scores.of(40, 77, 8));
    assertThat(scores(equal, B)).isEqualTo(Scores.of(1_000, 1_000, 1_000));
  }

  @Test
  void aBlockWithoutSharesInItsRoundHasAnEmptyTable() {
    assertThat(scores(prop, D, A, B)).isEmpty();
    assertThat(scores(equal, D, A, B)).isEmpty();
    ShareLedger empty = new ShareLedger(BucketLength.DEFAULT);
    assertThat(prop.scores(empty, BlockContext.of(A))).isEqualTo(ScoreTable.EMPTY);
  }

  @Test
  void aMinerWhoLeftIsPaidForWhatHeDidInTheRound() {
    PoolBlock later = TestShares.block(20, 1_000, 86_400);
    assertThat(scores(prop, later)).isEqualTo(Scores.of(40, 77, 8));
  }

  @Test
  void theyWaitForBlocksThatMayBecomeOrphans() {
    assertThat(prop.waitsForEarlierBlocks()).isTrue();
    assertThat(equal.waitsForEarlierBlocks()).isTrue();
  }

  @Test
  void aLedgerOfOtherBucketsIsRefused() {
    ShareLedger other = new ShareLedger(new BucketLength(30));
    assertThatThrownBy(() -> prop.scores(other, BlockContext.of(A)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bucket length");
  }

  private void share(int miner, long difficulty, long second) {
    ledger.append(TestShares.share(miner, difficulty, second));
  }

  private Map<MinerKey, BigInteger> scores(
      PaymentScheme scheme, PoolBlock block, PoolBlock... settled) {
    return Scores.of(scheme.scores(ledger, context(scheme, block, settled)));
  }

  private static BlockContext context(PaymentScheme scheme, PoolBlock block, PoolBlock... settled) {
    List<PoolBlock> before = new ArrayList<>(List.of(settled));
    return new BlockContext(block, OperatorFee.NONE, scheme.prior(block, before));
  }
}
