package org.leafpay.testnet.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundDocument;
import org.leafpay.shares.scheme.PriorRounds;
import org.leafpay.types.NanoErg;

/** A pool under FPPS lies about its earlier rounds, and computes all files again. */
class PriorCheckTest {
  private static final Replay REPLAY = new Replay(ReplayTools.filesOnly(line -> {}));

  @TempDir private static Path directory;
  private static PaidPool pool;

  @TempDir private Path forged;

  @BeforeAll
  static void pay() {
    pool = PaidPool.under(directory, 4, "--scheme", "fpps", "--block-reward", "2.9");
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  @Test
  void anHonestPoolTakesFromEarlierRoundsWhatTheyWere() {
    assertThat(REPLAY.of(pool.out()).difference()).isEmpty();
  }

  @Test
  void aRoundThatDoesNotBeginWhereTheOneBeforeEndedIsFound() {
    requireFound(prior -> new PriorRounds(Optional.empty(), prior.averageFees()));
  }

  @Test
  void anotherAverageOfTheFeesIsFound() {
    requireFound(
        prior ->
            new PriorRounds(
                prior.previous(), prior.averageFees().map(fees -> fees.minus(NanoErg.of(1)))));
  }

  @Test
  void aRoundByItselfIsTakenAtItsWordAndThatIsSaid() {
    ReplayReport report = REPLAY.of(ForgedRun.copyOf(pool.out(), forged).round(2).path());
    assertThat(report.difference()).isEmpty();
    assertThat(report.notes())
        .extracting(Finding.Note::text)
        .anyMatch(note -> note.contains("what scheme fpps takes from them is taken as published"));
  }

  private void requireFound(UnaryOperator<PriorRounds> edit) {
    ForgedRun run = ForgedRun.copyOf(pool.out(), forged);
    run.recomputed(2, round -> with(round, edit.apply(round.document().prior())));
    run.seal();
    Finding.Difference difference = REPLAY.of(run.out()).difference().orElseThrow();
    assertThat(difference.stage()).as(difference.text()).isEqualTo(Stage.CARRIED);
    assertThat(difference.reason()).startsWith("what it takes from earlier rounds: want ");
  }

  private static PublishedRound with(PublishedRound round, PriorRounds prior) {
    RoundDocument document = round.document();
    return round.with(
        new RoundDocument(
            document.network(),
            document.pool(),
            document.round(),
            document.block(),
            document.policy(),
            prior,
            document.result(),
            document.chain()));
  }
}
