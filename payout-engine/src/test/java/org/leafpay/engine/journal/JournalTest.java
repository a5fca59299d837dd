package org.leafpay.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leafpay.engine.journal.JournalSamples.CONFIRMED;
import static org.leafpay.engine.journal.JournalSamples.OTHER_BLOCK;
import static org.leafpay.engine.journal.JournalSamples.round;
import static org.leafpay.engine.journal.JournalSamples.step;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.shares.store.LedgerStore;
import org.leafpay.shares.store.StoreFile;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.HeaderId;

class JournalTest {
  private static final StepKey FIRST = new StepKey(1, 0);
  private static final Map<String, StepStatus> STATUSES =
      Map.of(
          "PLANNED", StepStatus.PLANNED,
          "SENT", StepStatus.SENT,
          "CONFIRMED", CONFIRMED,
          "REPLACED", StepStatus.REPLACED);

  @TempDir private Path folder;
  private StoreFile file;
  private Journal journal;

  @BeforeEach
  void open() {
    file = StoreFile.open(folder.resolve("pool.db"));
    journal = Journal.in(file);
  }

  @AfterEach
  void close() {
    file.close();
  }

  @Test
  void belongsToTheChainThatItWasFirstUsedOn() {
    HeaderId ours = HeaderId.ofHex("0a".repeat(32));
    journal.requireChain(ours);
    journal.requireChain(ours);
    assertThatThrownBy(() -> journal.requireChain(HeaderId.ofHex("0b".repeat(32))))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("holds rounds of another chain");
  }

  @Test
  void sharesAFileWithTheLedger() {
    journal.begin(round(1));
    try (StoreFile again = StoreFile.open(file.path())) {
      assertThat(LedgerStore.in(again).owed()).isEmpty();
      assertThat(Journal.in(again).round(1)).isPresent();
    }
  }

  @Test
  void givesBackWhatWasWrittenAfterAReopening() {
    journal.begin(round(2));
    journal.begin(round(1));
    journal.record(step(1, 0, 5));
    journal.record(step(1, 1, 6));
    journal.mark(FIRST, CONFIRMED);
    close();
    open();
    assertThat(journal.rounds())
        .containsExactly(
            new JournalRound.Recorded(round(1), RoundStatus.OPEN),
            new JournalRound.Recorded(round(2), RoundStatus.OPEN));
    assertThat(journal.steps(1))
        .containsExactly(
            new JournalStep.Recorded(step(1, 0, 5), CONFIRMED),
            new JournalStep.Recorded(step(1, 1, 6), StepStatus.PLANNED));
    assertThat(journal.steps(2)).isEmpty();
  }

  @Test
  void givesBackATransactionByteForByte() {
    journal.begin(round(1));
    journal.record(step(1, 0, 5));
    JournalStep.Content content = journal.steps(1).get(0).step().content();
    assertThat(content.transaction().bytes()).isEqualTo(content.signedBytes());
    assertThat(content.bundle().inputBoxes()).hasSize(3);
  }

  @Test
  void refusesABundleThatIsNotOfTheRecordedBytes() {
    JournalStep.Content content = step(1, 0, 5).content();
    JournalStep.Content changed =
        new JournalStep.Content(content.txId(), Bytes.ofHex("00"), content.bundleJson());
    assertThatIllegalStateException().isThrownBy(changed::transaction);
  }

  @Test
  void changesNothingWhenTheSameIsWrittenAgain() {
    assertThat(journal.begin(round(1))).isEqualTo(RecordOutcome.RECORDED);
    assertThat(journal.begin(round(1))).isEqualTo(RecordOutcome.ALREADY_RECORDED);
    assertThat(journal.record(step(1, 0, 5))).isEqualTo(RecordOutcome.RECORDED);
    journal.mark(FIRST, StepStatus.SENT);
    journal.mark(FIRST, StepStatus.SENT);
    assertThat(journal.record(step(1, 0, 5))).isEqualTo(RecordOutcome.ALREADY_RECORDED);
    assertThat(journal.steps(1))
        .containsExactly(new JournalStep.Recorded(step(1, 0, 5), StepStatus.SENT));
  }

  @Test
  void refusesAnotherRoundUnderTheSameNumber() {
    journal.begin(round(1));
    refused(() -> journal.begin(round(1, "{\"pot\":2}")), "round 1: was begun with other");
    assertThat(journal.rounds()).hasSize(1);
  }

