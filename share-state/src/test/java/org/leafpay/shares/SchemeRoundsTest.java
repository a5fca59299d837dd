package org.leafpay.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.shares.allocation.Allocation;
import org.leafpay.shares.allocation.AllocationInput;
import org.leafpay.shares.allocation.Books;
import org.leafpay.shares.allocation.CarriedAmount;
import org.leafpay.shares.allocation.Entitlement;
import org.leafpay.shares.allocation.PayoutTerms;
import org.leafpay.shares.fee.BasisPoints;
import org.leafpay.shares.fee.FeeRecipient;
import org.leafpay.shares.fee.OperatorFee;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.ShareLedger;
import org.leafpay.shares.scheme.BlockContext;
import org.leafpay.shares.scheme.EqualPay;
import org.leafpay.shares.scheme.Fpps;
import org.leafpay.shares.scheme.PaymentScheme;
import org.leafpay.shares.scheme.Pplns;
import org.leafpay.shares.scheme.Pps;
import org.leafpay.shares.scheme.Prop;
import org.leafpay.shares.scheme.ScoreMeaning;
import org.leafpay.shares.scheme.ScoreOverflowException;
import org.leafpay.shares.scheme.ScoreTable;
import org.leafpay.shares.scheme.Solo;
import org.leafpay.shares.scheme.Tides;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

/**
 * Whole lives of pools under each scheme: fee recipients, thresholds, dust and carried amounts,
 * round after round, against a second ledger.
 */
class SchemeRoundsTest {
  private static final int POOLS = 120;

  /** Recipients: two who never mine, and one who does. */
  private static final List<Integer> RECIPIENTS = List.of(20, 21, 3);

  @ParameterizedTest
  @ValueSource(strings = {"pplns", "prop", "pps", "fpps", "solo", "tides", "equal"})
  void theBooksBalanceToTheNanoErgOverAllRounds(String name) {
    int rounds = 0;
    int drawn = 0;
    for (long seed = 0; seed < POOLS; seed++) {
      Life life = new Life(name, seed);
      rounds += life.run();
      drawn += life.everDrawn;
    }
    assertThat(rounds).isGreaterThan(POOLS);
    assertThat(drawn).isPositive();
  }

  /** One pool, from its first block to its last. */
  private static final class Life {
    private final String name;
    private final long seed;
    private final PaymentScheme scheme;
    private final RandomPool pool;
    private final ShareLedger ledger;
    private final PayoutTerms terms;
    private final PlainBooks plain;
    private final List<PoolBlock> settled = new ArrayList<>();
    private SortedMap<MinerKey, CarriedAmount> carried = new TreeMap<>();
    private BigInteger operators = BigInteger.ZERO;
    private int everDrawn;

    Life(String name, long seed) {
      Random random = new Random(seed);
      this.name = name;
      this.seed = seed;
      BucketLength length = new BucketLength(1 + random.nextInt(90));
      this.scheme = scheme(name, random, length);
      this.pool = RandomPool.of(random);
      this.ledger = new ShareLedger(length);
      pool.shares().forEach(ledger::append);
      PayoutTerms carrying = terms(random);
      boolean draws = random.nextBoolean();
      this.terms = draws ? carrying.with(Life::even) : carrying;
      this.plain = new PlainBooks(terms.operatorFee().own().value(), fees(terms), minimums(terms));
      if (draws) {
        plain.drawUnlessBelow(thresholds(terms));
      }
    }

    /** Draws for every even amount. */
    private static Set<MinerKey> even(SortedMap<MinerKey, NanoErg> payments) {
      Set<MinerKey> even = new TreeSet<>(payments.keySet());
      even.removeIf(miner -> (payments.getOrDefault(miner, NanoErg.ZERO).value() & 1) == 1);
      return even;
    }

    private static Map<MinerKey, BigInteger> thresholds(PayoutTerms terms) {
      Map<MinerKey, BigInteger> thresholds = new TreeMap<>();
      terms.thresholds().forEach((miner, own) -> thresholds.put(miner, number(own)));
      return thresholds;
    }

    private static BigInteger number(NanoErg amount) {
      return BigInteger.valueOf(amount.value());
    }

    private static PaymentScheme scheme(String name, Random random, BucketLength length) {
      NanoErg reward = NanoErg.of(1 + random.nextLong(4_000_000_000L));
      return switch (name) {
        case "prop" -> new Prop(length);
        case "pps" -> new Pps(reward, length);
        case "fpps" -> new Fpps(reward, 1 + random.nextInt(5), length);
        case "solo" -> new Solo(length);
        case "tides" -> new Tides(length);
        case "equal" -> new EqualPay(length);
        default -> new Pplns(BigDecimal.valueOf(1 + random.nextInt(400), 2), length);
      };
    }

