package org.leafpay.testnet.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.testnet.bench.selection.Judges;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.Opinion;
import org.leafpay.testnet.verify.VerifierInstallation;

/** Weighted selection under sigma-state 4.0.5 and both verifiers: honest steps, and attacks. */
@EnabledIf(VerifierInstallation.NEEDED)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SelectionAttackTest {
  private final World world = new World();
  private final Map<String, Spend> honest = new LinkedHashMap<>();
  private final List<Attack> attacks = new ArrayList<>();
  private final IndependentVerifiers verifiers = VerifierInstallation.open();
  private final Judges judges = new Judges(world.story.chain(), verifiers);

  @BeforeAll
  void prepare() {
    PhaseAttacks phases = new PhaseAttacks(world);
    DrawAttacks draws = new DrawAttacks(world);
    honest.putAll(ChangeAttacks.honest(world));
    honest.putAll(phases.honest());
    honest.putAll(draws.honest());
    attacks.addAll(ChangeAttacks.all(world));
    attacks.addAll(phases.all());
    attacks.addAll(draws.all());
  }

  @AfterAll
  void close() {
    verifiers.close();
  }

  Set<String> honestNames() {
    return honest.keySet();
  }

  List<Attack> attacks() {
    return attacks;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("honestNames")
  void everybodyAcceptsWhatIsHonest(String name) {
    assertThat(judges.opinions(Objects.requireNonNull(honest.get(name))))
        .as(name)
        .hasSize(3)
        .allMatch(Opinion::accepted);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void everybodyRefusesTheAttack(Attack attack) {
    assertThat(honest).containsKey(attack.twin());
    assertThat(judges.opinions(attack.spend()))
        .as("%s, made from %s", attack.name(), attack.twin())
        .hasSize(3)
        .allSatisfy(
            opinion ->
                assertThat(opinion.inputs().isEmpty() || !opinion.inputs().get(attack.input()))
                    .as(opinion.toString())
                    .isTrue());
  }

  /**
   * Otherwise an attack would be refused for what the attacker's tools do, not for what he does.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("plannedNames")
  void aClaimThatIsNoLieIsTheHonestTransaction(String name) {
    var changes = ChangeAttacks.planned().getOrDefault(name, List.of());
    Spend want = world.spend(changes);
    Spend got = world.claim(changes).spend(want);
    assertThat(got.outputs()).isEqualTo(want.outputs());
    assertThat(got.inputs().get(0).extension()).isEqualTo(want.inputs().get(0).extension());
    assertThat(got.inputs().get(0).box()).isEqualTo(want.inputs().get(0).box());
  }

  static Set<String> plannedNames() {
    return ChangeAttacks.planned().keySet();
  }

  @Test
  void everyAttackIsAnotherTransaction() {
    Set<Object> seen = new HashSet<>();
    for (Attack attack : attacks) {
      Spend spend = attack.spend();
      List<Object> content =
          List.of(
              spend.inputs().stream().map(Spend.Input::box).toList(),
              spend.inputs().stream().map(Spend.Input::extension).toList(),
              spend.inputs().stream().map(Spend.Input::signature).toList(),
              spend.dataInputs(),
              spend.outputs(),
              spend.height());
      assertThat(seen.add(content)).as(attack.name()).isTrue();
    }
    assertThat(seen).hasSizeGreaterThan(154);
  }

  @Test
  void theCommitteeHasRoomForItsAttacks() {
    DrawAttacks draws = new DrawAttacks(world);
    assertThat(draws.seatCount()).isBetween(4, World.OPERATORS - 2);
  }
}
