package org.leafpay.engine.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;

class FundingTest {
  private final Box small = box(10, 0);
  private final Box middle = box(50, 1);
  private final Box large = box(70, 2);
  private final List<Box> boxes = List.of(small, large, middle);

  @Test
  void takesTheLargestBoxesFirst() {
    assertThat(Funding.pick(boxes, Set.of(), NanoErg.of(70))).containsExactly(large);
    assertThat(Funding.pick(boxes, Set.of(), NanoErg.of(71))).containsExactly(large, middle);
    assertThat(Funding.pick(boxes, Set.of(), NanoErg.of(130)))
        .containsExactly(large, middle, small);
  }

  @Test
  void takesFirstWhatHasToBeAmongThem() {
    assertThat(Funding.pick(boxes, Set.of(small.id()), NanoErg.of(70)))
        .containsExactly(small, large);
    assertThat(Funding.pick(boxes, Set.of(small.id(), middle.id()), NanoErg.of(1)))
        .containsExactly(middle, small);
    assertThatThrownBy(() -> Funding.pick(List.of(large), Set.of(small.id()), NanoErg.of(1)))
        .isInstanceOf(WalletException.class)
        .hasMessageContaining("box " + small.id() + " has to be spent");
  }

  @Test
  void saysHowMuchIsThereAndHowMuchIsNeeded() {
    assertThatThrownBy(() -> Funding.pick(boxes, Set.of(), NanoErg.of(131)))
        .isInstanceOf(WalletException.class)
        .hasMessage(
            "the key's 3 spendable boxes hold 0.000000130 ERG, and 0.000000131 ERG are needed:"
                + " send money to its address");
  }

  private static Box box(long nanoErg, int index) {
    PropositionBytes script = PropositionBytes.ofHex("00d191");
    return BoxCandidate.payment(NanoErg.of(nanoErg), script, BlockHeight.of(1))
        .in(TxId.ofHex("ab".repeat(32)), index);
  }
}
