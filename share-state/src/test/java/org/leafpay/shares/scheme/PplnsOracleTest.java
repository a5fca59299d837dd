package org.leafpay.shares.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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
import org.leafpay.types.MinerKey;
import org.leafpay.types.address.ErgoAddress;

/** The textbook: lists of shares, minute by minute, numbers of any size. */
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
    Map<MinerKey, BigInteger> scores = new TreeMap<>();
    new Pplns(factor, new BucketLength(length))
        .scores(ledger, BlockContext.of(block))
        .miners()
        .forEach(score -> scores.put(score.key(), BigInteger.valueOf(score.score().value())));

    assertThat(scores).isEqualTo(textbook(shares, block, factor, length));
  }

  private static Map<MinerKey, BigInteger> textbook(
      List<Share> shares, PoolBlock block, BigDecimal factor, long length) {
    Map<MinerKey, BigInteger> scores = new TreeMap<>();
    BigInteger left = factor.multiply(BigDecimal.valueOf(block.networkDifficulty())).toBigInteger();
    long own = block.created().getEpochSecond() / length;
    boolean any = shares.stream().anyMatch(share -> bucket(share, length) < own);
    for (long b = any ? own - 1 : own; b >= (any ? 0 : own) && left.signum() > 0; b--) {
      long bucket = b;
      List<Share> in = shares.stream().filter(s -> bucket(s, length) == bucket).toList();
      BigInteger total = sum(in);
      BigInteger taken = total.min(left);
      for (ErgoAddress miner : total.signum() > 0 ? MINERS : List.<ErgoAddress>of()) {
        BigInteger part = sum(only(in, miner)).multiply(taken).divide(total);
        scores.merge(MinerKey.of(miner.script()), part, BigInteger::add);
      }
      left = left.subtract(taken);
    }
    scores.values().removeIf(score -> score.signum() == 0);
    return scores;
  }

  private static long bucket(Share share, long length) {
    return share.created().getEpochSecond() / length;
  }

  private static List<Share> only(List<Share> shares, ErgoAddress miner) {
    return shares.stream().filter(share -> share.miner().equals(miner)).toList();
  }

  private static BigInteger sum(List<Share> shares) {
    return shares.stream()
        .map(share -> BigInteger.valueOf(share.difficulty()))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
