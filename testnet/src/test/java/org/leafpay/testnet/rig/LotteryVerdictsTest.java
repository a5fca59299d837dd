package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.engine.lottery.LotteryStage;
import org.leafpay.engine.lottery.LotteryTrail;
import org.leafpay.engine.lottery.RoundLottery;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.payout.BundleArchive;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.BundleJson;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.Verdict;
import org.leafpay.testnet.verify.VerifierInstallation;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.SignedTransaction;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * Every kind of transaction that a lottery has, made by the engine and mined on the devnet, before
 * two verifiers that nobody here wrote.
 */
@EnabledIf(VerifierInstallation.NEEDED)
class LotteryVerdictsTest {
  private static final int MINERS = 60;
  private static final NanoErg TAKEN = NanoErg.of(1_500_000);

  @TempDir private Path dir;

  @Test
  void bothAcceptEveryTransactionAndRefuseItWhenTooMuchIsTaken() {
    try (RigChain chain = RigChain.start(dir.resolve("key"));
        IndependentVerifiers verifiers = VerifierInstallation.open()) {
      Map<String, Bundle> bundles = bundles(lived(chain));
      assertThat(bundles)
          .containsOnlyKeys(
              "opening", "direct draw", "prize", "draw by headers", "arming again", "late draw");
      bundles.forEach(
          (name, bundle) -> {
            Verdict verdict = verifiers.verify(NodeJson.write(BundleJson.write(bundle)));
            assertThat(verdict.accepted()).as("%s: %s", name, verdict.summary()).isTrue();
            Verdict forged = verifiers.verify(NodeJson.write(BundleJson.write(skimmed(bundle))));
            assertThat(forged.accepted()).as("%s: %s", name, forged.summary()).isFalse();
          });
    }
  }

  /** One drawn at once, one after thirty blocks, the others armed again. */
  private LotteryRig lived(RigChain chain) {
    LotteryRig rig =
        new LotteryRig(dir.resolve("world"), RigPool.of(dir.resolve("pool"), 5, MINERS), chain);
    List<RoundLottery> lotteries = rig.lotteries();
    rig.mineBehindDraw(lotteries.get(0), 3);
    rig.tendUntilPaid(lotteries.subList(0, 1));
    rig.mineBehindDraw(lotteries.get(1), 30);
    rig.tendUntilPaid(lotteries.subList(1, 2));
    RoundLottery late = lotteries.get(2);
    rig.mineBehindDraw(late, 404);
    rig.tend(late);
    rig.devnet().mine(1);
    assertThat(rig.view(late).stage()).isEqualTo(LotteryStage.WAITING);
    rig.mineBehindDraw(late, 403);
    rig.tend(late);
    rig.devnet().mine(1);
    return rig;
  }

  private static Map<String, Bundle> bundles(LotteryRig rig) {
    List<LotteryTrail> trails = rig.lotteries().stream().map(rig::trail).toList();
    Map<String, ConfirmedTransaction> kinds = new LinkedHashMap<>();
    kinds.put("opening", trails.get(0).opening());
    kinds.put("direct draw", trails.get(0).seeding().orElseThrow());
    kinds.put("prize", trails.get(0).claim().orElseThrow());
    kinds.put("draw by headers", trails.get(1).seeding().orElseThrow());
    kinds.put("arming again", trails.get(2).rearmings().get(0));
    kinds.put("late draw", trails.get(2).seeding().orElseThrow());
    BundleArchive archive = new BundleArchive(rig.node());
    Map<String, Bundle> bundles = new LinkedHashMap<>();
    kinds.forEach((name, transaction) -> bundles.put(name, archive.of(transaction)));
    return bundles;
  }

  /** More leaves the first output for the last than a step may take. */
  private static Bundle skimmed(Bundle bundle) {
    UnsignedTransaction was = bundle.tx().unsigned();
    List<BoxCandidate> outputs = new ArrayList<>(was.outputs());
    int last = outputs.size() - 1;
    outputs.set(0, with(outputs.get(0), outputs.get(0).value().minus(TAKEN)));
    outputs.set(last, with(outputs.get(last), outputs.get(last).value().plus(TAKEN)));
    UnsignedTransaction changed = UnsignedTransaction.of(was.inputs(), outputs);
    return new Bundle(
        new SignedTransaction(changed, bundle.tx().proofs()),
        bundle.inputBoxes(),
        bundle.dataInputBoxes(),
        bundle.chain());
  }

  private static BoxCandidate with(BoxCandidate box, NanoErg value) {
    return new BoxCandidate(
        value, box.script(), box.creationHeight(), box.tokens(), box.registers());
  }
}
