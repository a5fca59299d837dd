package org.leafpay.shares.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.shares.TestMiners;
import org.leafpay.shares.TestShares;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.ShareLedger;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.shares.source.Share;
import org.leafpay.types.address.ErgoAddress;

/** PPLNS against the textbook: few shares and large windows, in any order. */
class PplnsOracleTest {
  private static final List<ErgoAddress> MINERS =
      IntStream.range(0, 8).mapToObj(TestMiners::address).toList();

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreesWithTheTextbookInAnyOrderOfShares(long seed) {
    Random random = new Random(seed);
    long length = random.nextInt(1, 90);
    List<Share> shares = new ArrayList<>();
    for (int i = random.nextInt(120); i > 0; i--) {
      shares.add(
          TestShares.share(
              MINERS.get(random.nextInt(MINERS.size())),
              1 + (random.nextLong() >>> (random.nextBoolean() ? 50 : 10)),
              random.nextInt(1200)));
    }
    PoolBlock block =
        TestShares.block(
            1 + (random.nextLong() >>> (8 + random.nextInt(40))), random.nextInt(1300));
    BigDecimal factor = BigDecimal.valueOf(1 + random.nextInt(500), 2);

    ShareLedger ledger = new ShareLedger(new BucketLength(length));
    Collections.shuffle(shares, random);
    shares.forEach(ledger::append);
    ScoreTable scores =
        new Pplns(factor, new BucketLength(length)).scores(ledger, BlockContext.of(block));

    assertThat(Scores.of(scores))
        .isEqualTo(new TextbookSchemes(shares, length).window(block, factor));
  }
}
