package org.leafpay.shares.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leafpay.shares.database.LedgerFixture.BUCKET_SECONDS;
import static org.leafpay.shares.database.LedgerFixture.IDENTITY;
import static org.leafpay.shares.database.LedgerFixture.POLICY;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.leafpay.shares.RandomRows;
import org.leafpay.shares.TestMiners;
import org.leafpay.shares.TestPlace;
import org.leafpay.shares.TestRow;
import org.leafpay.shares.TextbookLedger;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.LedgerOverflowException;
import org.leafpay.shares.ledger.MinerSums;
import org.leafpay.types.address.Network;

@ParameterizedClass(name = "{0}")
@EnumSource(TestPlace.class)
class DurableLedgerTest {
  private static final long START = RandomRows.START_SECOND;
  private static final SourceStream STREAM = new SourceStream("stratum", 0);

  private final LedgerFixture fixture;

  DurableLedgerTest(TestPlace kind, @TempDir Path folder) {
    this.fixture = LedgerFixture.fresh(kind, folder);
  }

  @Test
  void holdsTheSumsOfManyCommits() {
    List<TestRow> rows = new RandomRows(1).rows(5_000, 3, 100, 8);
    fixture.ingest(rows, POLICY);

    assertThat(fixture.readAll()).isEqualTo(TextbookLedger.of(BUCKET_SECONDS, rows));
  }

  @Test
  void walksSealedBucketsNewestFirstAndNoOpenOnes() {
    fixture.ingest(new RandomRows(2).rows(3_000, 1, 3_000, 0), POLICY);

    try (DurableLedger ledger = fixture.open()) {
      Instant open = Instant.ofEpochSecond(ledger.sealedUntil());
      List<Instant> starts =
          ledger
              .sealedBuckets()
              .bucketsBefore(Instant.MAX.minusSeconds(1_000))
              .map(Bucket::start)
              .toList();
      assertThat(starts)
          .hasSize(298)
          .isSortedAccordingTo((one, other) -> other.compareTo(one))
          .first()
          .isEqualTo(open.minusSeconds(BUCKET_SECONDS));
      assertThat(ledger.sealedBuckets().bucketAt(open)).isEmpty();
      assertThat(ledger.sealedBuckets().bucketAt(open.minusSeconds(1))).isPresent();
      assertThat(ledger.sealedBuckets().hasBucketBefore(Instant.ofEpochSecond(START))).isFalse();
      assertThat(ledger.sealedBuckets().hasBucketBefore(Instant.ofEpochSecond(START + 10)))
          .isTrue();
    }
  }

  @Test
  void publishesTheHashOfEachSealedBucketsRows() {
    List<TestRow> rows = new RandomRows(3).rows(2_000, 2, 60, 5);
    fixture.ingest(rows, POLICY);
    fixture.readAll();
    TextbookLedger textbook = TextbookLedger.of(BUCKET_SECONDS, rows);

    assertThat(fixture.seals()).hasSize(7);
    for (SealedBucket sealed : fixture.seals()) {
      long start = sealed.start().getEpochSecond();
      assertThat(sealed.sha256()).isEqualTo(textbook.hash(start));
      assertThat(sealed.shareCount())
          .isEqualTo(rows.stream().filter(row -> textbook.bucketOf(row) == start).count());
      assertThat(sealed.positions()).hasSize(2);
    }
  }

  @Test
  void knowsAfterARestartWhereEachStreamStands() {
    fixture.ingest(
        List.of(
            TestRow.of(STREAM, 5, 1, START),
            TestRow.of(new SourceStream("stratum", 1), 0, 1, START),
            TestRow.of(STREAM, 9, 2, START)),
        POLICY);

    try (DurableLedger ledger = fixture.open()) {
      assertThat(ledger.last(STREAM)).isEqualTo(9);
      assertThat(ledger.last(new SourceStream("stratum", 1))).isZero();
      assertThat(ledger.last(new SourceStream("stratum", 2))).isEqualTo(DurableLedger.NOTHING);
      assertThat(ledger.miners().find(TestMiners.address(2).text())).isEqualTo(1);
    }
  }

  @Test
  void keepsTheSmallerOfTwoAddressesOfOneScript() {
    try (DurableLedger ledger = fixture.open()) {
      ledger.miners().add(TestMiners.payToScript(TestMiners.address(1)));
      ledger.commit(empty());
      ledger.miners().add(TestMiners.address(1));
      ledger.commit(empty());
    }

    try (DurableLedger ledger = fixture.open()) {
      assertThat(ledger.miners().size()).isEqualTo(1);
      assertThat(ledger.miners().address(0)).isEqualTo(TestMiners.address(1));
    }
  }

