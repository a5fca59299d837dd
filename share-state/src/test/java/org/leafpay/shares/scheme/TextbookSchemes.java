package org.leafpay.shares.scheme;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.shares.source.Share;
import org.leafpay.types.MinerKey;

/**
 * The textbook: lists of shares, bucket by bucket, numbers of any size, each scheme written out
 * from its formula.
 *
 * @param length of a bucket, seconds
 */
record TextbookSchemes(List<Share> shares, long length) {

  /** The newest W of work; the oldest bucket is cut. */
  Map<MinerKey, BigInteger> window(PoolBlock block, BigDecimal factor) {
    Map<MinerKey, BigInteger> scores = new TreeMap<>();
    BigInteger left = factor.multiply(BigDecimal.valueOf(block.networkDifficulty())).toBigInteger();
    long own = bucket(block);
    boolean any = shares.stream().anyMatch(share -> bucket(share) < own);
    for (long b = any ? own - 1 : own; b >= (any ? 0 : own) && left.signum() > 0; b--) {
      long bucket = b;
      Map<MinerKey, BigInteger> in = work(share -> bucket(share) == bucket);
      BigInteger total = sum(in);
      BigInteger taken = total.min(left);
      in.forEach(
          (miner, work) ->
              scores.merge(miner, work.multiply(taken).divide(total), BigInteger::add));
      left = left.subtract(taken);
    }
    scores.values().removeIf(score -> score.signum() == 0);
    return scores;
  }

  /** All work behind the last earlier bucket with a block, up to the block's own bucket. */
  Map<MinerKey, BigInteger> prop(PoolBlock block, List<PoolBlock> settled) {
    long begin =
        settled.stream()
            .mapToLong(this::bucket)
            .filter(bucket -> bucket < bucket(block))
            .max()
            .orElse(-1);
    return work(share -> bucket(share) > begin && bucket(share) <= bucket(block));
  }

  Map<MinerKey, BigInteger> equal(PoolBlock block, List<PoolBlock> settled) {
    Map<MinerKey, BigInteger> scores = prop(block, settled);
    scores.replaceAll((miner, work) -> BigInteger.valueOf(block.reward().value()));
    return scores;
  }

  Map<MinerKey, BigInteger> solo(PoolBlock block) {
    return new TreeMap<>(
        Map.of(
            MinerKey.of(block.finder().orElseThrow().script()),
            BigInteger.valueOf(block.reward().value())));
  }

  /** floor(price * d / D) for what a miner did in one bucket under one network difficulty. */
  Map<MinerKey, BigInteger> priced(PoolBlock block, List<PoolBlock> settled, BigInteger price) {
    long begin = settled.stream().mapToLong(this::bucket).max().orElse(-1);
    Map<List<Object>, BigInteger> rows = new HashMap<>();
    for (Share share : shares) {
      if (bucket(share) > begin && bucket(share) <= bucket(block)) {
        rows.merge(
            List.of(key(share), bucket(share), share.networkDifficulty()),
            BigInteger.valueOf(share.difficulty()),
            BigInteger::add);
      }
    }
    Map<MinerKey, BigInteger> amounts = new TreeMap<>();
    rows.forEach(
        (row, work) ->
            amounts.merge(
                (MinerKey) row.get(0),
                price.multiply(work).divide(BigInteger.valueOf((Long) row.get(2))),
                BigInteger::add));
    amounts.values().removeIf(amount -> amount.signum() == 0);
    return amounts;
  }

  /** Over the newest {@code count} blocks, this one among them. */
  static BigInteger averageFees(
      PoolBlock block, List<PoolBlock> settled, BigInteger blockReward, int count) {
    BigInteger sum = BigInteger.ZERO;
    int n = 0;
    for (int i = settled.size(); i >= 0 && n < count; i--) {
      PoolBlock each = i == settled.size() ? block : settled.get(i);
      sum =
          sum.add(
              BigInteger.valueOf(each.reward().value()).subtract(blockReward).max(BigInteger.ZERO));
      n++;
    }
    return sum.divide(BigInteger.valueOf(n));
  }

  private Map<MinerKey, BigInteger> work(Predicate<Share> counts) {
    Map<MinerKey, BigInteger> work = new TreeMap<>();
    shares.stream()
        .filter(counts)
        .forEach(
            share ->
                work.merge(key(share), BigInteger.valueOf(share.difficulty()), BigInteger::add));
    return work;
  }

  static BigInteger sum(Map<MinerKey, BigInteger> numbers) {
    return numbers.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static MinerKey key(Share share) {
    return MinerKey.of(share.miner().script());
  }

  private long bucket(Share share) {
    return share.created().getEpochSecond() / length;
  }

  private long bucket(PoolBlock block) {
    return block.created().getEpochSecond() / length;
  }
}
