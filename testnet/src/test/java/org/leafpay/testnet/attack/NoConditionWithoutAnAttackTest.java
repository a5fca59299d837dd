package org.leafpay.testnet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.contracts.script.ContractScript;

/**
 * Takes each condition out of its script, opens the same rounds under what is left, and wants a
 * named attack to get through. A condition without such an attack would not be needed.
 */
class NoConditionWithoutAnAttackTest {
  private static final String STATE = ContractScript.SHARE_STATE.source(ShareStateLayout.names());
  private static final SigmaOpinion SIGMA = new SigmaOpinion();

  /**
   * Where equality changes nothing. Scores are told with a sign on the first of each batch, and
   * zero has no sign: its amount is zero either way, and a batch that begins with it is refused
   * either way, since no leaf has a chain that was begun or gone on with differently.
   */
  private static final Set<String> SIGNS_OF_SCORES =
      Set.of(
          "val scores = args._1.map{ (s: Long) => if (s < 0L) 0L - s else s }",
          "if (r._1 < 0L) (blake2b256(id ++ longToByteArray(0L - r._1)), a._2 ++ a._1)");

  private static final Map<Attack, Scene> ATTACKS =
      AttackCatalogue.all().stream()
          .filter(attack -> !attack.harmless() && !attack.unreadable())
          .collect(
              Collectors.toMap(attack -> attack, Attack::scene, (a, b) -> a, LinkedHashMap::new));
  private static final Map<Twin, Scene> TWINS =
      Twin.all().stream().collect(Collectors.toMap(twin -> twin, Twin::scene));

  static List<Condition> conditions() {
    return Condition.all();
  }

  static List<Condition> alternatives() {
    return Condition.alternatives();
  }

  static List<Condition> strictComparisons() {
    return Condition.strictComparisons().stream()
        .filter(comparison -> !SIGNS_OF_SCORES.contains(comparison.text()))
        .toList();
  }

  static List<Condition> signs() {
    return Condition.strictComparisons().stream()
        .filter(comparison -> SIGNS_OF_SCORES.contains(comparison.text()))
        .toList();
  }

  static List<Condition> choices() {
    return Condition.choices();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conditions")
  void withoutTheConditionAnAttackGetsThrough(Condition condition) {
    WeakenedScripts weakened = WeakenedScripts.without(condition);
    Set<Twin> honest = honestUnder(weakened);
    assertThat(attacks(weakened.scripts()).filter(attack -> honest.contains(attack.twin())))
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
  @MethodSource("signs")
  void whetherZeroHasASignDecidesNothing(Condition sign) {
    WeakenedScripts weakened = WeakenedScripts.without(sign);
    assertThat(attacks(weakened.scripts()))
        .noneMatch(attack -> accepts(weakened.in(scene(attack))));
    assertThat(honestUnder(weakened)).containsExactlyInAnyOrderElementsOf(Twin.of(sign.scripts()));
  }

  /** A choice between two values is no demand; without it, nobody could be paid. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("choices")
  void withoutTheChoiceAnHonestTransactionIsRefused(Condition choice) {
    assertThat(honestUnder(WeakenedScripts.without(choice)))
        .as("honest transactions under: " + choice)
        .hasSizeLessThan(HonestScene.values().length);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alternatives")
  void withoutTheAlternativeAnHonestTransactionIsRefused(Condition alternative) {
    assertThat(honestUnder(WeakenedScripts.without(alternative)))
        .as("honest transactions under: " + alternative)
        .isNotEmpty()
        .hasSizeLessThan(HonestScene.values().length);
  }

  static List<ContractScript> scripts() {
    return RoundScripts.all();
  }

  @ParameterizedTest
  @MethodSource("scripts")
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

  @ParameterizedTest
  @EnumSource(RoundScripts.class)
  void aNewConditionThatNoAttackNeedsIsNoticed(RoundScripts scripts) {
    String source =
        scripts
            .state()
            .source(ShareStateLayout.names())
            .replace("n > 0,", "n > 0, rest.value >= 0L,");
    Condition needless =
        ScriptText.of(scripts.state(), source).conditions().stream()
            .filter(condition -> condition.text().equals("rest.value >= 0L"))
            .findFirst()
            .orElseThrow();
    WeakenedScripts without = WeakenedScripts.without(needless);
    assertThat(attacks(scripts)).noneMatch(attack -> accepts(without.in(scene(attack))));
  }

  @Test
  void allConditionsAreFound() {
    assertThat(count(ContractScript.SHARE_STATE)).isEqualTo(2 + 20 + 2);
    assertThat(count(ContractScript.BATCH_STATE)).isEqualTo(2 + 22 + 2);
    assertThat(count(ContractScript.REWARD)).isEqualTo(3);
    assertThat(count(ContractScript.BATCH_REWARD)).isEqualTo(3);
    assertThat(choices()).hasSize(2 * 2);
    assertThat(signs()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(RoundScripts.class)
  void withAllConditionsNoAttackGetsThrough(RoundScripts scripts) {
    WeakenedScripts whole =
        WeakenedScripts.of(
            scripts,
            scripts.state().source(ShareStateLayout.names()),
            scripts.reward().source(ShareStateLayout.names()));
    assertThat(whole.state()).isEqualTo(scripts.state().proposition());
    assertThat(whole.reward()).isEqualTo(scripts.reward().proposition());
    assertThat(attacks(scripts)).noneMatch(attack -> accepts(whole.in(scene(attack))));
    assertThat(honestUnder(whole)).containsExactlyInAnyOrderElementsOf(Twin.of(scripts));
  }

  private static long count(ContractScript script) {
    return conditions().stream().filter(condition -> condition.script() == script).count();
  }

  private static Stream<Attack> attacks(RoundScripts scripts) {
    return ATTACKS.keySet().stream().filter(attack -> attack.twin().scripts() == scripts);
  }

  private static Scene scene(Attack attack) {
    return Objects.requireNonNull(ATTACKS.get(attack));
  }

  private static Set<Twin> honestUnder(WeakenedScripts scripts) {
    return TWINS.entrySet().stream()
        .filter(twin -> twin.getKey().scripts() == scripts.scripts())
        .filter(twin -> accepts(scripts.in(twin.getValue())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean accepts(Scene scene) {
    return SIGMA.of(scene.bundle()).accepted();
  }
}
