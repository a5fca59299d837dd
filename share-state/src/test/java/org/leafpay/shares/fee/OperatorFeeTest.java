package org.leafpay.shares.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leafpay.shares.TestMiners;
import org.leafpay.types.NanoErg;

class OperatorFeeTest {
  @Test
  void everyPartIsRoundedDownByItselfAndTheRestIsTheMiners() {
    // Of 999: 9.99, 4.995 and 0.0999.
    OperatorFee fee = new OperatorFee(new BasisPoints(100), List.of(part(1, 50), part(2, 1)));
    assertThat(fee.ownOf(NanoErg.of(999))).isEqualTo(NanoErg.of(9));
    assertThat(fee.netOf(NanoErg.of(999))).isEqualTo(NanoErg.of(999 - 9 - 4));
  }

  @Test
  void theOperatorAloneMayTakeAll() {
    assertThat(OperatorFee.of(new BasisPoints(10_000)).netOf(NanoErg.of(7)))
        .isEqualTo(NanoErg.ZERO);
  }

  @Test
  void recipientsLeaveSomethingToDivideSinceTheyArePaidByIt() {
    assertRefused(() -> new OperatorFee(new BasisPoints(9_999), List.of(part(1, 1))), "10000");
    assertRefused(() -> new OperatorFee(BasisPoints.ZERO, List.of(part(1, 10_000))), "10000");
    new OperatorFee(new BasisPoints(9_998), List.of(part(1, 1)));
  }

  @Test
  void aRecipientWithoutAPartIsRefused() {
    assertRefused(() -> part(1, 0), "a fee of nothing");
  }

  @Test
  void aRecipientWhoIsNamedTwiceIsRefusedHoweverHisAddressIsWritten() {
    FeeRecipient other =
        new FeeRecipient(TestMiners.payToScript(TestMiners.address(1)), new BasisPoints(2));
    assertRefused(
        () -> new OperatorFee(BasisPoints.ZERO, List.of(part(1, 1), other)), "a fee twice");
  }

  private static void assertRefused(Runnable fee, String reason) {
    assertThatThrownBy(fee::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  private static FeeRecipient part(int miner, int basisPoints) {
    return new FeeRecipient(TestMiners.address(miner), new BasisPoints(basisPoints));
  }
}
