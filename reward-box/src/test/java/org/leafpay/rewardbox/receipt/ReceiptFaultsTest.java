package org.leafpay.rewardbox.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reason for which a receipt is not sound, by receipts that are wrong in one way. */
class ReceiptFaultsTest {

  static Stream<FaultCase> cases() {
    return Stream.of(
            ContentFaults.cases(),
            BoxFaults.cases(),
            LeafFaults.cases(),
            BatchFaults.cases(),
            ChainFaults.cases(),
            DescentFaults.cases())
        .flatMap(cases -> cases);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void namesTheReason(FaultCase wrong) {
    assertThat(wrong.verdict())
        .isInstanceOfSatisfying(
            ReceiptVerdict.Unsound.class,
            unsound -> {
              assertThat(unsound.fault()).isInstanceOf(wrong.want());
              assertThat(unsound.fault().text()).isNotBlank();
            });
  }

  @Test
  void everyReasonIsSeen() {
    Set<Class<?>> seen = new HashSet<>();
    cases().forEach(wrong -> seen.add(wrong.want()));
    assertThat(seen)
        .isEqualTo(new HashSet<>(Arrays.asList(ReceiptFault.class.getPermittedSubclasses())));
  }
}
