package org.leafpay.testnet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.contracts.script.ContractScript;

/**
 * Takes each condition out of its script, opens the same rounds under what is left, and wants a
 * named attack to get through. A condition without such an attack would not be needed.
 */
class NoConditionWithoutAnAttackTest {
  private static final String STATE = ContractScript.SHARE_STATE.source(ShareStateLayout.names());
  private static final SigmaOpinion SIGMA = new SigmaOpinion();
  private static final Map<Attack, Scene> ATTACKS =
      AttackCatalogue.all().stream()
          .filter(attack -> !attack.harmless() && !attack.unreadable())
          .collect(
              Collectors.toMap(attack -> attack, Attack::scene, (a, b) -> a, LinkedHashMap::new));
  private static final Map<HonestScene, Scene> TWINS =
      EnumSet.allOf(HonestScene.class).stream()
          .collect(Collectors.toMap(honest -> honest, HonestScene::scene));

  static List<Condition> conditions() {
    return Condition.all();
  }

  static List<Condition> alternatives() {
    return Condition.alternatives();
  }

  static List<Condition> strictComparisons() {
    return Condition.strictComparisons();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conditions")
  void withoutTheConditionAnAttackGetsThrough(Condition condition) {
    WeakenedScripts weakened = WeakenedScripts.without(condition);
    Set<HonestScene> honest = honestUnder(weakened);
    assertThat(ATTACKS.keySet().stream().filter(attack -> honest.contains(attack.honest())))
        .as("attacks that need: " + condition)
        .anyMatch(attack -> accepts(weakened.in(scene(attack))));
  }

  /** {@code n >= 0} for {@code n > 0}: off by one is a hole as well. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("strictComparisons")
  void withEqualityAllowedAnAttackGetsThrough(Condition comparison) {
    withoutTheConditionAnAttackGetsThrough(comparison);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alternatives")
  void withoutTheAlternativeAnHonestTransactionIsRefused(Condition alternative) {
    assertThat(honestUnder(WeakenedScripts.without(alternative)))
        .as("honest transactions under: " + alternative)
        .isNotEmpty()
        .hasSizeLessThan(HonestScene.values().length);
  }

  @ParameterizedTest
  @EnumSource(ContractScript.class)
  void everyWordThatDecidesIsTakenForACondition(ContractScript script) {
    assertThat(ScriptText.of(script).isUnderstood()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"n > 0 && left > 0L", "(n > 0 || left > 0L)", "anyOf(Coll(n > 0, left > 0L))"})
  void aWordThatDecidesInANewPlaceIsNotOverlooked(String demand) {
    String source = STATE.replace("n > 0", demand);
    assertThat(ScriptText.of(ContractScript.SHARE_STATE, source).isUnderstood()).isFalse();
  }

  @Test
  void aNewConditionThatNoAttackNeedsIsNoticed() {
    String source = STATE.replace("n > 0,", "n > 0, rest.value >= 0L,");
    Condition needless =
        ScriptText.of(ContractScript.SHARE_STATE, source).conditions().stream()
            .filter(condition -> condition.text().equals("rest.value >= 0L"))
            .findFirst()
            .orElseThrow();
    WeakenedScripts without = WeakenedScripts.without(needless);
    assertThat(ATTACKS.values()).noneMatch(scene -> accepts(without.in(scene)));
  }

  @Test
  void allConditionsAreFound() {
    assertThat(conditions()).hasSize(2 + 20 + 2 + 3);
  }

  @Test
  void withAllConditionsNoAttackGetsThrough() {
    WeakenedScripts whole =
        WeakenedScripts.of(STATE, ContractScript.REWARD.source(ShareStateLayout.names()));
    assertThat(whole.state()).isEqualTo(ContractScript.SHARE_STATE.proposition());
    assertThat(whole.reward()).isEqualTo(ContractScript.REWARD.proposition());
    assertThat(ATTACKS.values()).noneMatch(scene -> accepts(whole.in(scene)));
    assertThat(honestUnder(whole)).containsExactlyInAnyOrder(HonestScene.values());
  }

  private static Scene scene(Attack attack) {
    return Objects.requireNonNull(ATTACKS.get(attack));
  }

  private static Set<HonestScene> honestUnder(WeakenedScripts scripts) {
    return TWINS.entrySet().stream()
        .filter(twin -> accepts(scripts.in(twin.getValue())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean accepts(Scene scene) {
    return SIGMA.of(scene.bundle()).accepted();
  }
}
