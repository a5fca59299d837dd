package org.leafpay.testnet.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.engine.plan.StepCost;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.BundleJson;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.ProtocolParameters;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * Every kind of transaction that a round has, made by the engine, before two verifiers that nobody
 * here wrote; and the same with one thing changed.
 */
@EnabledIf(VerifierInstallation.NEEDED)
class EveryTransactionTest {
  private static final String RUST = "ergo-lib";
  private static final String SCALA = "sigmastate";

  @TempDir private static Path keys;
  private static RoundSamples samples;
  private static IndependentVerifiers verifiers;

  @BeforeAll
  static void start() {
    samples = RoundSamples.in(keys);
    verifiers = VerifierInstallation.open();
  }

  @AfterAll
  static void stop() {
    verifiers.close();
  }

  static List<RoundSamples.Sample> samples() {
    return samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void bothAcceptItAndItCostsWhatWasPlanned(RoundSamples.Sample sample) {
    Verdict verdict = verdict(sample.bundle());
    assertThat(verdict.accepted()).as(verdict.summary()).isTrue();
    long planned =
        StepCost.of(
            sample.kind(), sample.bundle().tx(), sample.treeHeight(), ProtocolParameters.MAINNET);
    assertThat(planned).isCloseTo(verdict.cost().orElseThrow(), Percentage.withPercentage(2));
    assertThat(verdict.sizeBytes()).hasValue(sample.bundle().tx().bytes().size());
  }

  static Stream<Arguments> changes() {
    return samples.all().stream()
        .flatMap(sample -> Tamper.all(sample).stream().map(change -> Arguments.of(sample, change)));
  }

  /** A signature covers all that a transaction says; without one, the scripts hold it. */
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("changes")
  void bothRefuseItOnceItSaysSomethingElse(RoundSamples.Sample sample, Tamper.Change change) {
    Verdict verdict = verdict(change.in(sample.bundle()));
    assertThat(verdict.accepted()).as(verdict.summary()).isFalse();
    assertThat(refusers(verdict)).as(verdict.summary()).containsAll(concerned(sample, change));
  }

  /** The network's own rules are ergo-lib's alone: sigmastate runs scripts and signatures. */
  private static List<String> concerned(RoundSamples.Sample sample, Tamper.Change change) {
    boolean heldByRulesOnly = sample.isUnsigned() && change.name().equals("created at height 0");
    return heldByRulesOnly ? List.of(RUST) : List.of(RUST, SCALA);
  }

  static Stream<Arguments> payoutChanges() {
    return samples.all().stream()
        .filter(sample -> sample.kind() == StepKind.PAY && !sample.isUnsigned())
        .filter(sample -> sample.bundle().tx().unsigned().outputs().size() < 60)
        .flatMap(
            sample ->
                Stream.concat(Tamper.ofRound().stream(), Tamper.ofPayout().stream())
                    .map(change -> Arguments.of(sample, change)));
  }

  /** The operator himself cannot pay otherwise: what he signs again is refused by the scripts. */
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("payoutChanges")
  void bothRefuseAPayoutThatTheOperatorChangesAndSignsAgain(
      RoundSamples.Sample sample, Tamper.Change change) {
    UnsignedTransaction changed = change.change().apply(sample.bundle().tx().unsigned());
    List<Bytes> proofs = new ArrayList<>(sample.bundle().tx().proofs());
    for (int i = 0; i < proofs.size(); i++) {
      if (!proofs.get(i).isEmpty()) {
        proofs.set(i, samples.key().sign(changed.bytesToSign()));
      }
    }
    Verdict verdict = verdict(Tamper.with(sample.bundle(), changed, proofs));
    assertThat(verdict.accepted()).as(verdict.summary()).isFalse();
    assertThat(refusers(verdict)).as(verdict.summary()).containsExactly(RUST, SCALA);
  }

  static List<RoundSamples.Sample> signed() {
    return samples.all().stream().filter(sample -> !sample.isUnsigned()).toList();
  }

  @ParameterizedTest
  @MethodSource("signed")
  void bothRefuseItWithAnotherSignatureOrNone(RoundSamples.Sample sample) {
    for (Bundle changed :
        List.of(
            Tamper.withSignatureBitFlipped(sample.bundle()),
            Tamper.withoutSignature(sample.bundle()))) {
      assertThat(refusers(verdict(changed))).containsExactly(RUST, SCALA);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void itIsRefusedWhenItsBundleLiesAboutABoxOrItsId(RoundSamples.Sample sample) {
    assertThat(verify(Tamper.withRicherInput(sample.bundle())).accepted()).isFalse();
    ObjectNode renamed = BundleJson.write(sample.bundle());
    ((ObjectNode) renamed.get("tx")).put("id", "00".repeat(32));
    assertThat(verify(renamed).accepted()).isFalse();
  }

  private static List<String> refusers(Verdict verdict) {
    return verdict.opinions().stream()
        .filter(opinion -> !opinion.accepted())
        .map(Opinion::verifier)
        .toList();
  }

  private static Verdict verdict(Bundle bundle) {
    return verify(BundleJson.write(bundle));
  }

  private static Verdict verify(ObjectNode bundle) {
    return verifiers.verify(NodeJson.write(bundle));
  }
}