    private static PayoutTerms terms(Random random) {
      List<FeeRecipient> recipients =
          RECIPIENTS.stream()
              .limit(random.nextInt(RECIPIENTS.size() + 1))
              .map(TestMiners::address)
              .map(miner -> new FeeRecipient(miner, new BasisPoints(1 + random.nextInt(300))))
              .toList();
      Map<MinerKey, NanoErg> thresholds = new TreeMap<>();
      for (int miner = 0; miner < 8; miner += 1 + random.nextInt(3)) {
        thresholds.put(TestMiners.key(miner), NanoErg.of(random.nextLong(6_000_000_000L)));
      }
      long minimum = random.nextBoolean() ? 0 : random.nextLong(2_000_000_000L);
      return new PayoutTerms(
          new OperatorFee(new BasisPoints(random.nextInt(300)), recipients),
          NanoErg.of(minimum),
          thresholds,
          script -> NanoErg.of(28_440));
    }

    private static Map<MinerKey, Integer> fees(PayoutTerms terms) {
      Map<MinerKey, Integer> fees = new TreeMap<>();
      terms.operatorFee().recipients().forEach(r -> fees.put(r.key(), r.part().value()));
      return fees;
    }

    private static Map<MinerKey, BigInteger> minimums(PayoutTerms terms) {
      Map<MinerKey, BigInteger> minimums = new TreeMap<>();
      IntStream.concat(IntStream.range(0, 8), IntStream.of(20, 21))
          .mapToObj(TestMiners::key)
          .forEach(
              miner -> {
                NanoErg own = terms.thresholds().getOrDefault(miner, terms.defaultMinPayout());
                minimums.put(miner, BigInteger.valueOf(Math.max(28_440, own.value())));
              });
      return minimums;
    }

    /** How many rounds it had. */
    int run() {
      for (PoolBlock block : pool.blocks()) {
        if (block.isConfirmed()) {
          round(block);
        }
      }
      return settled.size();
    }

    private void round(PoolBlock block) {
      BlockContext context =
          new BlockContext(block, terms.operatorFee(), scheme.prior(block, settled));
      ScoreTable table = scheme.scores(ledger, context);
      Map<MinerKey, BigInteger> scores = new TreeMap<>();
      table.miners().forEach(m -> scores.put(m.key(), BigInteger.valueOf(m.score().value())));
      PlainBooks.Plan plan =
          plain.plan(
              scores,
              BigInteger.valueOf(block.reward().value()),
              scheme.meaning() == ScoreMeaning.NANO_ERG);
      AllocationInput input =
          AllocationInput.of(table, block.reward(), carried, terms).with(scheme.meaning());
      if (plan.total().bitLength() > 63) {
        assertThatThrownBy(() -> Allocation.of(input)).isInstanceOf(ScoreOverflowException.class);
        return;
      }
      Allocation round = Allocation.of(input);
      Map<MinerKey, BigInteger> payments = plain.round(plan, scores);
      requireSame(round, payments);
      settled.add(block);
    }

    private void requireSame(Allocation round, Map<MinerKey, BigInteger> payments) {
      String where = "scheme %s, seed %d, round %d".formatted(name, seed, settled.size() + 1);
      Map<MinerKey, BigInteger> paid = new TreeMap<>();
      Map<MinerKey, BigInteger> owed = new TreeMap<>();
      Map<MinerKey, BigInteger> drawn = new TreeMap<>();
      carried = new TreeMap<>();
      for (Entitlement miner : round.entitlements()) {
        if (miner.payable()) {
          paid.put(miner.key(), BigInteger.valueOf(miner.payment().value()));
        }
        if (!miner.drawn().isZero()) {
          drawn.put(miner.key(), number(miner.drawn()));
        }
        if (!miner.owedAfter().isZero()) {
          owed.put(miner.key(), BigInteger.valueOf(miner.owedAfter().value()));
          carried.put(miner.key(), new CarriedAmount(miner.address(), miner.owedAfter()));
        }
      }
      assertThat(paid).as(where).isEqualTo(payments);
      assertThat(owed).as(where).isEqualTo(plain.owed);
      assertThat(drawn).as(where).isEqualTo(plain.drawn);
      everDrawn += drawn.size();
      Books books = round.books();
      operators =
          operators
              .add(BigInteger.valueOf(books.operatorFee().value()))
              .add(BigInteger.valueOf(books.remainder().value()))
              .subtract(BigInteger.valueOf(books.deficit().value()));
      assertThat(operators).as(where).isEqualTo(plain.operators());
      assertThat(BigInteger.valueOf(books.operatorFee().value()))
          .isEqualTo(plain.fee(BigInteger.valueOf(books.reward().value())));
      assertThat(BigInteger.valueOf(books.paid().value())).isEqualTo(PlainBooks.sum(payments));
      assertThat(BigInteger.valueOf(books.owed().value())).isEqualTo(PlainBooks.sum(plain.owed));
      assertThat(number(books.drawn())).isEqualTo(PlainBooks.sum(plain.drawn));
      plain.requireBalance();
      requireAmountsInFull(round);
    }

    /** At a fixed price nothing is lost to rounding: who is paid has all that he is due. */
    private void requireAmountsInFull(Allocation round) {
      if (scheme.meaning() == ScoreMeaning.NANO_ERG) {
        assertThat(round.entitlements())
            .filteredOn(Entitlement::payable)
            .allMatch(miner -> miner.payment().equals(miner.due()));
      }
    }
  }
}
