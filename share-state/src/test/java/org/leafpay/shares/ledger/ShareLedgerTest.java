package org.leafpay.shares.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.shares.TestMiners;
import org.leafpay.shares.TestShares;
import org.leafpay.shares.source.Share;
import org.leafpay.types.MinerKey;
import org.leafpay.types.address.ErgoAddress;

class ShareLedgerTest {
  private final ShareLedger ledger = new ShareLedger(BucketLength.DEFAULT);

  @ParameterizedTest(name = "second {0} of buckets of {1} s lies in that of {2}")
  @CsvSource({
    "0, 60, 0",
    "59, 60, 0",
    "60, 60, 60",
    "61, 7, 56",
    "-1, 60, -60",
    "-60, 60, -60",
    "5, 1, 5"
  })
  void countsBucketsFromTheEpoch(long second, long length, long start) {
    assertThat(new BucketLength(length).startOf(Instant.ofEpochSecond(second, 999_999_999)))
        .isEqualTo(Instant.ofEpochSecond(start));
  }

  @Test
  void sumsPerBucketNetworkDifficultyAndMiner() {
    append(TestShares.share(1, 10, 0), TestShares.share(2, 5, 59), TestShares.share(1, 20, 30));
    append(TestShares.share(1, 7, 60));

    assertThat(ledger.buckets()).hasSize(2);
    assertThat(ledger.buckets().get(0).start()).isEqualTo(Instant.EPOCH);
    assertThat(ledger.buckets().get(0).rows())
        .containsExactlyInAnyOrder(
            new BucketRow(1_000, TestMiners.key(1), 30, 2),
            new BucketRow(1_000, TestMiners.key(2), 5, 1));
    assertThat(ledger.buckets().get(1).rows())
        .containsExactly(new BucketRow(1_000, TestMiners.key(1), 7, 1));
    assertThat(ledger.shareCount()).isEqualTo(4);
    assertThat(ledger.minerCount()).isEqualTo(2);
  }

  @Test
  void walksTheBucketsBeforeABlocksOwnNewestFirst() {
    append(TestShares.share(1, 1, 10), TestShares.share(1, 1, 70), TestShares.share(1, 1, 190));
    Instant block = Instant.ofEpochSecond(185);

    assertThat(ledger.bucketsBefore(block))
        .extracting(Bucket::start)
        .containsExactly(Instant.ofEpochSecond(60), Instant.EPOCH);
    assertThat(ledger.hasBucketBefore(block)).isTrue();
    assertThat(ledger.hasBucketBefore(Instant.ofEpochSecond(30))).isFalse();
    assertThat(ledger.bucketAt(block)).isPresent();
    assertThat(ledger.bucketAt(Instant.ofEpochSecond(130))).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isTheSameForTheSameSharesInAnyOrder(long seed) {
    Random random = new Random(seed);
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      ErgoAddress address = TestMiners.address(random.nextInt(20));
      ErgoAddress used = random.nextBoolean() ? address : TestMiners.payToScript(address);
      shares.add(TestShares.share(used, 1 + random.nextInt(1000), random.nextInt(600)));
    }
    shares.forEach(ledger::append);
    ShareLedger other = new ShareLedger(BucketLength.DEFAULT);
    Collections.shuffle(shares, random);
    shares.forEach(other::append);

    assertThat(other.buckets()).isEqualTo(ledger.buckets());
    for (Share share : shares) {
      MinerKey key = MinerKey.of(share.miner().script());
      assertThat(other.addressOf(key)).isEqualTo(ledger.addressOf(key));
    }
  }

  @Test
  void takesTwoAddressesOfOneScriptForOneMiner() {
    ErgoAddress address = TestMiners.address(1);
    append(
        TestShares.share(address, 1, 0), TestShares.share(TestMiners.payToScript(address), 2, 0));

    assertThat(ledger.minerCount()).isEqualTo(1);
    assertThat(ledger.buckets().get(0).rows())
        .containsExactly(new BucketRow(1_000, TestMiners.key(1), 3, 2));
  }

  @Test
  void countsUpToTheLargestLongAndRefusesMore() {
    append(TestShares.share(1, Long.MAX_VALUE - 1, 0), TestShares.share(1, 1, 0));

    assertThatThrownBy(() -> ledger.append(TestShares.share(1, 1, 0)))
        .isInstanceOf(LedgerOverflowException.class)
        .hasMessageContaining(TestMiners.address(1).text())
        .hasMessageContaining("9223372036854775807 + 1");
    assertThat(ledger.shareCount()).isEqualTo(2);
    assertThat(ledger.buckets().get(0).rows().get(0).difficultySum()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void knowsNoAddressOfAStranger() {
    assertThatThrownBy(() -> ledger.addressOf(TestMiners.key(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void append(Share... shares) {
    for (Share share : shares) {
      ledger.append(share);
    }
  }
}
