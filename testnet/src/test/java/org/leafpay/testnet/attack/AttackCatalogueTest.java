package org.leafpay.testnet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.round.ObservedPayout;
import org.leafpay.rewardbox.round.Payout;
import org.leafpay.rewardbox.round.PayoutFee;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.types.NanoErg;

/** What the vectors are made of; the verdicts are in {@link AttackVerdictsTest}. */
class AttackCatalogueTest {
  private static final Path VECTORS =
      Path.of("src/main/resources/org/leafpay/testnet/attack/vectors");

  private static final Set<HonestScene> WITH_OWN_MONEY =
      Set.of(HonestScene.PAY_OWN_FEE, HonestScene.PAY_EMPTY_RESERVE, HonestScene.TOP_UP);

  static List<Attack> attacks() {
    return AttackCatalogue.all();
  }

  static List<Twin> twins() {
    return Twin.all();
  }

  static List<Twin> payoutsFromTheReserve() {
    return Twin.all().stream()
        .filter(twin -> twin.kind() != HonestScene.CLOSE && !WITH_OWN_MONEY.contains(twin.kind()))
        .toList();
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
    assertThat(attack.scene().bundle()).isNotEqualTo(attack.twin().scene().bundle());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("twins")
  void sumsOfHonestTransactionsFit(Twin honest) {
    assertThat(honest.scene().isBalanced()).isTrue();
  }

  /** The honest transactions are those that the engine makes, not ones made up for attacks. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("payoutsFromTheReserve")
  void theHonestTransactionIsTheOneThatTheRoundBuilds(Twin honest) {
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
        .filter(attack -> attack.harmless() && attack.twin().kind() != HonestScene.CLOSE)
        .toList();
  }

  /** What no script refuses must not stop whoever wants to pay next. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("harmlessPayouts")
  void theRoundGoesOnAfterWhatTheScriptsLeaveFree(Attack harmless) {
    RoundPosition after =
        ObservedPayout.of(harmless.twin().draft().at(), harmless.scene().unsigned()).after();
    PayoutDraft next =
        new PayoutDraft(after, after.leaves().unpaidGroups(), List.of(), 1_000_000, 1_000_000);
    Scene scene = next.scene(Signer.OPERATOR, harmless.scene().height());
    assertThat(new SigmaOpinion().of(scene.bundle()).accepted()).isTrue();
  }

  @Test
  void keysOfTheMinersLieOnBothSidesOfSignedOrder() {
    List<RoundLeaf> miners = AttackRound.usual(RoundScripts.LEAF).leaves().all();
    assertThat(miners.get(3).key().bytes().at(0)).isPositive();
    assertThat(miners.get(4).key().bytes().at(0)).isNegative();
  }

  /** So a change of a payment's box means the same in both. */
  @ParameterizedTest
  @EnumSource(names = {"PAY_THREE", "PAY_OWN_FEE", "PAY_EMPTY_RESERVE", "PAY_HUGE"})
  void threePaymentsHaveTheSameValuesInEveryLayout(HonestScene kind) {
    assertThat(values(new Twin(kind, RoundScripts.BATCH)))
        .isEqualTo(values(new Twin(kind, RoundScripts.LEAF)));
  }

  @Test
  void batchesArePaidInSeveralSizes() {
    assertThat(groupSizes(HonestScene.PAY_THREE)).containsExactly(2, 1);
    assertThat(groupSizes(HonestScene.PAY_ONE)).containsExactly(1);
    assertThat(groupSizes(HonestScene.PAY_LAST)).containsExactly(2, 2, 1);
    assertThat(groupSizes(HonestScene.PAY_WIDE)).containsExactly(3, 3, 2);
  }

  /** Only what names leaves of a layout, or what that layout alone is told, may stay out of one. */
  @Test
  void whatIsNoMatterOfTheTreeRunsInEveryLayout() {
    assertThat(attacks().stream().filter(attack -> attack.twin().layout().equals("batch")))
        .hasSizeGreaterThan(AttackCatalogue.names().size() * 8 / 10);
    assertThat(attacks().stream().map(Attack::name).distinct().toList())
        .isEqualTo(AttackCatalogue.names());
  }

  private static List<Long> values(Twin twin) {
    return twin.scene().outputs().stream().map(box -> box.value().value()).skip(2).toList();
  }

  private static List<Integer> groupSizes(HonestScene kind) {
    return kind.draft(RoundScripts.BATCH).groups().stream().map(List::size).toList();
  }
}
