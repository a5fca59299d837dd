package org.leafpay.testnet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.Opinion;

/**
 * Every attack under sigma-state 4.0.5 and both verifiers; left out where {@code npm ci} has not
 * been run. Leaves the report in {@code target/attacks.json}.
 */
@EnabledIf("installed")
class AttackVerdictsTest {
  private static final Path VERIFIERS = Path.of("verifiers");
  private static final Path REPORT = Path.of("target/attacks.json");
  private static AttackReport report;

  static boolean installed() {
    return Files.exists(VERIFIERS.resolve("node_modules/ergo-lib-wasm-nodejs"));
  }

  @BeforeAll
  static void judge() throws IOException {
    try (IndependentVerifiers verifiers = IndependentVerifiers.in(VERIFIERS)) {
      report = AttackBench.run(verifiers);
    }
    Files.writeString(REPORT, report.json());
  }

  static List<AttackRow> rows() {
    return report.rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void everyInterpreterSaysWhatItMust(AttackRow row) {
    assertThat(row.attacked()).as("three interpreters").hasSize(3);
    assertThat(row.honestly()).as("the twin %s", row.honest()).allMatch(Opinion::accepted);
    boolean accepted = row.expect() == AttackRow.Expect.ACCEPTED;
    assertThat(row.attacked())
        .as("%s (%s): %s", row.attack(), row.layout(), row.desc())
        .allMatch(opinion -> opinion.accepted() == accepted);
    assertThat(row.held()).as("%s is refused by a script: %s", row.attack(), row).isTrue();
  }

  /** A transaction that nobody can read is no proof of what a script does. */
  @Test
  void onlyVectorsThatSaySoCannotBeRead() {
    Set<String> unreadable =
        AttackCatalogue.all().stream()
            .filter(Attack::unreadable)
            .map(Attack::name)
            .collect(Collectors.toSet());
    assertThat(report.rows())
        .allSatisfy(
            row ->
                assertThat(row.attacked().get(0).error().orElse("").startsWith("unreadable"))
                    .as(row.attack())
                    .isEqualTo(unreadable.contains(row.attack())));
  }

  /** Only the state box of a payout says no, or throws; nobody's coin is to blame. */
  @Test
  void aStrangersCoinIsNeverWhatRefuses() {
    SigmaOpinion sigma = new SigmaOpinion();
    for (Attack attack : AttackCatalogue.all()) {
      Opinion opinion = sigma.of(attack.scene().bundle());
      List<SceneInput> inputs = attack.scene().inputs();
      for (int i = 0; i < inputs.size() && !attack.unreadable(); i++) {
        boolean coin = inputs.get(i).signer() == Signer.STRANGER && i > 0;
        assertThat(!coin || opinion.inputs().get(i)).as(attack + ", input " + i).isTrue();
      }
    }
  }

  @Test
  void theReportHasALineForEachAttackAndItsVerdicts() {
    assertThat(report.held()).isTrue();
    assertThat(report.text().lines())
        .anyMatch(
            line -> line.matches("payment-one-over +leaf +pay-three +refused +refused +refused *"))
        .anyMatch(
            line -> line.matches("harmless-top-up +batch +top-up +accepted +accepted +accepted *"));
    assertThat(report.json()).contains("\"name\":\"payment-one-over\"");
  }
}
