package org.leafpay.engine.lottery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leafpay.contracts.layout.LayoutException;
import org.leafpay.engine.chain.DrawView;
import org.leafpay.engine.chain.NodeDrawing;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.payout.Progress;
import org.leafpay.engine.payout.RoundHeldException;
import org.leafpay.engine.sign.InputProof;
import org.leafpay.engine.sign.TransactionSigner;
import org.leafpay.engine.wallet.Wallet;
import org.leafpay.sortition.lottery.Claim;
import org.leafpay.sortition.lottery.LotteryException;
import org.leafpay.sortition.lottery.LotteryPosition;
import org.leafpay.sortition.lottery.LotteryStep;
import org.leafpay.sortition.lottery.Rearming;
import org.leafpay.sortition.lottery.Seeding;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.SignedTransaction;

/**
 * Does for lotteries what anybody may do: draws when the block that decides has three more on top
 * of it, pays the winner, and arms again what nobody has drawn. Fees come from the lottery's own
 * budget; only arming again costs money of one's own.
 */
public final class LotteryKeeper {
  private static final NanoErg CHANGE_MIN = NanoErg.of(1_000_000);

  private final ErgoNode node;
  private final Optional<FeePayer> payer;
  private final Progress progress;
  private final LotteryTracker tracker;
  private final NodeDrawing drawing;
  private final LotterySender sender;
  private final TransactionSigner signer = new TransactionSigner();

  /** A keeper without money of its own: what is to be armed again, it leaves to others. */
  public LotteryKeeper(ErgoNode node, Progress progress) {
    this(node, Optional.empty(), progress, new LotterySender(node, progress));
  }

  private LotteryKeeper(
      ErgoNode node, Optional<FeePayer> payer, Progress progress, LotterySender sender) {
    this.node = node;
    this.payer = payer;
    this.progress = progress;
    this.tracker = new LotteryTracker(node);
    this.drawing = new NodeDrawing(node);
    this.sender = sender;
  }

  /** The same, with somebody who pays for arming again. */
  public LotteryKeeper with(FeePayer newPayer) {
    return new LotteryKeeper(node, Optional.of(newPayer), progress, sender);
  }

  boolean canRearm() {
    return payer.isPresent();
  }

  /**
   * Looks at each lottery once, and sends what can be done next for it.
   *
   * @return how each was found, before anything was sent
   * @throws RoundHeldException when files and chain do not agree about one, or its money does not
   *     do; the others are looked after all the same
   */
  public List<LotteryView> tend(List<RoundLottery> lotteries, LotteryGoal goal) {
    List<RoundHeldException> troubles = new ArrayList<>();
    List<LotteryView> views = new ArrayList<>();
    for (RoundLottery lottery : lotteries) {
      attempt(lottery, troubles, () -> views.add(tracker.look(lottery)));
    }
    Set<BlockHeight> taken = new HashSet<>();
    views.stream()
        .filter(view -> view.stage() == LotteryStage.WAITING || view.stage() == LotteryStage.DUE)
        .forEach(view -> taken.add(view.drawHeight()));
    for (LotteryView view : views) {
      attempt(
          view.lottery(),
          troubles,
          () -> view.trail().ifPresent(trail -> tend(view, trail, goal, taken)));
    }
    if (!troubles.isEmpty()) {
      throw troubles.get(0);
    }
    return views;
  }

  /** Trouble with one is kept for the end: the others are looked after first. */
  private static void attempt(
      RoundLottery lottery, List<RoundHeldException> troubles, Runnable what) {
    try {
      what.run();
    } catch (LotteryException | LayoutException e) {
      troubles.add(new RoundHeldException(lottery + ": " + e.getMessage()));
    } catch (RoundHeldException e) {
      troubles.add(e);
    }
  }

  private void tend(
      LotteryView view, LotteryTrail trail, LotteryGoal goal, Set<BlockHeight> taken) {
    if (sender.isWaiting(trail.box().id(), view.tip())) {
      return;
    }
    switch (view.stage()) {
      case DUE -> seed(view, trail);
      case LATE -> payer.ifPresent(by -> rearm(view, trail, by, taken));
      case DRAWN -> {
        if (goal == LotteryGoal.PAY) {
          claim(view, trail);
        }
      }
      case UNKNOWN, ABSENT, WAITING, PAID -> {}
    }
  }

  /** Three blocks on top: the deciding one is seldom replaced then, and waiting costs nothing. */
  private void seed(LotteryView view, LotteryTrail trail) {
    DrawView found = drawing.at(view.drawHeight());
    if (found instanceof DrawView.Decided decided
        && decided.tip().value() - view.drawHeight().value() >= NodeDrawing.BLOCKS_BEHIND) {
      LotteryPosition at = position(view, trail);
      NanoErg fee = fee(trail, view.tip());
      send("draw", view, Seeding.of(at, decided.drawing(), fee, decided.tip()), InputProof.NONE);
    }
  }

  private void claim(LotteryView view, LotteryTrail trail) {
    LotteryPosition at = position(view, trail);
    var winner = at.winner().orElseThrow().miner();
    var script = view.lottery().address(winner).script();
    LotteryStep step = Claim.of(at, script, fee(trail, view.tip()), view.tip());
    send("prize", view, step, InputProof.NONE);
  }

  /** Each gets a height of its own: together their prizes may be above what is safe. */
  private void rearm(LotteryView view, LotteryTrail trail, FeePayer by, Set<BlockHeight> taken) {
    Optional<BlockHeight> height =
        Rearming.drawHeights(view.tip()).stream().filter(any -> !taken.contains(any)).findFirst();
    NanoErg fee = fee(trail, view.tip());
    Optional<Box> own = feeBox(view, by.wallet(), fee);
    if (height.isPresent() && own.isPresent()) {
      taken.add(height.get());
      var paid = new Rearming.OwnFee(own.get(), by.wallet().script(), fee);
      LotteryStep step = Rearming.of(position(view, trail), height.get(), paid, view.tip());
      send("new draw height " + height.get(), view, step, InputProof.signedBy(by.key()));
    }
  }

  /** Empty when it is spent by something that is pending, perhaps for another lottery. */
  private static Optional<Box> feeBox(LotteryView view, Wallet wallet, NanoErg fee) {
    NanoErg least = fee.plus(CHANGE_MIN);
    Optional<Box> box = wallet.feeBox(least, view.tip());
    if (box.isEmpty() && !wallet.hasFeeBox(least, view.tip())) {
      throw new RoundHeldException(
          view.lottery() + " is to be armed again, and the key has no box to pay the fee with");
    }
    return box;
  }

  private NanoErg fee(LotteryTrail trail, BlockHeight tip) {
    return sender.fee(trail.box().id(), tip, trail.state().budget());
  }

  private static LotteryPosition position(LotteryView view, LotteryTrail trail) {
    try {
      return LotteryPosition.of(trail.box(), view.lottery().lottery());
    } catch (LotteryException e) {
      throw new RoundHeldException(
          view.lottery() + ": the files do not agree with the chain: " + e.getMessage());
    }
  }

  private void send(String what, LotteryView view, LotteryStep step, InputProof last) {
    BoxId box = step.inputBoxes().get(0).id();
    List<InputProof> proofs =
        step.inputBoxes().size() == 1 ? List.of(InputProof.NONE) : List.of(InputProof.NONE, last);
    SignedTransaction signed = signer.sign(step.transaction(), proofs);
    sender.send(what + " of " + view.lottery(), box, signed, view.tip());
  }
}
