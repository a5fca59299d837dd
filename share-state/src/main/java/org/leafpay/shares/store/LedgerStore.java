package org.leafpay.shares.store;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.leafpay.shares.allocation.Books;
import org.leafpay.shares.allocation.CarriedAmount;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

/**
 * What is owed to miners, round after round.
 *
 * <p>Promise: a round counts once. Applying it again with the same content changes nothing, with
 * other content it is refused, and a killed process leaves a round applied as a whole or not at
 * all. Rounds are numbered upwards, gaps allowed; each must carry in what the one before left owed.
 */
public final class LedgerStore implements AutoCloseable {
  private static final String MIGRATIONS = "org/leafpay/shares/store/migration";
  private static final String HISTORY_TABLE = "ledger_schema_history";

  private final StoreFile file;

  private LedgerStore(StoreFile file) {
    this.file = file;
  }

  /**
   * Opens the ledger in a file of its own, and makes it when it is not there.
   *
   * @throws StoreException when the file cannot be used
   */
  public static LedgerStore open(Path file) {
    StoreFile store = StoreFile.open(file);
    try {
      return in(store);
    } catch (StoreException e) {
      store.close();
      throw e;
    }
  }

  /**
   * The ledger in a file that other parts use too; closing the ledger closes the file.
   *
   * @throws StoreException when the ledger's tables cannot be brought up to date
   */
  public static LedgerStore in(StoreFile file) {
    file.migrate(MIGRATIONS, HISTORY_TABLE);
    return new LedgerStore(file);
  }

  /** What is owed after the last round, in ascending unsigned key order. */
  public SortedMap<MinerKey, CarriedAmount> owed() {
    return read(tables -> owedAfter(tables, tables.lastRound()));
  }

  /**
   * What was owed when {@code round} began: the carried amounts that its allocation depends on,
   * whether it was applied since or not.
   */
  public SortedMap<MinerKey, CarriedAmount> owedBefore(long round) {
    return read(tables -> owedAfter(tables, tables.lastRoundBefore(round)));
  }

  /** The last round that was applied. */
  public OptionalLong lastRound() {
    return read(LedgerTables::lastRound);
  }

  /** The books of a round that was applied. */
  public Optional<Books> books(long round) {
    return read(tables -> tables.books(round));
  }

  /**
   * Records a round and makes {@code owed} what is owed from now on.
   *
   * @param owed all that is owed after the round, in any order
   * @throws IllegalArgumentException when the entries are not what the books say
   * @throws RoundConflictException when the round was applied with other content, when a later one
   *     was applied, or when it does not carry in what is owed
   */
  public ApplyOutcome applyRound(long round, Books books, List<OwedEntry> owed) {
    RoundContent content = RoundContent.of(books, owed);
    return file.jdbi().inTransaction(handle -> apply(new LedgerTables(handle), round, content));
  }

  private static ApplyOutcome apply(LedgerTables tables, long round, RoundContent content) {
    Optional<Hash32> before = tables.contentHash(round);
    if (before.isPresent()) {
      if (!before.get().equals(content.hash())) {
        throw new RoundConflictException(round, "was applied with other content");
      }
      return ApplyOutcome.ALREADY_APPLIED;
    }
    requireFollows(tables, round, content.books().carriedIn());
    tables.insert(round, content);
    return ApplyOutcome.APPLIED;
  }

  private static void requireFollows(LedgerTables tables, long round, NanoErg carriedIn) {
    OptionalLong last = tables.lastRound();
    if (last.isPresent() && last.getAsLong() > round) {
      throw new RoundConflictException(round, "round " + last.getAsLong() + " was applied before");
    }
    NanoErg owed =
        NanoErg.sum(owedAfter(tables, last).values().stream().map(CarriedAmount::amount).toList());
    if (!owed.equals(carriedIn)) {
      throw new RoundConflictException(
          round, "carried in: want " + owed + " as is owed, got " + carriedIn);
    }
  }

  private static SortedMap<MinerKey, CarriedAmount> owedAfter(
      LedgerTables tables, OptionalLong round) {
    SortedMap<MinerKey, CarriedAmount> owed = new TreeMap<>();
    if (round.isPresent()) {
      for (OwedEntry entry : tables.owedAfter(round.getAsLong())) {
        owed.put(entry.key(), new CarriedAmount(entry.address(), entry.owed()));
      }
    }
    return Collections.unmodifiableSortedMap(owed);
  }

  /**
   * Without a transaction, which would wait for writers: what a round left behind never changes.
   */
  private <T> T read(Function<LedgerTables, T> question) {
    return file.jdbi().withHandle(handle -> question.apply(new LedgerTables(handle)));
  }

  @Override
  public void close() {
    file.close();
  }
}
