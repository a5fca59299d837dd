package org.leafpay.engine.journal;

import java.nio.file.Path;
import java.util.List;
import org.leafpay.shares.store.StoreFile;

/** Writes a journal in a process of its own, which is halted in the middle. */
final class JournalCrash {
  /** What the process does, in order; each is one call of the journal. */
  static final int CALL_COUNT = 5;

  private JournalCrash() {}

  static List<Runnable> calls(Journal journal) {
    return List.of(
        () -> journal.begin(JournalSamples.round(1)),
        () -> journal.record(JournalSamples.step(1, 0, 5)),
        () -> journal.mark(new StepKey(1, 0), StepStatus.SENT),
        () -> journal.mark(new StepKey(1, 0), JournalSamples.CONFIRMED),
        () -> journal.mark(1, RoundStatus.CLOSED));
  }

  /** Arguments: the file, and after how many calls the process is halted. */
  public static void main(String[] args) {
    Journal journal = Journal.in(StoreFile.open(Path.of(args[0])));
    calls(journal).subList(0, Integer.parseInt(args[1])).forEach(Runnable::run);
    Runtime.getRuntime().halt(7);
  }
}
