package org.leafpay.engine.lottery;

import java.util.List;
import java.util.Optional;
import org.leafpay.avl.AuthenticatedTree;
import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.payout.RoundHeldException;
import org.leafpay.rewardbox.json.HeaderJson;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.sortition.draw.ScriptDraw;
import org.leafpay.sortition.dust.DustInterval;
import org.leafpay.sortition.dust.DustLottery;
import org.leafpay.sortition.statement.LotteryHistory;
import org.leafpay.sortition.statement.LotteryStatement;
import org.leafpay.sortition.statement.LotteryStatement.StatedDraw;
import org.leafpay.sortition.statement.ProvenInterval;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.HeaderId;
import org.leafpay.types.MinerKey;
import org.leafpay.types.tx.SignedTransaction;

/** Makes statements from a round's files and the chain. */
public final class StatementMaker {
  private final ErgoNode node;

  public StatementMaker(ErgoNode node) {
    this.node = node;
  }

  /** The statement for the miner of {@code interval}, from what {@code view} has found. */
  public LotteryPaper make(LotteryView view, DustInterval interval) {
    LotteryTrail trail =
        view.trail()
            .orElseThrow(
                () -> new RoundHeldException(view.lottery() + " is " + view.stage().text()));
    RoundLottery lottery = view.lottery();
    AuthenticatedTree tree = AuthenticatedTree.of(lottery.lottery().leafSet());
    DustLotteryBox state = trail.state();
    Optional<DustInterval> winner = view.winner();
    List<SignedTransaction> steps =
        trail.steps().stream().map(ConfirmedTransaction::transaction).toList();
    Optional<Bytes> header = state.seed().map(seed -> header(state.drawHeight()));
    LotteryStatement statement =
        new LotteryStatement(
            ProvenInterval.in(tree, interval),
            new LotteryHistory(trail.opened(), steps, header),
            winner.map(drawn -> draw(state, ProvenInterval.in(tree, drawn))));
    return new LotteryPaper(
        lottery.round(),
        lottery.number(),
        lottery.address(interval.miner()),
        winner.map(drawn -> lottery.address(drawn.miner())),
        statement);
  }

  /** The interval of a miner; empty when he is not in the lottery. */
  public static Optional<DustInterval> interval(DustLottery lottery, MinerKey miner) {
    return lottery.intervals().stream()
        .filter(interval -> interval.miner().equals(miner))
        .findFirst();
  }

  private static StatedDraw draw(DustLotteryBox state, ProvenInterval winner) {
    Hash32 seed = state.seed().orElseThrow();
    return new StatedDraw(ScriptDraw.number(seed, state.prize().value()), winner);
  }

  private Bytes header(BlockHeight height) {
    HeaderId id = node.blockIdsAt(height).get(0);
    return node.header(id)
        .map(json -> HeaderJson.read(JsonAt.root(json)).bytes())
        .orElseThrow(() -> new RoundHeldException("the node has no header of block " + id));
  }
}
