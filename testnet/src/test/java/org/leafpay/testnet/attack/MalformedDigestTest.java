package org.leafpay.testnet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.rewardbox.round.GenesisClaim;
import org.leafpay.rewardbox.round.GenesisFault;
import org.leafpay.rewardbox.round.GenesisRules;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.BoxCandidate;

/**
 * An operator who posts a tree in which one key has two values can pay a friend twice, with the
 * money of a miner whom he leaves out. No script can see that, so whoever relies on a round
 * rebuilds the digest from the published leaves.
 */
class MalformedDigestTest {
  private static final Path VERIFIERS = Path.of("verifiers");

  static boolean installed() {
    return Files.exists(VERIFIERS.resolve("node_modules/ergo-lib-wasm-nodejs"));
  }

  @ParameterizedTest
  @EnumSource(RoundScripts.class)
  void theScriptPaysBothValuesOfAKey(RoundScripts scripts) {
    MalformedRound round = MalformedRound.of(scripts);
    SigmaOpinion sigma = new SigmaOpinion();
    assertThat(round.payouts())
        .hasSize(2)
        .allSatisfy(
            payout -> {
              assertThat(payout.isBalanced()).isTrue();
              assertThat(sigma.of(payout.bundle()).accepted()).isTrue();
            });
    assertThat(paymentsTo(round.friend(), round)).isEqualTo(2);
    assertThat(paymentsTo(round.victim(), round)).isZero();
  }

  @ParameterizedTest
  @EnumSource(RoundScripts.class)
  @EnabledIf("installed")
  void soDoTheIndependentVerifiers(RoundScripts scripts) {
    try (IndependentVerifiers verifiers = IndependentVerifiers.in(VERIFIERS)) {
      Interpreters interpreters = new Interpreters(verifiers);
      for (Scene payout : MalformedRound.of(scripts).payouts()) {
        Judgement judgement = interpreters.judge(payout);
        assertThat(judgement.acceptedByAll()).as(judgement.summary()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(RoundScripts.class)
  void whoeverRebuildsTheDigestRefusesTheRound(RoundScripts scripts) {
    MalformedRound round = MalformedRound.of(scripts);
    GenesisClaim claim =
        GenesisClaim.of(
            round.published().leaves(),
            round.published().reward().pot(),
            Optional.of(Signer.OPERATOR.publicKey()));
    assertThat(
            GenesisRules.check(List.of(round.funding().id()), round.genesis().outputBoxes(), claim))
        .singleElement()
        .isInstanceOf(GenesisFault.OtherDigest.class);
    assertThat(
            GenesisRules.check(
                List.of(round.funding().id()), round.honestGenesis().outputBoxes(), claim))
        .isEmpty();
  }

  private static long paymentsTo(PropositionBytes script, MalformedRound round) {
    return round.payouts().stream()
        .flatMap(payout -> payout.outputs().stream())
        .map(BoxCandidate::script)
        .filter(script::equals)
        .count();
  }
}
