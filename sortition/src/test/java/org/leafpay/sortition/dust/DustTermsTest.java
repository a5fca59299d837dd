package org.leafpay.sortition.dust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

class DustTermsTest {
  private static final DustTerms TERMS = new DustTerms(NanoErg.of(100), NanoErg.of(1_000));

  @Test
  void no_prize_is_above_the_highest_and_none_below_the_lowest() {
    List<DustLottery> lotteries = TERMS.lotteries(payments(500, 500, 500, 500, 99));

    assertThat(lotteries).isNotEmpty();
    assertThat(lotteries)
        .allSatisfy(lottery -> assertThat(lottery.prize().value()).isBetween(100L, 1_000L));
  }

  @Test
  void what_does_not_come_to_a_prize_is_in_no_lottery() {
    assertThat(TERMS.lotteries(payments(99))).isEmpty();
    assertThat(TERMS.lotteries(payments(50, 50))).hasSize(1);
    assertThat(TERMS.lotteries(payments())).isEmpty();
  }

  @Test
  void a_payment_above_the_highest_prize_is_in_no_lottery() {
    assertThat(TERMS.lotteries(payments(1_001, 100)))
        .singleElement()
        .satisfies(lottery -> assertThat(lottery.prize()).isEqualTo(NanoErg.of(100)));
    assertThat(TERMS.lotteries(payments(1_000))).hasSize(1);
  }

  @Test
  void terms_that_no_prize_can_meet_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DustTerms(NanoErg.of(2), NanoErg.of(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DustTerms(NanoErg.ZERO, NanoErg.of(1)));
  }

  @Test
  void who_is_in_a_lottery_is_in_the_same_without_those_who_are_in_none() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      DustTerms terms =
          new DustTerms(NanoErg.of(1 + random.nextInt(60)), NanoErg.of(60 + random.nextInt(60)));
      long[] amounts = random.longs(random.nextInt(30), 1, 2 + random.nextInt(140)).toArray();
      List<DustLottery> lotteries = terms.lotteries(payments(amounts));
      SortedMap<MinerKey, NanoErg> drawn = new TreeMap<>();
      lotteries.stream()
          .flatMap(lottery -> lottery.intervals().stream())
          .forEach(interval -> drawn.put(interval.miner(), interval.amount()));
      assertThat(terms.lotteries(drawn))
          .as("seed " + seed)
          .extracting(DustLottery::intervals)
          .isEqualTo(lotteries.stream().map(DustLottery::intervals).toList());
    }
  }

  private static SortedMap<MinerKey, NanoErg> payments(long... amounts) {
    SortedMap<MinerKey, NanoErg> out = new TreeMap<>();
    for (int i = 0; i < amounts.length; i++) {
      Bytes name = Bytes.of(("miner-" + i).getBytes(StandardCharsets.US_ASCII));
      out.put(new MinerKey(Hash32.blake2b256(name)), NanoErg.of(amounts[i]));
    }
    return out;
  }
}
