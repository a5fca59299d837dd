package org.leafpay.shares.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.shares.RandomPool;
import org.leafpay.shares.fee.BasisPoints;
import org.leafpay.shares.fee.OperatorFee;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.ShareLedger;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.shares.source.Share;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

/** Every scheme, block after block of a made-up pool, against the textbook. */
class SchemeOracleTest {
  private static final BigDecimal EIGHT = BigDecimal.valueOf(8);

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everySchemeAgreesWithTheTextbookAndNeedsNoMoreThanWhatItCounts(long seed) {
    Random random = new Random(seed);
    RandomPool pool = RandomPool.of(random);
    BucketLength length = new BucketLength(1 + random.nextInt(90));
    int fee = random.nextInt(400);
    NanoErg reward = NanoErg.of(1 + random.nextLong(3_000_000_000L));
    int feeBlocks = 1 + random.nextInt(4);
    BigDecimal factor = BigDecimal.valueOf(1 + random.nextInt(500), 2);
    List<Share> shares = new ArrayList<>(pool.shares());
    Collections.shuffle(shares, random);
    ShareLedger ledger = new ShareLedger(length);
    shares.forEach(ledger::append);

    TextbookSchemes textbook = new TextbookSchemes(pool.shares(), length.seconds());
    Check check = new Check(ledger, OperatorFee.of(new BasisPoints(fee)), new ArrayList<>());
    for (PoolBlock block : pool.blocks()) {
      if (block.isConfirmed()) {
        List<PoolBlock> settled = check.settled();
        BigInteger b = BigInteger.valueOf(reward.value());
        BigInteger fees = TextbookSchemes.averageFees(block, settled, b, feeBlocks);
        check.require(new Pplns(factor, length), block, textbook.window(block, factor));
        check.require(new Tides(length), block, textbook.window(block, EIGHT));
        check.require(new Prop(length), block, textbook.prop(block, settled));
        check.require(new EqualPay(length), block, textbook.equal(block, settled));
        check.require(new Solo(length), block, textbook.solo(block));
        check.require(new Pps(reward, length), block, textbook.priced(block, settled, net(b, fee)));
        check.require(
            new Fpps(reward, feeBlocks, length),
            block,
            textbook.priced(block, settled, net(b.add(fees), fee)));
        settled.add(block);
      }
    }
  }

  private static BigInteger net(BigInteger reward, int fee) {
    return reward.subtract(
        reward.multiply(BigInteger.valueOf(fee)).divide(BigInteger.valueOf(10_000)));
  }

  /** What is the same for all schemes of one pool. */
  private record Check(ShareLedger ledger, OperatorFee fee, List<PoolBlock> settled) {
    void require(PaymentScheme scheme, PoolBlock block, Map<MinerKey, BigInteger> want) {
      BlockContext context = new BlockContext(block, fee, scheme.prior(block, settled));
      assertThat(Scores.of(scheme.scores(ledger, context)))
          .as(scheme.terms().toString())
          .isEqualTo(want);
      ShareLedger published = new ShareLedger(ledger.bucketLength());
      ledger.rowsOf(scheme.counted(ledger, context)).forEach(published::append);
      assertThat(PaymentSchemes.of(scheme.terms()).scores(published, context))
          .as(scheme.terms() + " from what it counts")
          .isEqualTo(scheme.scores(ledger, context));
    }
  }
}
