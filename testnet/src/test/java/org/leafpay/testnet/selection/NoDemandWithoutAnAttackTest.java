package org.leafpay.testnet.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.contracts.layout.PoolWitness;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.testnet.bench.selection.Judges;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.testnet.refusal.Attack;
import org.leafpay.testnet.refusal.Attempts;
import org.leafpay.testnet.refusal.Loophole;
import org.leafpay.testnet.refusal.SeedBinding;
import org.leafpay.testnet.refusal.Weakened;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.VerifierInstallation;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;

/**
 * Takes each demand out of its script, or puts a weaker one in its place, and makes the same pools
 * and boxes under what is left. Then a named attack gets through, and its honest twin still does: a
 * demand without an attack would not be needed, or not be tested. Takes more than half a minute, so
 * it is run with {@code -Dleafpay.selection.demands=true}; that there is a name for each demand is
 * always tested.
 */
@EnabledIfSystemProperty(named = "leafpay.selection.demands", matches = "true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoDemandWithoutAnAttackTest {
  private final World world = new World();
  private final TokenId nft = world.open.state().nft();
  private final Attempts tried = SelectionAttacks.of(world);
  private final IndependentVerifiers verifiers = VerifierInstallation.open();
  private final Judges judges = new Judges(world.story.chain(), verifiers);
  private final SeedBinding binding =
      new SeedBinding(
          world.story.chain(), World.SEED_REGISTER, NoDemandWithoutAnAttackTest::headers);

  @AfterAll
  void close() {
    verifiers.close();
  }

  Stream<Arguments> loopholes() {
    return all(false);
  }

  /**
   * Demands that only say which slots are meant, or follow from other demands too. That everybody
   * who moves is named has its attacks, but this interpreter stops at the shorter list by itself.
   */
  Stream<Arguments> needless() {
    return all(true);
  }

  private Stream<Arguments> all(boolean needless) {
    return SelectionLoopholes.all().entrySet().stream()
        .flatMap(
            script ->
                script.getValue().stream()
                    .filter(loophole -> loophole.isNeedless() == needless)
                    .map(loophole -> Arguments.of(loophole, script.getKey().proposition(nft))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("loopholes")
  void withoutTheDemandTheAttackGetsThrough(Loophole loophole, PropositionBytes script) {
    Weakened weakened = weakened(loophole, script);
    Attack attack = tried.attack(loophole.attack());
    assertThat(accepts(tried.twin(attack.twin()), 0, weakened)).as(attack.twin()).isTrue();
    assertThat(accepts(attack.spend(), attack.input(), weakened)).as(attack.name()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("needless")
  void withoutANeedlessDemandNoAttackGetsThrough(Loophole loophole, PropositionBytes script) {
    Weakened weakened = weakened(loophole, script);
    assertThat(tried.attacks())
        .filteredOn(attack -> concerns(attack.spend(), script))
        .filteredOn(attack -> accepts(attack.spend(), attack.input(), weakened))
        .isEmpty();
  }

  private Weakened weakened(Loophole loophole, PropositionBytes script) {
    return Weakened.of(script, loophole.weaker(), Map.of("poolNft", nft.hash()));
  }

  private static boolean concerns(Spend spend, PropositionBytes script) {
    return spend.inputs().stream().anyMatch(input -> input.box().script().equals(script));
  }

  private boolean accepts(Spend spend, int input, Weakened weakened) {
    List<Boolean> inputs = judges.bySigma(binding.under(spend, 0, weakened::box)).inputs();
    return inputs.size() > input && inputs.get(input);
  }

  private static List<Bytes> headers(Spend.Input input) {
    return input.box().script().equals(ContractScript.SELECTION_POOL.proposition())
        ? PoolWitness.read(input.extension()).others()
        : List.of();
  }
}
