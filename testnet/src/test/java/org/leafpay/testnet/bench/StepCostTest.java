package org.leafpay.testnet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.engine.plan.StepCost;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.BundleJson;
import org.leafpay.rewardbox.json.ChainState;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.round.Closing;
import org.leafpay.rewardbox.round.Opening;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.rewardbox.round.RoundStep;
import org.leafpay.rewardbox.round.RoundTerms;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.Verdict;
import org.leafpay.testnet.verify.VerifierInstallation;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ProtocolParameters;
import org.leafpay.types.tx.SignedTransaction;

/** Opening and closing against an interpreter. */
@EnabledIf(VerifierInstallation.NEEDED)
class StepCostTest {
  private static final ProtocolParameters PARAMETERS = ProtocolParameters.MAINNET;
  private static final ChainState CHAIN =
      SyntheticChain.before(BlockHeight.of(1_885_184), PARAMETERS);
  private static final BlockHeight TIP = SyntheticChain.tip(CHAIN);
  private static final BenchKey OPERATOR = BenchKey.of("operator");
  private static final ClassicPool POOL = ClassicPool.ofSeed(3);
  private static final NanoErg POT = NanoErg.ofErg("100");
  private static IndependentVerifiers verifiers;

  @BeforeAll
  static void start() {
    verifiers = VerifierInstallation.open();
  }

  @AfterAll
  static void stop() {
    verifiers.close();
  }

  @ParameterizedTest(name = "{0} boxes of the operator")
  @ValueSource(ints = {1, 2, 20})
  void theCostOfOpeningIsWithinTwoPercentOfAnInterpreter(int boxes) {
    RoundTerms terms =
        new RoundTerms(
            OPERATOR.publicKey(), POT, TIP.plus(720), NanoErg.of(20_000), NanoErg.of(1_000_000));
    List<Box> funding =
        IntStream.range(0, boxes)
            .mapToObj(
                i ->
                    BoxCandidate.payment(NanoErg.ofErg("110"), terms.operatorScript(), TIP)
                        .in(new TxId(SyntheticChain.idOf("funding")), i))
            .toList();
    RoundStep genesis =
        new Opening(terms, POOL.leaves()).spend(funding, NanoErg.of(1_000_000), TIP);
    requireClose(genesis, boxes);
  }

  @Test
  void theCostOfClosingIsWithinTwoPercentOfAnInterpreter() {
    ContractRound round = ContractRound.open(POOL.leaves(), POT, OPERATOR, CHAIN);
    PayingRound paid = round;
    for (int i = 0; i < ClassicPool.MINER_COUNT; i += 1_000) {
      int end = Math.min(i + 1_000, ClassicPool.MINER_COUNT);
      paid = paid.pay(POOL.leaves().all().subList(i, end)).next();
    }
    RoundPosition end = ((ContractRound) paid).at();
    requireClose(Closing.of(end, NanoErg.of(1_000_000), TIP), 1);
  }

  /** The first {@code signatures} inputs are signed by the operator. */
  private static void requireClose(RoundStep step, int signatures) {
    List<Bytes> proofs = new ArrayList<>();
    for (int i = 0; i < step.inputBoxes().size(); i++) {
      proofs.add(i < signatures ? OPERATOR.sign(step.transaction().bytesToSign()) : Bytes.EMPTY);
    }
    Bundle bundle =
        new Bundle(
            new SignedTransaction(step.transaction(), proofs), step.inputBoxes(), List.of(), CHAIN);
    Verdict verdict = verifiers.verify(NodeJson.write(BundleJson.write(bundle)));

    assertThat(verdict.accepted()).as(verdict.summary()).isTrue();
    assertThat(StepCost.of(step.kind(), step.transaction(), 12, PARAMETERS))
        .isCloseTo(verdict.cost().orElseThrow(), Percentage.withPercentage(2));
  }
}
