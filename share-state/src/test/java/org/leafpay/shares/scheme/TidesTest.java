package org.leafpay.shares.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.leafpay.shares.TestShares;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.ShareLedger;

/** Worked by hand: a network difficulty of 100, so a window of 800. */
class TidesTest {
  private static final BlockContext BLOCK = BlockContext.of(TestShares.block(100, 180));

  private final ShareLedger ledger = new ShareLedger(BucketLength.DEFAULT);
  private final Tides tides = new Tides(BucketLength.DEFAULT);

  @Test
  void countsTheNewestEightDifficultiesAndCutsTheOldestBucket() {
    share(0, 300, 0); // of these 400, the window takes 100: 75 and 25
    share(1, 100, 10);
    share(1, 700, 120);
    share(2, 999, 180); // the block's own bucket
    assertThat(Scores.of(tides.scores(ledger, BLOCK))).isEqualTo(Scores.of(75, 725));
    assertThat(tides.counted(ledger, BLOCK)).hasSize(2);
  }

  @Test
  void anUnfilledWindowIsDividedByWhatIsInIt() {
    share(0, 30, 0);
    share(1, 10, 120);
    assertThat(Scores.of(tides.scores(ledger, BLOCK))).isEqualTo(Scores.of(30, 10));
  }

  @Test
  void isThatOfPplnsWithAWindowOfEight() {
    for (int i = 0; i < 40; i++) {
      share(i % 3, 7 + 11L * i, 4L * i);
    }
    Pplns eight = new Pplns(BigDecimal.valueOf(8), BucketLength.DEFAULT);
    assertThat(tides.scores(ledger, BLOCK)).isEqualTo(eight.scores(ledger, BLOCK));
  }

  private void share(int miner, long difficulty, long second) {
    ledger.append(TestShares.share(miner, difficulty, second));
  }
}
