package org.leafpay.sortition.dust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.leafpay.avl.views.RangeLeaf;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

class DustLotteryTest {
  @Test
  void theIntervalsLieInKeyOrderAndFillTheSum() {
    DustLottery lottery = DustLottery.of(five());
    assertThat(lottery.prize()).isEqualTo(NanoErg.of(1_400_000));
    assertThat(lottery.intervals())
        .extracting(DustInterval::miner)
        .containsExactly(
            key("miner-4"), key("miner-5"), key("miner-3"), key("miner-1"), key("miner-2"));
    assertThat(lottery.intervals())
        .extracting(DustInterval::start)
        .containsExactly(0L, 30_000L, 650_000L, 740_000L, 990_000L);
    assertThat(lottery.leafSet().leaves())
        .extracting(leaf -> leaf.key().hex())
        .containsExactly(
            "0000000000000001",
            "0000000000007531",
            "000000000009eb11",
            "00000000000b4aa1",
            "00000000000f1b31");
  }

  @Test
  void aLeafHoldsTheMinerAndHisAmount() {
    DustLottery lottery = DustLottery.of(five());
    for (int i = 0; i < 5; i++) {
      DustInterval interval = lottery.intervals().get(i);
      assertThat(RangeLeaf.read(lottery.leafSet().leaves().get(i)))
          .contains(new RangeLeaf(interval.start(), interval.miner(), interval.amount()));
    }
  }

  /** Over all numbers that can be drawn everybody wins exactly as often as he has nanoERG. */
  @Test
  void everybodyHasTheChanceOfHisPayment() {
    SortedMap<MinerKey, NanoErg> payments = new TreeMap<>();
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      payments.put(key("miner " + i), NanoErg.of(1 + random.nextInt(2_000)));
    }
    DustLottery lottery = DustLottery.of(payments);
    Map<MinerKey, Long> wins = new HashMap<>();
    for (long number = 0; number < lottery.prize().value(); number++) {
      wins.merge(lottery.winner(number).miner(), 1L, Long::sum);
    }
    assertThat(wins).hasSize(200);
    payments.forEach((miner, amount) -> assertThat(wins.get(miner)).isEqualTo(amount.value()));
  }

  @Test
  void refusesNumbersOutsideOfTheSum() {
    DustLottery lottery = DustLottery.of(five());
    assertThat(lottery.winner(1_399_999).miner()).isEqualTo(key("miner-2"));
    assertThatIllegalArgumentException().isThrownBy(() -> lottery.winner(1_400_000));
    assertThatIllegalArgumentException().isThrownBy(() -> lottery.winner(-1));
  }

  @Test
  void aSeedDrawsOneOfThem() {
    DustLottery lottery = DustLottery.of(five());
    Hash32 seed = Hash32.ofHex("00".repeat(28) + "09eb1000");
    assertThat(lottery.draw(seed).miner()).isEqualTo(key("miner-3"));
    assertThat(lottery.draw(Hash32.ofHex("00".repeat(28) + "09eb0fff")).miner())
        .isEqualTo(key("miner-5"));
  }

  @Test
  void noPrizeIsAboveTheHighest() {
    List<DustLottery> lotteries = DustLottery.split(five(), NanoErg.of(700_000));
    assertThat(lotteries)
        .extracting(lottery -> lottery.prize().value())
        .containsExactly(650_000L, 340_000L, 410_000L);
    assertThat(DustLottery.split(five(), NanoErg.of(1_400_000))).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DustLottery.split(five(), NanoErg.of(619_999)))
        .withMessageContaining("above the highest prize");
  }

  @Test
  void refusesALotteryOfNobodyAndOfNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> DustLottery.of(new TreeMap<>()));
    SortedMap<MinerKey, NanoErg> nothing = new TreeMap<>(Map.of(key("miner-1"), NanoErg.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> DustLottery.of(nothing));
  }

  private static SortedMap<MinerKey, NanoErg> five() {
    SortedMap<MinerKey, NanoErg> payments = new TreeMap<>();
    payments.put(key("miner-1"), NanoErg.of(250_000));
    payments.put(key("miner-2"), NanoErg.of(410_000));
    payments.put(key("miner-3"), NanoErg.of(90_000));
    payments.put(key("miner-4"), NanoErg.of(30_000));
    payments.put(key("miner-5"), NanoErg.of(620_000));
    return payments;
  }

  private static MinerKey key(String name) {
    return new MinerKey(Hash32.blake2b256(Bytes.of(name.getBytes(StandardCharsets.US_ASCII))));
  }
}
