package org.leafpay.sortition.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.sortition.draw.Drawing;
import org.leafpay.sortition.dust.DustLottery;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;

class RearmingTest {
  private static final BlockHeight DRAW = BlockHeight.of(1_000);
  private static final BlockHeight TIP = DRAW.plus(Drawing.HEADERS_MAX);
  private static final NanoErg FEE = NanoErg.of(1_000_000);
  private static final NanoErg BUDGET = NanoErg.of(2_000_000);
  private static final PropositionBytes OWN = script(1);
  private static final PropositionBytes CHANGE = script(2);

  private final DustLottery lottery = lottery();
  private final LotteryPosition open =
      LotteryPosition.of(
          new LotteryTerms(DRAW, BUDGET).box(lottery).candidate(BlockHeight.of(900)).in(tx(), 3),
          lottery);

  /** The script counts from the block that holds the transaction, the next one at the earliest. */
  @Test
  void offersHeightsThatTheScriptTakesInTheNextBlockAndTheFirstOfThemForEightBlocks() {
    var heights = Rearming.drawHeights(TIP);
    int next = TIP.value() + 1;
    assertThat(heights)
        .doesNotHaveDuplicates()
        .isSorted()
        .allMatch(height -> height.value() - next >= 12 && height.value() - next <= 30);
    assertThat(heights.get(0).value() - (next + 8)).isEqualTo(12);
  }

  @Test
  void givesTheHeightThatIsWantedAndTheChangeToWhomItBelongs() {
    Rearming.OwnFee own = new Rearming.OwnFee(own(FEE.times(5)), CHANGE, FEE);
    LotteryStep step = Rearming.of(open, TIP.plus(25), own, TIP);
    BoxCandidate next = step.transaction().outputs().get(0);
    assertThat(DustLotteryBox.read(next).drawHeight()).isEqualTo(TIP.plus(25));
    assertThat(next.value()).isEqualTo(open.box().value());
    BoxCandidate change = step.transaction().outputs().get(1);
    assertThat(change.script()).isEqualTo(CHANGE);
    assertThat(change.value()).isEqualTo(FEE.times(4));
  }

  @Test
  void isNotToBeHadWhileTheHeaderCanBeShown() {
    BlockHeight early = TIP.plus(-1);
    assertThat(Rearming.isDue(open.state(), early)).isFalse();
    assertThatThrownBy(() -> Rearming.of(open, own(FEE.times(5)), FEE, early))
        .isInstanceOf(LotteryException.class)
        .hasMessageContaining("can still be shown");
  }

  @Test
  void takesNoBoxThatHoldsNoMoreThanTheFee() {
    assertThatThrownBy(() -> new Rearming.OwnFee(own(FEE), CHANGE, FEE))
        .isInstanceOf(LotteryException.class)
        .hasMessageContaining("holds too little");
  }

  private static Box own(NanoErg value) {
    return BoxCandidate.payment(value, OWN, BlockHeight.of(1)).in(tx(), 0);
  }

  private static DustLottery lottery() {
    TreeMap<MinerKey, NanoErg> payments = new TreeMap<>();
    for (int i = 1; i < 5; i++) {
      payments.put(MinerKey.of(script(i)), NanoErg.of(1_000_000L * i));
    }
    return DustLottery.of(payments);
  }

  private static PropositionBytes script(int number) {
    Bytes x = Hash32.blake2b256(Bytes.of((byte) number)).bytes();
    return PropositionBytes.payToPublicKey(Bytes.of((byte) 2).plus(x));
  }

  private static TxId tx() {
    return new TxId(Hash32.blake2b256(Bytes.of((byte) 9)));
  }
}
