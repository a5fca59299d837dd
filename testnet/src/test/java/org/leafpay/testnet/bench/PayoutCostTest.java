package org.leafpay.testnet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.engine.plan.PayoutCost;
import org.leafpay.engine.plan.PayoutShape;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.BundleJson;
import org.leafpay.rewardbox.json.ChainState;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.round.BatchLayout;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.testnet.scenario.ThrowawayKey;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.Verdict;
import org.leafpay.testnet.verify.VerifierInstallation;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.Score;
import org.leafpay.types.tx.ChainWriter;
import org.leafpay.types.tx.ProtocolParameters;

/** The planner's cost model against an interpreter. */
@EnabledIf(VerifierInstallation.NEEDED)
class PayoutCostTest {
  private static final ProtocolParameters PARAMETERS = ProtocolParameters.MAINNET;
  private static final ChainState CHAIN =
      SyntheticChain.before(BlockHeight.of(1_885_184), PARAMETERS);
  private static IndependentVerifiers verifiers;

  @BeforeAll
  static void start() {
    verifiers = VerifierInstallation.open();
  }

  @AfterAll
  static void stop() {
    verifiers.close();
  }

  @ParameterizedTest(name = "{0} payments from a tree of {1}, every {2}th miner, {3} bytes of text")
  @CsvSource({
    "1, 1, 1, 0",
    "1, 2239, 1, 0",
    "2, 2, 1, 0",
    "2, 2239, 1000, 0",
    "50, 50, 1, 0",
    "50, 2239, 40, 0",
    "300, 300, 1, 0",
    "300, 2239, 1, 0",
    "300, 2239, 7, 0",
    "1000, 1000, 1, 0",
    "1000, 2239, 1, 0",
    "1000, 5000, 1, 0",
    "50, 2239, 1, 100",
    "50, 60, 1, 1000",
    "20, 60, 3, 3900"
  })
  void theModelIsWithinTwoPercentOfAnInterpreter(
      int payments, int miners, int stride, int textBytes) {
    ContractRound round =
        ContractRound.open(
            leaves(miners, textBytes), NanoErg.ofErg("1000000"), BenchKey.of("operator"), CHAIN);
    List<RoundLeaf> all = round.at().leaves().all();
    List<RoundLeaf> payees =
        IntStream.range(0, payments).mapToObj(i -> all.get(i * stride)).toList();
    requireModelled(round, payees);
  }

  /** Two percent of the whole, and of the script's part: the rest is plain counting. */
  private static void requireModelled(ContractRound round, List<RoundLeaf> payees) {
    int treeHeight = round.at().tree().digest().height();
    Bundle bundle = round.pay(payees).bundle();
    long model = PayoutCost.of(PayoutShape.of(bundle.tx().unsigned(), treeHeight), PARAMETERS);

    Verdict verdict = verifiers.verify(NodeJson.write(BundleJson.write(bundle)));

    assertThat(verdict.accepted()).as(verdict.summary()).isTrue();
    long cost = verdict.cost().orElseThrow();
    long script = verdict.scriptCosts().get(0).orElseThrow();
    assertThat(model).isCloseTo(cost, Percentage.withPercentage(2));
    assertThat(model - (cost - script)).isCloseTo(script, Percentage.withPercentage(2));
  }

  @ParameterizedTest(name = "{0} batches of {1} from a tree of {2} miners, {3} bytes of text")
  @CsvSource({
    "1, 2, 2, 0",
    "1, 2, 2239, 0",
    "1, 64, 2239, 0",
    "5, 64, 2239, 0",
    "20, 64, 2239, 0",
    "30, 64, 2239, 0",
    "1, 16, 2239, 0",
    "20, 16, 2239, 0",
    "60, 16, 2239, 0",
    "115, 16, 2239, 0",
    "300, 4, 2239, 0",
    "700, 2, 2239, 0",
    "2, 256, 2239, 0",
    "7, 256, 2239, 0",
    "2, 16, 64, 100",
    "2, 16, 64, 1000",
    "1, 16, 64, 3900"
  })
  void theModelOfBatchesIsWithinTwoPercentOfAnInterpreter(
      int batches, int size, int miners, int textBytes) {
    RoundLeaves leaves = RoundLeaves.of(new BatchLayout(size), leaves(miners, textBytes).all());
    ContractRound round =
        ContractRound.open(leaves, NanoErg.ofErg("1000000"), BenchKey.of("operator"), CHAIN);
    List<RoundLeaf> payees =
        round.at().leaves().unpaidGroups().stream().limit(batches).flatMap(List::stream).toList();
    requireModelled(round, payees);
  }

  private static RoundLeaves leaves(int miners, int textBytes) {
    return RoundLeaves.of(
        IntStream.range(0, miners)
            .mapToObj(
                i -> RoundLeaf.of(script(i, textBytes), Score.of(1_000L + i), LeafFlag.UNPAID))
            .toList());
  }

  /** A key; or, with text, {@code sigmaProp(text.size > 0)} with a constant of that size. */
  private static PropositionBytes script(int number, int textBytes) {
    if (textBytes == 0) {
      return ThrowawayKey.of(11, "miner " + number).script();
    }
    byte[] text = new byte[textBytes];
    text[0] = (byte) (number >> 8);
    text[1] = (byte) number;
    return new PropositionBytes(
        new ChainWriter()
            .put(Bytes.ofHex("10020e"))
            .putVlq(textBytes)
            .put(Bytes.of(text))
            .put(Bytes.ofHex("0400d191b173007301"))
            .bytes());
  }
}
