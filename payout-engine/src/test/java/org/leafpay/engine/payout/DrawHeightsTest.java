package org.leafpay.engine.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.engine.publish.RoundSamples;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.BoxCandidate;

class DrawHeightsTest {
  private static final BlockHeight TIP = BlockHeight.of(1_730_099);
  private static final PublishedRound ROUND = RoundSamples.drawn();

  @Test
  void areOneAfterTheOtherWithTwoHoursForTheGenesis() {
    assertThat(new DrawHeights(Set.of()).next(3, BlockHeight.of(100)))
        .containsExactly(BlockHeight.of(160), BlockHeight.of(161), BlockHeight.of(162));
    assertThat(new DrawHeights(Set.of()).next(0, BlockHeight.of(100))).isEmpty();
  }

  @Test
  void leaveOutThoseOfOtherLotteries(@TempDir Path out) {
    RoundFolder.of(out, 7).write(ROUND);
    DrawHeights heights = DrawHeights.in(out);
    assertThat(heights.taken())
        .containsExactlyInAnyOrder(BlockHeight.of(1_730_160), BlockHeight.of(1_730_161));
    assertThat(heights.next(2, TIP))
        .containsExactly(BlockHeight.of(1_730_159), BlockHeight.of(1_730_162));
  }

  @Test
  void giveEachLotteryABoxOfItsOwnWithTheMoneyOfBothSteps() {
    List<BoxCandidate> boxes = LotteryBoxes.of(ROUND.lotteries(), new DrawHeights(Set.of()), TIP);
    assertThat(boxes).hasSize(2);
    for (int i = 0; i < boxes.size(); i++) {
      DustLotteryBox box = DustLotteryBox.read(boxes.get(i));
      assertThat(box.intervals()).isEqualTo(ROUND.lotteries().get(i).leafSet().digest());
      assertThat(box.value()).isEqualTo(box.prize().plus(LotteryBoxes.PRIZE_MIN));
      assertThat(box.drawHeight()).isEqualTo(TIP.plus(60 + i));
    }
  }

  /** The reserve divides by the number of payments. */
  @Test
  void aRoundThatPaysNobodyHasTerms() {
    Bytes operator = ROUND.document().chain().orElseThrow().terms().operatorKey();
    assertThat(RoundSettings.DEFAULT.terms(operator, NanoErg.ofErg("3"), 0, TIP).feeReserve(0))
        .isEqualTo(NanoErg.of(2_000_000));
  }
}
