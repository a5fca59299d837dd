package org.leafpay.testnet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.round.ObservedPayout;
import org.leafpay.rewardbox.round.Payout;
import org.leafpay.rewardbox.round.PayoutFee;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.types.NanoErg;

/** What the vectors are made of; the verdicts are in {@link AttackVerdictsTest}. */
class AttackCatalogueTest {
  private static final Path VECTORS =
      Path.of("src/main/resources/org/leafpay/testnet/attack/vectors");

  static List<Attack> attacks() {
    return AttackCatalogue.all();
  }

  @Test
  void everyVectorFileIsInTheCatalogue() throws IOException {
    try (Stream<Path> files = Files.list(VECTORS)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(".json"))
              .map(file -> file.substring(0, file.length() - ".json".length()))
              .toList();
      assertThat(AttackCatalogue.names()).containsExactlyInAnyOrderElementsOf(names);
    }
  }

  /** Otherwise a sum that does not fit would refuse what a script lets pass. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void sumsFit(Attack attack) {
    assertThat(attack.scene().isBalanced()).as(attack.name()).isTrue();
    assertThat(attack.scene().bundle()).isNotEqualTo(attack.honest().scene().bundle());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(HonestScene.class)
  void sumsOfHonestTransactionsFit(HonestScene honest) {
    assertThat(honest.scene().isBalanced()).isTrue();
  }

  /** The honest transactions are those that the engine makes, not ones made up for attacks. */
  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"PAY_THREE", "PAY_ONE", "PAY_LAST", "PAY_OPEN", "PAY_HUGE"})
  void theHonestTransactionIsTheOneThatTheRoundBuilds(HonestScene honest) {
    PayoutDraft draft = honest.draft();
    Payout payout =
        Payout.of(
            draft.at(),
            draft.payees(),
            PayoutFee.fromReserve(NanoErg.of(draft.fee())),
            AttackRound.OPENED_AT);
    Bundle bundle = honest.scene().bundle();
    assertThat(bundle.tx().unsigned()).isEqualTo(payout.step().transaction());
    assertThat(bundle.inputBoxes()).isEqualTo(payout.step().inputBoxes());
  }

  static List<Attack> harmlessPayouts() {
    return attacks().stream()
        .filter(attack -> attack.harmless() && attack.honest() != HonestScene.CLOSE)
        .toList();
  }

  /** What no script refuses must not stop whoever wants to pay next. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("harmlessPayouts")
  void theRoundGoesOnAfterWhatTheScriptsLeaveFree(Attack harmless) {
    RoundPosition after =
        ObservedPayout.of(harmless.honest().draft().at(), harmless.scene().unsigned()).after();
    PayoutDraft next =
        new PayoutDraft(after, after.leaves().unpaid(), List.of(), 1_000_000, 1_000_000);
    Scene scene = next.scene(Signer.OPERATOR, harmless.scene().height());
    assertThat(new SigmaOpinion().of(scene.bundle()).accepted()).isTrue();
  }

  @Test
  void keysOfTheMinersLieOnBothSidesOfSignedOrder() {
    assertThat(AttackRound.usual().leaves().all().get(3).key().bytes().at(0)).isPositive();
    assertThat(AttackRound.usual().leaves().all().get(4).key().bytes().at(0)).isNegative();
  }
}