  @Test
  void refusesTheCommitOfASecondWriter() {
    try (DurableLedger one = fixture.open();
        DurableLedger other = fixture.open()) {
      one.commit(empty());

      assertThatThrownBy(() -> other.commit(empty())).isInstanceOf(LedgerConflictException.class);
      assertThatThrownBy(() -> other.seal(START)).isInstanceOf(LedgerConflictException.class);
      one.commit(empty());
    }
  }

  @Test
  void keepsNothingOfACommitThatFails() {
    List<TestRow> rows = new RandomRows(4).rows(500, 2, 20, 0);
    fixture.ingest(rows, POLICY);
    try (DurableLedger ledger = fixture.open()) {
      Bucket bucket = anyBucket(ledger);
      LedgerDelta impossible =
          new LedgerDelta(
              List.of(STREAM.at(7)),
              List.of(
                  new LedgerPart(START, 5, bucket.layers().get(0).sums()),
                  new LedgerPart(START, 0, bucket.layers().get(0).sums())),
              List.of(),
              List.of(new LateShares(STREAM.at(1), 1, 1, START, START)),
              List.of());
      ledger.miners().add(TestMiners.address(99));
      assertThatThrownBy(() -> ledger.commit(impossible)).isInstanceOf(JdbiException.class);
    }

    try (DurableLedger ledger = fixture.open()) {
      assertThat(ledger.last(STREAM)).isEqualTo(DurableLedger.NOTHING);
      assertThat(ledger.late()).isEmpty();
      assertThat(ledger.miners().find(TestMiners.key(99))).isNegative();
    }
    assertThat(fixture.readAll()).isEqualTo(TextbookLedger.of(BUCKET_SECONDS, rows));
  }

  private static Bucket anyBucket(DurableLedger ledger) {
    ledger.seal(START + 20);
    return ledger.sealedBuckets().bucketAt(Instant.ofEpochSecond(START)).orElseThrow();
  }

  @Test
  void refusesALedgerOfAnotherPoolNetworkOrBucketLength() {
    fixture.open().close();

    for (LedgerIdentity other :
        List.of(
            new LedgerIdentity(Network.TESTNET, "pool", IDENTITY.bucketLength()),
            new LedgerIdentity(Network.MAINNET, "other", IDENTITY.bucketLength()),
            new LedgerIdentity(Network.MAINNET, "pool", new BucketLength(60)))) {
      assertThatThrownBy(() -> DurableLedger.open(fixture.place(), other))
          .isInstanceOf(DurableLedgerException.class)
          .hasMessageContaining("is that of " + IDENTITY + ", not of " + other);
    }
    assertThat(DurableLedger.identityAt(fixture.place())).contains(IDENTITY);
  }

  @Test
  void refusesToReadALedgerThatWasNeverMade() {
    assertThat(DurableLedger.identityAt(fixture.place())).isEmpty();
    assertThatThrownBy(() -> DurableLedger.open(fixture.place()))
        .isInstanceOf(DurableLedgerException.class);
    fixture.select("select 1");
    assertThatThrownBy(() -> DurableLedger.open(fixture.place()))
        .isInstanceOf(DurableLedgerException.class)
        .hasMessageContaining("holds no shares");
  }

  /** Whoever counts shares leaves them out before: this is for sums that come in parts. */
  @Test
  void saysWhoseSumsDoNotFitWhenABucketIsSealed() {
    try (DurableLedger ledger = fixture.open()) {
      int miner = ledger.miners().add(TestMiners.address(1));
      MinerSums sums = new MinerSums();
      sums.add(miner, 1L << 62);
      LedgerPart huge = new LedgerPart(START, 1_000, sums.toColumns());
      ledger.commit(
          new LedgerDelta(
              List.of(STREAM.at(2)), List.of(huge, huge), List.of(), List.of(), List.of()));

      assertThatThrownBy(() -> ledger.seal(START + 100))
          .isInstanceOf(LedgerOverflowException.class)
          .hasMessageContaining(TestMiners.address(1).text());
      assertThat(ledger.last(STREAM)).isEqualTo(2);
      assertThat(ledger.openBuckets()).containsExactly(START);
      assertThat(ledger.parts(START)).hasSize(2);
      assertThat(ledger.parts(START + 10)).isEmpty();
    }
  }

  private static LedgerDelta empty() {
    return new LedgerDelta(List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
