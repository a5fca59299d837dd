package org.leafpay.testnet.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.contracts.layout.DustLotteryLayout;
import org.leafpay.contracts.layout.LotteryWitness;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.testnet.bench.selection.Judges;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.testnet.refusal.Attack;
import org.leafpay.testnet.refusal.Attempts;
import org.leafpay.testnet.refusal.Loophole;
import org.leafpay.testnet.refusal.SeedBinding;
import org.leafpay.testnet.refusal.Weakened;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.Opinion;
import org.leafpay.testnet.verify.VerifierInstallation;
import org.leafpay.types.Bytes;

/**
 * Takes each demand out of the script of the dust lottery, or puts a weaker one in its place, and
 * makes the same boxes under what is left. Then a named attack gets through in the eyes of all
 * three, and its honest twin still does: so the attacks are refused for what the script demands.
 */
@EnabledIf(VerifierInstallation.NEEDED)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LotteryDemandsTest {
  private final LotteryWorld world = new LotteryWorld();
  private final Attempts tried = LotteryAttacks.of(world);
  private final IndependentVerifiers verifiers = VerifierInstallation.open();
  private final Judges judges = new Judges(world.chain, verifiers);
  private final SeedBinding binding =
      new SeedBinding(world.chain, LotteryAttacks.SEED_REGISTER, LotteryDemandsTest::headers);

  @AfterAll
  void close() {
    verifiers.close();
  }

  List<Loophole> loopholes() {
    return Loophole.read(
        "dust-lottery", ContractScript.DUST_LOTTERY.source(DustLotteryLayout.names()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("loopholes")
  void withoutTheDemandTheAttackGetsThrough(Loophole loophole) {
    Weakened weakened =
        Weakened.of(ContractScript.DUST_LOTTERY.proposition(), loophole.weaker(), Map.of());
    Attack attack = tried.attack(loophole.attack());
    assertThat(judges.opinions(binding.under(tried.twin(attack.twin()), 0, weakened::box)))
        .as(attack.twin())
        .hasSize(3)
        .allMatch(Opinion::accepted);
    assertThat(judges.opinions(binding.under(attack.spend(), attack.input(), weakened::box)))
        .as(attack.name())
        .hasSize(3)
        .allMatch(opinion -> opinion.inputs().get(attack.input()));
  }

  private static List<Bytes> headers(Spend.Input input) {
    return input.box().script().equals(ContractScript.DUST_LOTTERY.proposition())
        ? LotteryWitness.read(input.extension()).headers()
        : List.of();
  }
}
