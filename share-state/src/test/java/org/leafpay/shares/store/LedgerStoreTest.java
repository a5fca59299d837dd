package org.leafpay.shares.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.shares.TestMiners;
import org.leafpay.shares.allocation.Books;
import org.leafpay.shares.allocation.CarriedAmount;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.ErgoAddress;
import org.sqlite.SQLiteDataSource;

class LedgerStoreTest {
  private static final Books FIRST = books(100, 0, 70, 30);
  private static final List<OwedEntry> FIRST_OWED = List.of(owed(1, 10), owed(2, 20));

  @TempDir private Path folder;

  private LedgerStore store;

  @BeforeEach
  void open() {
    store = LedgerStore.open(folder.resolve("pool.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void owesNothingAtFirst() {
    assertThat(store.owed()).isEmpty();
    assertThat(store.lastRound()).isEmpty();
    assertThat(store.books(1)).isEmpty();
  }

  @Test
  void owesWhatTheLastRoundLeft() {
    assertThat(store.applyRound(1, FIRST, FIRST_OWED)).isEqualTo(ApplyOutcome.APPLIED);
    assertThat(store.owed())
        .isEqualTo(Map.of(TestMiners.key(1), carried(1, 10), TestMiners.key(2), carried(2, 20)));

    store.applyRound(5, books(100, 30, 125, 5), List.of(owed(2, 5)));

    assertThat(store.owed()).isEqualTo(Map.of(TestMiners.key(2), carried(2, 5)));
    assertThat(store.lastRound()).hasValue(5);
    assertThat(store.books(1)).contains(FIRST);
    assertThat(store.books(5)).contains(books(100, 30, 125, 5));
  }

  @Test
  void keepsWhatTheOperatorAddedToARound() {
    Books deficit =
        Books.of(NanoErg.of(100), NanoErg.ZERO, NanoErg.of(7), NanoErg.of(95), NanoErg.of(10));
    store.applyRound(1, deficit, List.of(owed(1, 10)));
    assertThat(store.books(1)).contains(deficit);
    assertThat(store.books(1).orElseThrow().deficit()).isEqualTo(NanoErg.of(12));
  }

  @Test
  void keepsWhatARoundDrewFor() {
    Books books =
        Books.of(
            NanoErg.of(100),
            NanoErg.ZERO,
            NanoErg.of(7),
            new Books.Outgoing(NanoErg.of(50), NanoErg.of(25), NanoErg.of(10)));
    store.applyRound(1, books, List.of(owed(1, 10)));
    assertThat(store.books(1)).contains(books);
    assertThat(store.applyRound(1, books, List.of(owed(1, 10))))
        .isEqualTo(ApplyOutcome.ALREADY_APPLIED);
    Books paid = Books.of(books.reward(), NanoErg.ZERO, books.operatorFee(), paidInstead(books));
    assertThatThrownBy(() -> store.applyRound(1, paid, List.of(owed(1, 10))))
        .isInstanceOf(RoundConflictException.class)
        .hasMessage("round 1: was applied with other content");
  }

  private static Books.Outgoing paidInstead(Books books) {
    return new Books.Outgoing(books.paid().plus(books.drawn()), NanoErg.ZERO, books.owed());
  }

  @Test
  void readsAStoreFromBeforeThereWereLotteries() {
    store.close();
    Path old = folder.resolve("old.db");
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + old);
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:org/leafpay/shares/store/migration")
        .table("ledger_schema_history")
        .target("1")
        .load()
        .migrate();
    byte[] hash = RoundContent.of(FIRST, FIRST_OWED).hash().bytes().toArray();
    Jdbi.create(source)
        .useHandle(
            handle ->
                handle.execute(
                    "insert into ledger_round (round, reward, carried_in, operator_fee, paid,"
                        + " owed, remainder, content_hash) values (1, 100, 0, 0, 70, 30, 0, ?)",
                    hash));
    store = LedgerStore.open(old);
    assertThat(store.books(1)).contains(FIRST);
    assertThat(store.applyRound(1, FIRST, FIRST_OWED)).isEqualTo(ApplyOutcome.ALREADY_APPLIED);
  }

  @Test
  void knowsWhatWasOwedBeforeAnyRound() {
    store.applyRound(1, FIRST, FIRST_OWED);
    store.applyRound(5, books(100, 30, 130, 0), List.of());

    assertThat(store.owedBefore(1)).isEmpty();
    assertThat(store.owedBefore(2)).hasSize(2);
    assertThat(store.owedBefore(5)).hasSize(2);
    assertThat(store.owedBefore(6)).isEmpty();
    assertThat(store.owed()).isEmpty();
  }

  @Test
  void countsARoundOnceHoweverOftenItIsApplied() {
    store.applyRound(1, FIRST, FIRST_OWED);
    assertThat(store.applyRound(1, FIRST, List.of(owed(2, 20), owed(1, 10))))
        .isEqualTo(ApplyOutcome.ALREADY_APPLIED);
    store.applyRound(2, books(100, 30, 130, 0), List.of());

    assertThat(store.applyRound(1, FIRST, FIRST_OWED)).isEqualTo(ApplyOutcome.ALREADY_APPLIED);
    assertThat(store.owed()).isEmpty();
  }

  @Test
  void refusesAnAppliedRoundWithOtherContent() {
    store.applyRound(1, FIRST, FIRST_OWED);

    assertThatThrownBy(() -> store.applyRound(1, books(101, 0, 71, 30), FIRST_OWED))
        .isInstanceOf(RoundConflictException.class)
        .hasMessage("round 1: was applied with other content");
    assertThatThrownBy(() -> store.applyRound(1, FIRST, List.of(owed(1, 11), owed(2, 19))))
        .isInstanceOf(RoundConflictException.class);
    assertThat(store.owed()).containsEntry(TestMiners.key(1), carried(1, 10));
  }

  @Test
  void refusesARoundThatDoesNotCarryInWhatIsOwed() {
    store.applyRound(1, FIRST, FIRST_OWED);
    assertThatThrownBy(() -> store.applyRound(2, books(100, 29, 129, 0), List.of()))
        .isInstanceOf(RoundConflictException.class)
        .hasMessage("round 2: carried in: want 30 nanoERG as is owed, got 29 nanoERG");
    assertThat(store.lastRound()).hasValue(1);
  }

  @Test
  void refusesARoundBeforeTheLast() {
    store.applyRound(3, FIRST, FIRST_OWED);
    assertThatThrownBy(() -> store.applyRound(2, books(100, 30, 130, 0), List.of()))
        .isInstanceOf(RoundConflictException.class)
        .hasMessage("round 2: round 3 was applied before");
  }

  @Test
  void refusesEntriesThatAreNotWhatTheBooksSay() {
    assertThatThrownBy(() -> store.applyRound(1, FIRST, List.of(owed(1, 10))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("want 30 nanoERG as in the books, got 10 nanoERG");
    assertThatThrownBy(() -> store.applyRound(1, FIRST, List.of(owed(1, 10), owed(1, 20))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("owed twice to ");
    assertThat(store.lastRound()).isEmpty();
  }

  @Test
  void keepsEverythingWhenItIsOpenedAgain() {
    store.applyRound(1, FIRST, FIRST_OWED);
    store.close();
    open();
    assertThat(store.owed()).hasSize(2);
    assertThat(store.applyRound(1, FIRST, FIRST_OWED)).isEqualTo(ApplyOutcome.ALREADY_APPLIED);
  }

  @Test
  void keepsTheAddressThatAMinerWasFirstOwedUnder() {
    store.applyRound(1, FIRST, FIRST_OWED);
    ErgoAddress other = TestMiners.payToScript(TestMiners.address(1));
    store.applyRound(
        2,
        books(100, 30, 120, 10),
        List.of(new OwedEntry(TestMiners.key(1), other, NanoErg.of(10))));
    assertThat(store.owed()).containsEntry(TestMiners.key(1), carried(1, 10));
  }

  @Test
  void leavesNothingBehindWhenItFailsHalfWay() {
    // The round and its first entry are written before the second entry fails.
    try (StoreFile file = StoreFile.open(folder.resolve("pool.db"))) {
      file.jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "create trigger half_way before insert on ledger_owed when new.nano_erg = 20"
                          + " begin select raise(abort, 'half way'); end"));
    }
    assertThatThrownBy(() -> store.applyRound(1, FIRST, FIRST_OWED))
        .hasMessageContaining("half way");
    assertThat(store.lastRound()).isEmpty();
    assertThat(store.books(1)).isEmpty();
    assertThat(store.owed()).isEmpty();
  }

  @Test
  void storesTheLargestAmounts() {
    Books books = books(Long.MAX_VALUE, 0, 0, Long.MAX_VALUE);
    store.applyRound(1, books, List.of(owed(1, Long.MAX_VALUE)));
    assertThat(store.books(1)).contains(books);
    assertThat(store.owed()).containsEntry(TestMiners.key(1), carried(1, Long.MAX_VALUE));
  }

  private static Books books(long reward, long carriedIn, long paid, long owed) {
    NanoErg[] amounts =
        Arrays.stream(new long[] {reward, carriedIn, paid, owed})
            .mapToObj(NanoErg::of)
            .toArray(NanoErg[]::new);
    return new Books(amounts[0], amounts[1], NanoErg.ZERO, amounts[2], amounts[3], NanoErg.ZERO);
  }

  private static OwedEntry owed(int miner, long amount) {
    return new OwedEntry(TestMiners.key(miner), TestMiners.address(miner), NanoErg.of(amount));
  }

  private static CarriedAmount carried(int miner, long amount) {
    return new CarriedAmount(TestMiners.address(miner), NanoErg.of(amount));
  }
}
