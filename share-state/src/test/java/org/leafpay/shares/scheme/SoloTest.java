package org.leafpay.shares.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leafpay.shares.TestMiners;
import org.leafpay.shares.TestShares;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.ShareLedger;
import org.leafpay.shares.source.PoolBlock;

class SoloTest {
  private final ShareLedger ledger = new ShareLedger(BucketLength.DEFAULT);
  private final Solo solo = new Solo(BucketLength.DEFAULT);

  @Test
  void theFinderHasAllWhateverOthersDid() {
    ledger.append(TestShares.share(1, 1_000_000, 0));
    PoolBlock block = TestShares.block(11, 3_000, 75, Optional.of(TestMiners.address(2)));
    assertThat(Scores.of(solo.scores(ledger, BlockContext.of(block))))
        .isEqualTo(Scores.of(0, 0, 3_000));
    assertThat(solo.counted(ledger, BlockContext.of(block))).isEmpty();
    assertThat(solo.prior(block, List.of(block))).isEqualTo(PriorRounds.NONE);
  }

  @Test
  void aBlockWhoseFinderNobodyKnowsIsRefusedByItsHeight() {
    PoolBlock block = TestShares.block(11, 3_000, 75);
    assertThatThrownBy(() -> solo.scores(ledger, BlockContext.of(block)))
        .isInstanceOf(UnknownFinderException.class)
        .hasMessageContaining("block 11 has no miner");
  }
}
