package org.leafpay.sortition.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.sortition.weight.Weight;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;

class RewardAccumulatorTest {
  private static final int ANN = 1;
  private static final int BOB = 2;

  private final RewardAccumulator rewards = new RewardAccumulator();

  @Test
  void whatDoesNotDivideWaitsForTheNextReward() {
    rewards.setWeight(ANN, Weight.of(10));
    rewards.add(NanoErg.of(123));
    assertThat(rewards.perWeight()).isEqualTo(NanoErg.of(12));
    assertThat(rewards.dust()).isEqualTo(NanoErg.of(3));
    rewards.setWeight(BOB, Weight.of(20));
    rewards.add(NanoErg.of(987));
    assertThat(rewards.perWeight()).isEqualTo(NanoErg.of(45));
    assertThat(rewards.dust()).isEqualTo(NanoErg.ZERO);
    assertThat(rewards.withdraw(ANN)).isEqualTo(NanoErg.of(450));
    assertThat(rewards.withdraw(BOB)).isEqualTo(NanoErg.of(660));
    assertThat(rewards.withdraw(ANN)).isEqualTo(NanoErg.ZERO);
  }

  @Test
  void whoIsIneligibleKeepsWhatHeHadAndEarnsForThePot() {
    rewards.setWeight(ANN, Weight.of(10));
    rewards.add(NanoErg.of(100));
    rewards.makeIneligible(ANN, BlockHeight.of(50));
    rewards.add(NanoErg.of(200));
    assertThat(rewards.available(ANN)).isEqualTo(NanoErg.of(100));
    rewards.restore(ANN, BlockHeight.of(50));
    rewards.add(NanoErg.of(300));
    assertThat(rewards.withdraw(ANN)).isEqualTo(NanoErg.of(400));
    assertThat(rewards.withdrawIneligiblePot()).isEqualTo(NanoErg.of(200));
    assertThat(rewards.withdrawIneligiblePot()).isEqualTo(NanoErg.ZERO);
  }

  @Test
  void ineligibilityIsMadeLongerNeverShorter() {
    rewards.makeIneligible(ANN, BlockHeight.of(50));
    rewards.makeIneligible(ANN, BlockHeight.of(40));
    assertThatIllegalStateException()
        .isThrownBy(() -> rewards.restore(ANN, BlockHeight.of(49)))
        .withMessageContaining("ineligible until 50");
    rewards.makeIneligible(ANN, BlockHeight.of(60));
    assertThatIllegalStateException().isThrownBy(() -> rewards.restore(ANN, BlockHeight.of(59)));
    rewards.restore(ANN, BlockHeight.of(60));
    assertThatIllegalStateException()
        .isThrownBy(() -> rewards.restore(ANN, BlockHeight.of(61)))
        .withMessageContaining("eligible already");
  }

  @Test
  void aRewardForNobodyIsRefused() {
    assertThatIllegalStateException().isThrownBy(() -> rewards.add(NanoErg.of(1)));
    rewards.setWeight(ANN, Weight.of(1));
    rewards.setWeight(ANN, Weight.ZERO);
    assertThatIllegalStateException().isThrownBy(() -> rewards.add(NanoErg.of(1)));
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 30);
  }

  /** Nothing is made and nothing is lost, whoever comes, goes, or may not earn. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void paysOutAllThatCameIn(long seed) {
    Random random = new Random(seed);
    RewardAccumulator all = new RewardAccumulator();
    all.setWeight(0, Weight.of(1));
    BigInteger in = BigInteger.ZERO;
    for (int step = 0; step < 500; step++) {
      int member = 1 + random.nextInt(9);
      switch (random.nextInt(4)) {
        case 0 -> all.setWeight(member, Weight.of(random.nextInt(1_000)));
        case 1 -> all.makeIneligible(member, BlockHeight.of(1 + random.nextInt(9)));
        default -> {
          int reward = random.nextInt(1_000_000);
          all.add(NanoErg.of(reward));
          in = in.add(BigInteger.valueOf(reward));
        }
      }
    }
    BigInteger out = BigInteger.valueOf(all.dust().value());
    for (int member = 0; member < 10; member++) {
      out = out.add(BigInteger.valueOf(all.withdraw(member).value()));
    }
    out = out.add(BigInteger.valueOf(all.withdrawIneligiblePot().value()));
    assertThat(out).isEqualTo(in);
  }
}
