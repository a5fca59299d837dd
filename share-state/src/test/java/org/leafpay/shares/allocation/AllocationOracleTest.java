package org.leafpay.shares.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.shares.TestMiners;
import org.leafpay.shares.scheme.ScoreOverflowException;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

/** Chains of rounds, each carrying in what the one before left owed. */
class AllocationOracleTest {
  private static final List<MinerKey> KEYS =
      IntStream.range(0, 30).mapToObj(TestMiners::key).toList();
  private static final int ROUNDS = 12;

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreesWithTheTextbookRoundAfterRound(long seed) {
    Random random = new Random(seed);
    int miners = random.nextInt(1, KEYS.size() + 1);
    int fee = random.nextInt(5) == 0 ? 0 : random.nextInt(300);
    long minimum = random.nextBoolean() ? 1 : 1 + (random.nextLong() >>> (30 + random.nextInt(20)));
    boolean draws = random.nextBoolean();
    DustRule dust = draws ? TestTerms.EVEN : DustRule.CARRY;
    TextbookPool textbook = new TextbookPool(miners, draws);
    SortedMap<MinerKey, CarriedAmount> carried = new TreeMap<>();

    for (int i = 0; i < ROUNDS; i++) {
      long[] shares = shares(random, miners);
      long reward = random.nextInt(10) == 0 ? random.nextInt(9) : random.nextLong(6_000_000_000L);
      AllocationInput input =
          AllocationInput.of(
              TestTerms.scores(shares),
              NanoErg.of(reward),
              carried,
              TestTerms.terms(fee, minimum).with(dust));
      List<BigInteger> parts = LongStream.of(shares).mapToObj(BigInteger::valueOf).toList();
      BigInteger divided = BigInteger.valueOf(reward);
      if (TextbookPool.sum(textbook.scores(parts, divided, fee)).bitLength() > 63) {
        assertThatThrownBy(() -> Allocation.of(input)).isInstanceOf(ScoreOverflowException.class);
        continue;
      }
      Allocation round = Allocation.of(input);

      assertThat(round.books().carriedIn().value()).isEqualTo(textbook.allOwed().longValueExact());
      List<BigInteger> payments = textbook.round(parts, divided, fee, BigInteger.valueOf(minimum));
      requireAgrees(round, textbook, payments);
      requireWithinBounds(round);
      carried = owedAfter(round);
    }
  }

  /** Few miners or many, small scores or large, some without shares, sometimes nobody with any. */
  private static long[] shares(Random random, int miners) {
    int shift = 12 + random.nextInt(45);
    int absent = random.nextInt(4);
    return IntStream.range(0, miners)
        .mapToLong(i -> random.nextInt(3) < absent ? 0 : random.nextLong() >>> shift)
        .toArray();
  }

  private static void requireAgrees(
      Allocation round, TextbookPool textbook, List<BigInteger> payments) {
    Map<MinerKey, Entitlement> byKey = new TreeMap<>();
    round.entitlements().forEach(entitlement -> byKey.put(entitlement.key(), entitlement));
    for (int i = 0; i < payments.size(); i++) {
      Entitlement got = byKey.remove(KEYS.get(i));
      long payment = got == null ? 0 : got.payment().value();
      long owed = got == null ? 0 : got.owedAfter().value();
      long drawn = got == null ? 0 : got.drawn().value();
      assertThat(payment).isEqualTo(payments.get(i).longValueExact());
      assertThat(drawn).isEqualTo(textbook.drawn.get(i).longValueExact());
      assertThat(owed).isEqualTo(textbook.owed(i).longValueExact());
      assertThat(textbook.everPaid.get(i)).isLessThanOrEqualTo(textbook.everDue.get(i));
    }
    assertThat(byKey).isEmpty();
    assertThat(round.books().owed().value()).isEqualTo(textbook.allOwed().longValueExact());
    assertThat(round.books().drawn().value())
        .isEqualTo(TextbookPool.sum(textbook.drawn).longValueExact());
  }

  private static void requireWithinBounds(Allocation round) {
    Books books = round.books();
    long available = books.reward().minus(books.operatorFee()).plus(books.carriedIn()).value();
    assertThat(round.pot().value()).isLessThanOrEqualTo(available);
    assertThat(books.paid().plus(books.drawn()).value()).isLessThanOrEqualTo(round.pot().value());
    assertThat(round.unpaidScore()).isLessThanOrEqualTo(round.totalScore());
    if (round.pot().value() > 0) {
      assertThat(books.remainder().value()).isLessThan(Math.max(1, round.entitlements().size()));
      // What a payment lacks is rounding: the carried score's, the pot's and its own.
      assertThat(round.entitlements())
          .filteredOn(Entitlement::settled)
          .allMatch(miner -> miner.owedAfter().value() <= slack(round));
    }
  }

  /** One unit of score is worth up to P / S nanoERG; two more for the pot's floor and its own. */
  private static long slack(Allocation round) {
    return round.pot().value() / round.totalScore().value() + 3;
  }

  private static SortedMap<MinerKey, CarriedAmount> owedAfter(Allocation round) {
    SortedMap<MinerKey, CarriedAmount> owed = new TreeMap<>();
    for (Entitlement miner : round.entitlements()) {
      if (!miner.owedAfter().isZero()) {
        owed.put(miner.key(), new CarriedAmount(miner.address(), miner.owedAfter()));
      }
    }
    return owed;
  }
}
