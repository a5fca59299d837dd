package org.leafpay.testnet.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.testnet.bench.selection.HeaderChain;
import org.leafpay.testnet.bench.selection.Judges;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.Opinion;
import org.leafpay.testnet.verify.VerifierInstallation;

/**
 * What a contract's specification says must be refused, under sigma-state 4.0.5 and both verifiers,
 * each attack beside an honest transaction that all of them accept.
 */
@EnabledIf(VerifierInstallation.NEEDED)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SpecifiedRefusals {
  private final String specification;
  private final IndependentVerifiers verifiers = VerifierInstallation.open();

  /**
   * The refusals of a specification.
   *
   * @param specification the name of its list
   */
  protected SpecifiedRefusals(String specification) {
    this.specification = specification;
  }

  /** All that is tried. */
  protected abstract Attempts tried();

  /** Those who judge it. */
  protected abstract Judges judges();

  /** Judges of what is tried on a chain. */
  protected Judges judgesOn(HeaderChain chain) {
    return new Judges(chain, verifiers);
  }

  @AfterAll
  void close() {
    verifiers.close();
  }

  Set<String> honestNames() {
    return tried().honest().keySet();
  }

  List<Attack> attacks() {
    return tried().attacks();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("honestNames")
  void everybodyAcceptsWhatIsHonest(String name) {
    assertThat(judges().opinions(tried().twin(name)))
        .as(name)
        .hasSize(3)
        .allMatch(Opinion::accepted);
  }

  /** Who cannot read a transaction says nothing of its inputs, and does not accept it. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void everybodyRefusesTheAttack(Attack attack) {
    assertThat(tried().honest()).containsKey(attack.twin());
    assertThat(judges().opinions(attack.spend()))
        .as("%s, made from %s", attack.name(), attack.twin())
        .hasSize(3)
        .noneMatch(Opinion::accepted)
        .allMatch(opinion -> opinion.inputs().isEmpty() || !opinion.inputs().get(attack.input()));
  }

  /** What the contract's specification says must be refused is tried, and nothing else. */
  @Test
  void everythingThatHasToBeRefusedIsTried() {
    assertThat(RefusalList.read(specification))
        .extracting(RefusalList.Line::attack)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(tried().attacks().stream().map(Attack::name).toList());
  }
}
