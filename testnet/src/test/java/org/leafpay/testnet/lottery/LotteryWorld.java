package org.leafpay.testnet.lottery;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leafpay.sortition.draw.Drawing;
import org.leafpay.sortition.dust.DustLottery;
import org.leafpay.sortition.lottery.Claim;
import org.leafpay.sortition.lottery.LotteryPosition;
import org.leafpay.sortition.lottery.LotteryStep;
import org.leafpay.sortition.lottery.LotteryTerms;
import org.leafpay.sortition.lottery.Rearming;
import org.leafpay.sortition.lottery.Seeding;
import org.leafpay.testnet.bench.BenchKey;
import org.leafpay.testnet.bench.SyntheticChain;
import org.leafpay.testnet.bench.selection.HeaderChain;
import org.leafpay.testnet.bench.selection.Signature;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.testnet.scenario.ThrowawayKey;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;

/** A lottery of fifty miners, opened twenty blocks before the one that decides. */
final class LotteryWorld {
  static final NanoErg FEE = NanoErg.of(1_000_000);
  static final NanoErg BUDGET = NanoErg.of(2_000_000);
  static final BlockHeight DRAW = HeaderChain.FIRST.plus(400);
  static final BenchKey STRANGER = BenchKey.of("stranger");
  static final PropositionBytes OWNER = PropositionBytes.payToPublicKey(STRANGER.publicKey());

  private static final int MINERS = 50;
  private static final BlockHeight OPENED = HeaderChain.FIRST.plus(380);

  final HeaderChain chain = new HeaderChain("lottery");
  final DustLottery lottery;
  final LotteryPosition open;
  private final List<PropositionBytes> scripts = new ArrayList<>();

  LotteryWorld() {
    SortedMap<MinerKey, NanoErg> payments = new TreeMap<>();
    for (int i = 0; i < MINERS; i++) {
      PropositionBytes script = ThrowawayKey.of(3, "miner " + i).script();
      scripts.add(script);
      payments.put(MinerKey.of(script), NanoErg.of(100_000L + 3_770L * i));
    }
    this.lottery = DustLottery.of(payments);
    this.open = at(new LotteryTerms(DRAW, BUDGET).box(lottery).candidate(OPENED), "opening");
  }

  private LotteryPosition at(BoxCandidate box, String transaction) {
    return LotteryPosition.of(box.in(new TxId(SyntheticChain.idOf(transaction)), 0), lottery);
  }

  /** Seeding {@code blocks} after the one that decides. */
  LotteryStep seeding(int blocks) {
    BlockHeight tip = DRAW.plus(blocks);
    return Seeding.of(open, Drawing.of(DRAW, tip, chain.bytes(DRAW, tip)), FEE, tip);
  }

  /** After it was seeded in the first block that could. */
  LotteryPosition drawn() {
    return LotteryPosition.of(seeding(0).transaction().outputBoxes().get(0), lottery);
  }

  PropositionBytes script(MinerKey miner) {
    return scripts.stream()
        .filter(script -> MinerKey.of(script).equals(miner))
        .findFirst()
        .orElseThrow();
  }

  PropositionBytes winner() {
    return script(drawn().winner().orElseThrow().miner());
  }

  LotteryStep claiming() {
    return Claim.of(drawn(), winner(), FEE, DRAW.plus(1));
  }

  /** {@code blocks} after it became due. */
  LotteryStep rearming(int blocks) {
    BlockHeight tip = DRAW.plus(Drawing.HEADERS_MAX + blocks);
    Box own =
        BoxCandidate.payment(FEE.times(5), OWNER, OPENED)
            .in(new TxId(SyntheticChain.idOf("own")), 1);
    return Rearming.of(open, own, FEE, tip);
  }

  /** In the block after {@code tip}; nobody signs but the owner of a box of his own. */
  static Spend spend(LotteryStep step, BlockHeight tip) {
    List<Spend.Input> inputs = new ArrayList<>();
    for (int i = 0; i < step.inputBoxes().size(); i++) {
      inputs.add(
          new Spend.Input(
              step.inputBoxes().get(i),
              step.transaction().inputs().get(i).extension(),
              i == 0 ? Signature.NONE : Signature.of(STRANGER)));
    }
    return new Spend(inputs, List.of(), step.transaction().outputs(), tip.plus(1));
  }
}
