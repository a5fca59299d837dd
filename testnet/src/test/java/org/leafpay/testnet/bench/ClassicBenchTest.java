package org.leafpay.testnet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.leafpay.rewardbox.json.BundleJson;
import org.leafpay.rewardbox.json.ChainState;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.Opinion;
import org.leafpay.testnet.verify.Verdict;
import org.leafpay.testnet.verify.VerifierInstallation;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;
import org.leafpay.types.tx.ProtocolParameters;

/** Against the real verifiers. */
@EnabledIf(VerifierInstallation.NEEDED)
class ClassicBenchTest {
  private static final ChainState CHAIN =
      SyntheticChain.before(BlockHeight.of(1_885_184), ProtocolParameters.MAINNET);
  private static IndependentVerifiers verifiers;

  @BeforeAll
  static void start() {
    verifiers = VerifierInstallation.open();
  }

  @AfterAll
  static void stop() {
    verifiers.close();
  }

  @Test
  void ourContractTakesLessOfEverythingThanTheBaseline() {
    ClassicReport report = ClassicBench.run(verifiers, 1);

    assertThat(report.rows()).hasSize(4);
    assertIsLess(report.rows().get(2), report.rows().get(0));
    assertIsLess(report.rows().get(3), report.rows().get(1));
    ClassicRow consecutive = report.rows().get(3);
    assertThat(consecutive.payments()).isEqualTo(300);
    assertThat(consecutive.proofBytes()).as("published: about 15,000").isBetween(13_600, 13_900);
    assertThat(report.rows().get(1).proofBytes()).isBetween(14_700, 15_100);
  }

  /** The baseline is a fair one only while it does what the classic shape does. */
  @Test
  void theBaselineRefusesAnAmountThatIsNotTheScores() {
    ClassicPool pool = ClassicPool.ofSeed(2);
    BenchKey operator = BenchKey.of("operator");
    NanoErg pot = NanoErg.ofErg("100");
    List<RoundLeaf> honest = pool.scattered().subList(0, 3);
    List<RoundLeaf> generous = new ArrayList<>(honest);
    generous.set(1, withMore(honest.get(1)));

    Verdict good = verdict(BaselineRound.open(pool.leaves(), pot, operator, CHAIN).pay(honest));
    Verdict bad = verdict(BaselineRound.open(pool.leaves(), pot, operator, CHAIN).pay(generous));
    assertThat(good.accepted()).as(good.summary()).isTrue();
    assertThat(bad.opinions()).noneMatch(Opinion::accepted);
    assertThatThrownBy(() -> ClassicBench.requireAccepted("baseline, three", bad))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("baseline, three")
        .hasMessageContaining("refuses");
  }

  private static RoundLeaf withMore(RoundLeaf leaf) {
    return RoundLeaf.of(leaf.script(), leaf.score().plus(Score.of(1_000_000_000)), leaf.flag());
  }

  private static Verdict verdict(PayingRound.Paid paid) {
    return verifiers.verify(NodeJson.write(BundleJson.write(paid.bundle())));
  }

  private static void assertIsLess(ClassicRow ours, ClassicRow baseline) {
    assertThat(ours.variant()).isEqualTo("leaf");
    assertThat(baseline.variant()).isEqualTo("baseline");
    assertThat(ours.step()).isEqualTo(baseline.step());
    assertThat(ours.proofBytes()).isLessThan(baseline.proofBytes());
    assertThat(ours.transactionBytes()).isLessThan(baseline.transactionBytes());
    assertThat(ours.cost()).isLessThan(baseline.cost() / 2);
  }
}
