package org.leafpay.engine.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leafpay.shares.store.StoreFile;
import org.leafpay.types.HeaderId;
import org.leafpay.types.TxId;

/**
 * Rounds and their transactions, each written down before it is sent.
 *
 * <p>Promise: calling again with the same content changes nothing; other content in the same place
 * is refused; what a call changed is on disk when it returns, and a killed process leaves a call
 * done as a whole or not at all.
 */
public final class Journal {
  private static final String MIGRATIONS = "org/leafpay/engine/journal/migration";
  private static final String HISTORY_TABLE = "journal_schema_history";

  private final StoreFile file;

  private Journal(StoreFile file) {
    this.file = file;
  }

  /**
   * The journal in a file that other parts use too; whoever opened the file closes it.
   *
   * @throws org.leafpay.shares.store.StoreException when its tables cannot be brought up to date
   */
  public static Journal in(StoreFile file) {
    file.migrate(MIGRATIONS, HISTORY_TABLE);
    return new Journal(file);
  }

  /**
   * Ties the journal to a chain, the first time; its rounds are on that chain for ever.
   *
   * @param firstBlock of the chain that a node shows now
   * @throws JournalException when the journal's rounds are on another chain
   */
  public void requireChain(HeaderId firstBlock) {
    HeaderId ours = write(tables -> tables.chain(firstBlock));
    if (!ours.equals(firstBlock)) {
      throw new JournalException(
          file.path().toString(),
          "holds rounds of another chain: that one begins with block %s, the node's with %s"
              .formatted(ours, firstBlock));
    }
  }

  /**
   * Begins a round.
   *
   * @throws JournalException when it was begun with other blocks or terms
   */
  public RecordOutcome begin(JournalRound round) {
    return write(
        tables -> {
          Optional<JournalRound.Recorded> before = tables.round(round.number());
          if (before.isEmpty()) {
            tables.insert(round);
            return RecordOutcome.RECORDED;
          }
          if (!before.get().round().equals(round)) {
            throw new JournalException(
                name(round.number()), "was begun with other blocks or terms");
          }
          return RecordOutcome.ALREADY_RECORDED;
        });
  }

  /**
   * Writes down a transaction that is going to be sent: {@link StepStatus#PLANNED}.
   *
   * @throws JournalException when its place holds another, when it does not follow the last step,
   *     when it is a step already elsewhere, or when the round is not open
   */
  public RecordOutcome record(JournalStep step) {
    return write(tables -> JournalRules.record(tables, step));
  }

  /**
   * Moves a step to {@code status}.
   *
   * @throws JournalException when it cannot get there from where it is
   */
  public void mark(StepKey key, StepStatus status) {
    write(tables -> JournalRules.mark(tables, key, status));
  }

  /**
   * Moves a round to {@code status}. It closes when no step is pending; a closed one opens again
   * after a reorganisation.
   *
   * @throws JournalException when its steps do not allow that
   */
  public void mark(long round, RoundStatus status) {
    write(tables -> JournalRules.mark(tables, round, status));
  }

  /** The step whose transaction is {@code id}. */
  public Optional<JournalStep.Recorded> step(TxId id) {
    return read(tables -> tables.placeOf(id).flatMap(tables::step));
  }

  /** All steps of a round in the order of sending. */
  public List<JournalStep.Recorded> steps(long round) {
    return read(tables -> tables.steps(round));
  }

  public Optional<JournalRound.Recorded> round(long number) {
    return read(tables -> tables.round(number));
  }

  /** All rounds in ascending order. */
  public List<JournalRound.Recorded> rounds() {
    return read(JournalTables::rounds);
  }

  static String name(long round) {
    return "round " + round;
  }

  private <T> T write(Function<JournalTables, T> action) {
    return file.jdbi().inTransaction(handle -> action.apply(new JournalTables(handle)));
  }

  private <T> T read(Function<JournalTables, T> question) {
    return file.jdbi().withHandle(handle -> question.apply(new JournalTables(handle)));
  }
}
