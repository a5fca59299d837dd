package org.leafpay.testnet.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.sortition.selection.CommitteeSpend;
import org.leafpay.testnet.bench.selection.Judges;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.testnet.refusal.Attack;
import org.leafpay.testnet.refusal.Attempts;
import org.leafpay.testnet.refusal.Loophole;
import org.leafpay.testnet.refusal.SpecifiedRefusals;

/** Weighted selection under sigma-state 4.0.5 and both verifiers: honest steps, and attacks. */
class SelectionAttackTest extends SpecifiedRefusals {
  private final World world = new World();
  private final Attempts tried = SelectionAttacks.of(world);
  private final Judges judges = judgesOn(world.story.chain());

  SelectionAttackTest() {
    super("selection");
  }

  @Override
  protected Attempts tried() {
    return tried;
  }

  @Override
  protected Judges judges() {
    return judges;
  }

  /** Each of these attacks gets through without the demand: see NoDemandWithoutAnAttackTest. */
  @Test
  void anAttackIsNamedForEachDemandOfTheScripts() {
    assertThat(SelectionLoopholes.all().values())
        .allSatisfy(
            loopholes ->
                assertThat(loopholes)
                    .filteredOn(loophole -> !loophole.isNeedless())
                    .isNotEmpty()
                    .extracting(Loophole::attack)
                    .isSubsetOf(tried.attacks().stream().map(Attack::name).toList()));
  }

  /**
   * Otherwise an attack would be refused for what the attacker's tools do, not for what he does.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("plannedNames")
  void aClaimThatIsNoLieIsTheHonestTransaction(String name) {
    var changes = Changes.planned().getOrDefault(name, List.of());
    Spend want = world.spend(changes);
    Spend got = world.claim(changes).spend(want);
    assertThat(got.outputs()).isEqualTo(want.outputs());
    assertThat(got.inputs().get(0).extension()).isEqualTo(want.inputs().get(0).extension());
    assertThat(got.inputs().get(0).box()).isEqualTo(want.inputs().get(0).box());
  }

  static Set<String> plannedNames() {
    return Changes.planned().keySet();
  }

  @Test
  void everyAttackIsAnotherTransaction() {
    Set<Object> seen = new HashSet<>();
    for (Attack attack : tried.attacks()) {
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
    assertThat(CommitteeSpend.seats(new Draws(world).committee).size())
        .isBetween(4, World.OPERATORS - 2);
  }
}
