package org.leafpay.testnet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.testnet.verify.Opinion;

class AttackReportTest {
  private static final Opinion YES = new Opinion("sigma", true, List.of(true), Optional.empty());
  private static final Opinion NO =
      new Opinion("sigma", false, List.of(false), Optional.of("the script says no"));
  private static final AttackRow HELD =
      new AttackRow(
          "theft",
          "Takes.",
          "leaf",
          "pay",
          AttackRow.Expect.REFUSED,
          List.of(NO),
          List.of(YES),
          true);
  private static final AttackRow HOLE =
      new AttackRow(
          "hole",
          "Takes.",
          "batch",
          "pay",
          AttackRow.Expect.REFUSED,
          List.of(YES),
          List.of(YES),
          false);

  @Test
  void aReportHoldsWhenEveryRowDoes() {
    assertThat(new AttackReport(List.of(HELD)).held()).isTrue();
    assertThat(new AttackReport(List.of(HELD, HOLE)).held()).isFalse();
  }

  @Test
  void aRowThatDoesNotHoldIsShownWithAllThatWasSaid() {
    assertThat(new AttackReport(List.of(HELD, HOLE)).text().lines())
        .anyMatch(line -> line.matches("attack +layout +honest twin +sigma +"))
        .anyMatch(line -> line.matches("theft +leaf +pay +refused +"))
        .anyMatch(line -> line.matches("hole +batch +pay +accepted +"))
        .contains("    sigma accepts", "    twin: sigma accepts")
        .contains("1 attacks refused by all, 0 harmless ones accepted by all, 1 otherwise");
  }

  @Test
  void programsReadEveryVerdict() {
    JsonAt hole = NodeJson.parse(new AttackReport(List.of(HOLE)).json()).get("attacks");
    JsonAt row = hole.listOf(entry -> entry).get(0);
    assertThat(row.get("name").text()).isEqualTo("hole");
    assertThat(row.get("layout").text()).isEqualTo("batch");
    assertThat(row.get("expect").text()).isEqualTo("refused");
    assertThat(row.get("held").node().booleanValue()).isFalse();
    assertThat(row.get("verdicts").get("sigma").get("attack").text()).isEqualTo("accepted");
  }

  /** A refusal counts only when one of our scripts refuses, not somebody's coin. */
  @Test
  void aRefusalByACoinIsNoneByAScript() {
    Opinion coin = new Opinion("sigma", false, List.of(true, true, false), Optional.of("coin"));
    Opinion script = new Opinion("sigma", false, List.of(false, true, true), Optional.of("state"));
    List<Integer> contracts = List.of(0, 1);
    assertThat(new Judgement(contracts, List.of(script, coin)).refusedByAllScripts()).isFalse();
    assertThat(new Judgement(contracts, List.of(script, script)).refusedByAllScripts()).isTrue();
    assertThat(new Judgement(contracts, List.of(YES, script)).refusedByAllScripts()).isFalse();
    assertThat(new Judgement(contracts, List.of(YES, script)).acceptedByAll()).isFalse();
  }
}
