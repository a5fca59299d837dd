package org.leafpay.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leafpay.engine.payout.PlanReport;
import org.leafpay.engine.payout.RoundReport;
import org.leafpay.engine.plan.PayoutPlanner;
import org.leafpay.engine.plan.PlanLimits;
import org.leafpay.engine.plan.PlannedPayout;
import org.leafpay.engine.publish.RoundSamples;
import org.leafpay.rewardbox.round.BatchLayout;
import org.leafpay.rewardbox.round.RoundLayout;
import org.leafpay.rewardbox.round.TestRound;
import org.leafpay.types.tx.ProtocolParameters;

/** What {@code run --explain} says, on the page and in the summary. */
class ExplainedPlanTest {
  private static final PlanLimits USUAL = PlanLimits.of(ProtocolParameters.MAINNET);
  private static final BatchLayout FOURS = new BatchLayout(4);

  @Test
  void nothingIsSaidOfThePlanUnlessItIsAskedFor() {
    RoundReport report = report(RoundLayout.LEAF, Optional.empty());
    assertThat(page(report)).doesNotContain("planned");
    assertThat(summary(report).has("plan")).isFalse();
  }

  @Test
  void aPayoutThatPaysAllSaysThatNobodyIsLeft() {
    List<PlannedPayout> plan = plan(RoundLayout.LEAF, USUAL);
    RoundReport report = report(RoundLayout.LEAF, Optional.of(new PlanReport(plan, 1)));
    assertThat(page(report))
        .contains("\n\n  How the payouts were planned when the round was opened:\n")
        .containsPattern(
            "\n  pay      60 payments: \\d,\\d{3} bytes with a proof of \\d,\\d{3}, cost ")
        .contains("\n           after it nobody is left to pay\n")
        .doesNotContain("otherwise");
    JsonNode payout = summary(report).get("plan").get(0);
    assertThat(payout.get("cut").textValue()).isEqualTo("done");
    assertThat(payout.get("made").booleanValue()).isTrue();
    assertThat(payout.get("payments").intValue()).isEqualTo(60);
  }

  @Test
  void twoPayoutsInBatchesSayWhichBatchDidNotFit() {
    List<PlannedPayout> plan = plan(FOURS, limited(4_300));
    assertThat(plan).hasSize(2);
    RoundReport report = report(FOURS, Optional.of(new PlanReport(plan, 2)));
    assertThat(page(report))
        .containsPattern("\n  pay      32 payments in batches of at most 4: ")
        .contains("\n           the round needs 2 transactions and is spread evenly over them;\n")
        .containsPattern(
            "\n           the first could pay 44: with the next batch of 4 it would have"
                + " 4,\\d{3} bytes, at most 4,300 are relayed\n")
        .containsPattern("\n  pay      28 payments in batches of at most 4: ");
    assertThat(summary(report).get("plan").findValuesAsText("cut")).containsExactly("even", "done");
  }

  @Test
  void threePayoutsOfWhichOneWasMadeSayThatTheRestCameOtherwise() {
    List<PlannedPayout> plan = plan(RoundLayout.LEAF, limited(4_000));
    assertThat(plan).hasSizeGreaterThanOrEqualTo(3);
    RoundReport report = report(RoundLayout.LEAF, Optional.of(new PlanReport(plan, 1)));
    assertThat(page(report))
        .contains(
            "\n  It came otherwise after 1 payout; somebody else paid, and the rest was planned"
                + " anew\n");
    JsonNode json = summary(report).get("plan");
    assertThat(json.findValuesAsText("made").subList(0, 3))
        .containsExactly("true", "false", "false");
    assertThat(json.get(0).get("id").textValue())
        .isEqualTo(plan.get(0).payout().step().transaction().id().hex());
  }

  @Test
  void aPlanOfWhichNothingWasMadeSaysSo() {
    List<PlannedPayout> plan = plan(FOURS, USUAL);
    RoundReport report = report(FOURS, Optional.of(new PlanReport(plan, 0)));
    assertThat(page(report))
        .contains(
            "\n  It came otherwise from the first on; somebody else paid, and the rest was planned"
                + " anew\n");
  }

  @Test
  void aRoundThatPaysNobodyHasNoPlan() {
    RoundReport report = report(FOURS, Optional.of(new PlanReport(List.of(), 0)));
    assertThat(page(report))
        .contains("\n  No payout was planned: nobody's part is enough for a payment\n");
    assertThat(summary(report).get("plan")).isEmpty();
  }

  private static List<PlannedPayout> plan(RoundLayout layout, PlanLimits limits) {
    TestRound round = TestRound.of(3, 60, 0).in(layout);
    return new PayoutPlanner(limits, TestRound.TIP).plan(round.start(), Optional.empty()).payouts();
  }

  private static PlanLimits limited(int bytes) {
    return new PlanLimits(bytes, USUAL.costMax(), USUAL.fee(), USUAL.parameters());
  }

  private static RoundReport report(RoundLayout layout, Optional<PlanReport> plan) {
    return new RoundReport(
        RoundSamples.prepared(layout).published(), RoundReport.Status.CLOSED, List.of(), plan);
  }

  private static String page(RoundReport report) {
    StringWriter out = new StringWriter();
    new RunTable(new PrintWriter(out)).print(run(report));
    return out.toString();
  }

  private static JsonNode summary(RoundReport report) {
    return RunSummary.json(run(report)).get("rounds").get(0);
  }

  private static RunResult run(RoundReport report) {
    return new RunResult(
        "mainnet", List.of(report), List.of(), List.of(), Path.of("out"), Duration.ZERO);
  }
}
