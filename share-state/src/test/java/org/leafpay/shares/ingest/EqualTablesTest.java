package org.leafpay.shares.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leafpay.shares.database.LedgerFixture.POLICY;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.shares.RandomRows;
import org.leafpay.shares.TestMiners;
import org.leafpay.shares.TestPlace;
import org.leafpay.shares.TestRow;
import org.leafpay.shares.TestSource;
import org.leafpay.shares.batch.ShareSource;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LedgerFixture;
import org.leafpay.shares.database.SealedBucket;

/** Two parties count the same shares, each in his own order and at his own pace. */
class EqualTablesTest {
  private static final int STREAMS = 4;
  private static final int JITTER_SECONDS = 12;

  @TempDir private Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void publishEqualTablesAlthoughSharesArriveInDifferentOrder(long seed) {
    Random random = new Random(seed);
    List<TestRow> rows = new RandomRows(seed).rows(6_000, STREAMS, 300, JITTER_SECONDS);
    LedgerFixture one = LedgerFixture.fresh(TestPlace.SQLITE, folder);
    LedgerFixture other = LedgerFixture.fresh(TestPlace.POSTGRESQL, folder);

    oneSourceForAll(one, rows);
    oneSourceForEach(other, rows, random);

    List<SealedBucket> common = one.seals();
    assertThat(common).hasSizeGreaterThan(20);
    assertThat(other.seals()).isEqualTo(common);
    for (LedgerFixture party : List.of(one, other)) {
      try (DurableLedger ledger = party.open()) {
        assertThat(ledger.late()).isEmpty();
      }
    }
  }

  /** In one go, in the order of the list. */
  private static void oneSourceForAll(LedgerFixture fixture, List<TestRow> rows) {
    try (DurableLedger ledger = fixture.open()) {
      LedgerFixture.ingest(ledger, POLICY, List.of(new TestSource(ledger.miners(), rows, 0)));
    }
  }

  /**
   * Each stream by itself, some ahead of others, cut off anywhere and taken up again; miners are
   * met, and so numbered, in another order.
   */
  private static void oneSourceForEach(LedgerFixture fixture, List<TestRow> rows, Random random) {
    for (int cut : new int[] {1 + random.nextInt(5_000), rows.size()}) {
      try (DurableLedger ledger = fixture.open()) {
        for (int miner = 0; miner < 20; miner++) {
          ledger.miners().add(TestMiners.address(19 - miner));
        }
        List<ShareSource> sources = new ArrayList<>();
        for (int i = 0; i < STREAMS; i++) {
          SourceStream stream = new SourceStream("stratum-" + i, i % 2);
          List<TestRow> own =
              rows.subList(0, cut).stream().filter(row -> row.stream().equals(stream)).toList();
          sources.add(random.nextInt(sources.size() + 1), new TestSource(ledger.miners(), own, 0));
        }
        LedgerFixture.ingest(ledger, POLICY.withCommitShares(1 + random.nextInt(500)), sources);
      }
    }
  }
}
