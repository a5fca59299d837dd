package org.leafpay.engine.journal;

import java.util.List;
import java.util.Optional;

/** What may be written after what. Each method runs inside one transaction of the store. */
final class JournalRules {
  private JournalRules() {}

  static RecordOutcome record(JournalTables tables, JournalStep step) {
    StepKey key = step.key();
    Optional<JournalStep.Recorded> before = tables.step(key);
    if (before.isPresent()) {
      if (!before.get().step().equals(step)) {
        throw new JournalException(
            key.toString(),
            "another run is working on round %d, or has: it holds transaction %s, not %s"
                .formatted(
                    key.round(), before.get().step().content().txId(), step.content().txId()));
      }
      return RecordOutcome.ALREADY_RECORDED;
    }
    requireOpen(tables, key.round());
    int next = tables.stepCount(key.round());
    if (key.sequence() != next) {
      throw new JournalException(key.toString(), "the next step is " + next);
    }
    Optional<StepKey> elsewhere = tables.placeOf(step.content().txId());
    if (elsewhere.isPresent()) {
      throw new JournalException(key.toString(), "its transaction is " + elsewhere.get());
    }
    tables.insert(step);
    return RecordOutcome.RECORDED;
  }

  /** Whether anything has changed. */
  static boolean mark(JournalTables tables, StepKey key, StepStatus next) {
    StepStatus now =
        tables
            .status(key)
            .orElseThrow(() -> new JournalException(key.toString(), "was never recorded"));
    if (now.equals(next)) {
      return false;
    }
    if (!now.mayBecome(next)) {
      throw new JournalException(key.toString(), now.word() + " cannot become " + next.word());
    }
    tables.update(key, next);
    return true;
  }

  /** Whether anything has changed. */
  static boolean mark(JournalTables tables, long round, RoundStatus next) {
    RoundStatus now = status(tables, round);
    if (now == next) {
      return false;
    }
    List<StepStatus> steps =
        tables.steps(round).stream().map(JournalStep.Recorded::status).toList();
    switch (next) {
      case OPEN -> require(now == RoundStatus.CLOSED, round, now + " cannot become OPEN");
      case CLOSED -> {
        require(now == RoundStatus.OPEN, round, now + " cannot become CLOSED");
        require(steps.stream().noneMatch(StepStatus::isPending), round, "a step is pending");
      }
    }
    tables.update(round, next);
    return true;
  }

  private static void requireOpen(JournalTables tables, long round) {
    RoundStatus status = status(tables, round);
    require(status == RoundStatus.OPEN, round, "is " + status);
  }

  private static RoundStatus status(JournalTables tables, long round) {
    return tables
        .round(round)
        .orElseThrow(() -> new JournalException(Journal.name(round), "was never begun"))
        .status();
  }

  private static void require(boolean right, long round, String reason) {
    if (!right) {
      throw new JournalException(Journal.name(round), reason);
    }
  }
}
