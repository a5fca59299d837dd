package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.rewardbox.round.Closing;
import org.leafpay.rewardbox.round.Opening;
import org.leafpay.rewardbox.round.Payout;
import org.leafpay.rewardbox.round.PayoutFee;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.rewardbox.round.RoundStep;
import org.leafpay.rewardbox.round.RoundTerms;
import org.leafpay.testnet.scenario.ThrowawayKey;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.Score;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.ContextExtension;

/** A small round by lot, and an honest transaction of it. */
record RandomRound(PayoutDraft draft, Scene honest) {
  private static final int MINERS_MIN = 3;
  private static final int MINERS_MAX = 8;
  private static final int BATCH_SIZE_MIN = 2;
  private static final int BATCH_SIZE_MAX = 3;
  private static final int CROWD = 64;
  private static final long FEE = 1_000_000;
  private static final List<PropositionBytes> SCRIPTS =
      IntStream.range(0, CROWD).mapToObj(i -> ThrowawayKey.of(5, "crowd " + i).script()).toList();

  static RandomRound of(RoundScripts scripts, Random random) {
    RoundPosition at = open(scripts, random);
    if (random.nextInt(8) == 0) {
      return closing(at);
    }
    List<List<RoundLeaf>> payees = payees(at, random);
    int count = payees.stream().mapToInt(List::size).sum();
    boolean anybody = random.nextInt(3) == 0;
    boolean own = random.nextInt(3) == 0;
    long bound = at.state().numbers().maxFeePerPayment().value() * count;
    long drawn = own ? random.nextLong(-FEE, Math.min(FEE, bound) + 1) : Math.min(FEE, bound);
    long fee = own ? FEE : drawn;
    List<SceneInput> coins = own ? List.of(coin(random)) : List.of();
    PayoutDraft draft = new PayoutDraft(at, payees, coins, fee, drawn);
    BlockHeight height =
        anybody
            ? at.state().numbers().openHeight().plus(1 + random.nextInt(3))
            : AttackRound.OPENED_AT.plus(1 + random.nextInt(30));
    return new RandomRound(draft, draft.scene(anybody ? Signer.NOBODY : Signer.OPERATOR, height));
  }

  RoundScripts scripts() {
    return draft.at().state().scripts();
  }

  static PropositionBytes someScript(Random random) {
    return SCRIPTS.get(random.nextInt(CROWD));
  }

  static SceneInput coin(Random random) {
    Box coin =
        AttackRound.coin(
            "coin " + random.nextLong(),
            NanoErg.of(random.nextLong(10 * FEE, 1_000 * FEE)),
            Lot.STRANGER);
    return new SceneInput(coin, ContextExtension.EMPTY, Signer.STRANGER);
  }

  private static RoundPosition open(RoundScripts scripts, Random random) {
    RoundTerms terms =
        new RoundTerms(
            Lot.OPERATOR_KEY,
            NanoErg.of(random.nextLong(1_000_000_000L, 100_000_000_000L)),
            AttackRound.OPENED_AT.plus(random.nextInt(50, 60)),
            NanoErg.of(random.nextInt(1, 20) * 100_000L),
            NanoErg.of(2_000_000));
    Opening opening = new Opening(terms, leaves(scripts, random));
    NanoErg fee = NanoErg.of(FEE);
    Box funding =
        AttackRound.coin(
            "funding " + random.nextLong(), opening.needed(fee), terms.operatorScript());
    return opening.positionAfter(opening.spend(List.of(funding), fee, AttackRound.OPENED_AT));
  }

  private static RoundLeaves leaves(RoundScripts scripts, Random random) {
    int count = random.nextInt(MINERS_MIN, MINERS_MAX + 1);
    int first = random.nextInt(CROWD);
    int scoreBits = random.nextInt(8, 59);
    int batchSize = random.nextInt(BATCH_SIZE_MIN, BATCH_SIZE_MAX + 1);
    List<RoundLeaf> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Score score = Score.of((1L << scoreBits) + random.nextLong(1L << scoreBits));
      // The first one is unpaid, so that there is somebody to pay.
      LeafFlag flag = i == 0 || random.nextInt(8) > 0 ? LeafFlag.UNPAID : LeafFlag.OWED;
      leaves.add(RoundLeaf.of(SCRIPTS.get((first + i) % CROWD), score, flag));
    }
    return withSomePaid(RoundLeaves.of(AttackRound.layout(scripts, batchSize), leaves), random);
  }

  /** All but one group may be paid already. */
  private static RoundLeaves withSomePaid(RoundLeaves leaves, Random random) {
    List<List<RoundLeaf>> groups = new ArrayList<>(leaves.unpaidGroups());
    groups.remove(random.nextInt(groups.size()));
    groups.removeIf(group -> random.nextInt(4) > 0);
    return leaves.withPaid(
        groups.stream().flatMap(List::stream).map(RoundLeaf::key).collect(Collectors.toSet()));
  }

  private static List<List<RoundLeaf>> payees(RoundPosition at, Random random) {
    List<List<RoundLeaf>> unpaid = at.leaves().unpaidGroups();
    List<List<RoundLeaf>> chosen = unpaid.stream().filter(group -> random.nextInt(3) > 0).toList();
    return chosen.isEmpty() ? unpaid : chosen;
  }

  private static RandomRound closing(RoundPosition at) {
    // As many as there are can bear the fee together.
    NanoErg fee = at.state().numbers().maxFeePerPayment();
    RoundPosition end =
        Payout.of(at, at.leaves().unpaid(), PayoutFee.fromReserve(fee), AttackRound.OPENED_AT)
            .next();
    RoundStep step = Closing.of(end, NanoErg.of(FEE), AttackRound.OPENED_AT);
    List<SceneInput> inputs =
        IntStream.range(0, 2)
            .mapToObj(
                i ->
                    new SceneInput(
                        step.inputBoxes().get(i),
                        step.transaction().inputs().get(i).extension(),
                        i == 0 ? Signer.OPERATOR : Signer.NOBODY))
            .toList();
    Scene scene =
        new Scene(inputs, List.of(), step.transaction().outputs(), AttackRound.OPENED_AT.plus(40));
    return new RandomRound(new PayoutDraft(end, List.of(), List.of(), 0, 0), scene);
  }
}