  @Test
  void refusesAStepThatContradictsTheJournal() {
    journal.begin(round(1));
    journal.begin(round(2));
    journal.record(step(1, 0, 5));
    refused(
        () -> journal.record(step(1, 0, 6)),
        "step 0 of round 1: another run is working on round 1, or has");
    refused(() -> journal.record(step(1, 2, 6)), "step 2 of round 1: the next step is 1");
    refused(() -> journal.record(step(1, 1, 5)), "its transaction is step 0 of round 1");
    refused(() -> journal.record(step(2, 0, 5)), "its transaction is step 0 of round 1");
    refused(() -> journal.record(step(3, 0, 6)), "round 3: was never begun");
    refused(
        () -> journal.record(new JournalStep(FIRST, StepKind.CLOSE, step(1, 0, 5).content())),
        "step 0 of round 1: another run is working on round 1, or has");
    assertThat(journal.steps(1)).hasSize(1);
    assertThat(journal.steps(2)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PLANNED, SENT, true",
    "PLANNED, CONFIRMED, true",
    "PLANNED, REPLACED, true",
    "SENT, PLANNED, false",
    "SENT, CONFIRMED, true",
    "SENT, REPLACED, true",
    "CONFIRMED, PLANNED, false",
    "CONFIRMED, SENT, true",
    "CONFIRMED, REPLACED, false",
    "REPLACED, PLANNED, false",
    "REPLACED, SENT, true",
    "REPLACED, CONFIRMED, true",
  })
  void movesAStepOnlyWhereItMayGo(String from, String to, boolean legal) {
    journal.begin(round(1));
    journal.record(step(1, 0, 5));
    journal.mark(FIRST, status(from));
    Runnable move = () -> journal.mark(FIRST, status(to));
    if (legal) {
      move.run();
    } else {
      refused(move, "step 0 of round 1: " + from + " cannot become " + to);
    }
    assertThat(journal.steps(1).get(0).status()).isEqualTo(status(legal ? to : from));
  }

  @Test
  void followsAReorganisationIntoAnotherBlock() {
    journal.begin(round(1));
    journal.record(step(1, 0, 5));
    journal.mark(FIRST, CONFIRMED);
    StepStatus moved = new StepStatus.Confirmed(BlockHeight.of(101), OTHER_BLOCK);
    journal.mark(FIRST, moved);
    assertThat(journal.steps(1).get(0).status()).isEqualTo(moved);
    journal.mark(FIRST, StepStatus.SENT);
    assertThat(journal.steps(1).get(0).status().isPending()).isTrue();
  }

  @Test
  void refusesToMarkWhatWasNeverWritten() {
    refused(() -> journal.mark(FIRST, StepStatus.SENT), "step 0 of round 1: was never recorded");
    refused(() -> journal.mark(1, RoundStatus.CLOSED), "round 1: was never begun");
  }

  @Test
  void closesARoundOnlyWhenNothingIsPending() {
    journal.begin(round(1));
    journal.record(step(1, 0, 5));
    refused(() -> journal.mark(1, RoundStatus.CLOSED), "round 1: a step is pending");
    journal.mark(FIRST, StepStatus.SENT);
    refused(() -> journal.mark(1, RoundStatus.CLOSED), "round 1: a step is pending");
    journal.mark(FIRST, CONFIRMED);
    journal.mark(1, RoundStatus.CLOSED);
    journal.mark(1, RoundStatus.CLOSED);
    refused(() -> journal.record(step(1, 1, 6)), "round 1: is CLOSED");
    journal.mark(1, RoundStatus.OPEN);
    assertThat(journal.record(step(1, 1, 6))).isEqualTo(RecordOutcome.RECORDED);
  }

  /** A hand that edits the file cannot write a status that means nothing. */
  @Test
  void keepsNonsenseOutOfItsTables() {
    journal.begin(round(1));
    journal.record(step(1, 0, 5));
    for (String change :
        List.of(
            "update journal_step set status = 'LOST'",
            "update journal_step set status = 'CONFIRMED'",
            "update journal_step set block_height = 3",
            "delete from journal_round")) {
      assertThatExceptionOfType(RuntimeException.class)
          .isThrownBy(() -> file.jdbi().useHandle(handle -> handle.execute(change)));
    }
    assertThat(journal.steps(1))
        .containsExactly(new JournalStep.Recorded(step(1, 0, 5), StepStatus.PLANNED));
  }

  private static StepStatus status(String word) {
    return Objects.requireNonNull(STATUSES.get(word));
  }

  private static void refused(Runnable action, String message) {
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(action::run)
        .withMessageContaining(message);
  }
}
