package org.leafpay.engine.lottery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.contracts.layout.DustLotteryLayout;
import org.leafpay.engine.chain.NodeDrawing;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;

/**
 * What a lottery has left on the best chain, whoever did it.
 *
 * @param opened its first box
 * @param opening the transaction that made it
 * @param steps in order: armed again, seeded, claimed
 */
public record LotteryTrail(
    Box opened, ConfirmedTransaction opening, List<ConfirmedTransaction> steps) {
  public LotteryTrail {
    steps = List.copyOf(steps);
  }

  /** The lottery's last box, before the winner's. */
  public Box box() {
    List<Box> boxes = boxes();
    return boxes.get(boxes.size() - 1);
  }

  /** A lottery that is drawn goes on no more, even if the winner's script is its own. */
  private List<Box> boxes() {
    List<Box> boxes = new ArrayList<>(List.of(opened));
    for (ConfirmedTransaction step : steps) {
      if (isDrawn(boxes.get(boxes.size() - 1))) {
        break;
      }
      boxes.add(first(step));
    }
    return boxes;
  }

  /** What is in {@link #box}. */
  public DustLotteryBox state() {
    return DustLotteryBox.read(box().candidate());
  }

  /** The transaction that drew. */
  public Optional<ConfirmedTransaction> seeding() {
    return lotterySteps().filter(LotteryTrail::isSeeding).findFirst();
  }

  /** The transaction that paid the winner. */
  public Optional<ConfirmedTransaction> claim() {
    return steps.stream().skip(boxes().size() - 1L).findFirst();
  }

  /** What the winner got: the prize, and what drawing and paying left of their budgets. */
  public Optional<NanoErg> paid() {
    return claim().map(step -> first(step).value());
  }

  /** The transactions that gave it another draw height. */
  public List<ConfirmedTransaction> rearmings() {
    return lotterySteps().filter(step -> !isSeeding(step)).toList();
  }

  /** How far it is when the newest block is {@code tip}. */
  LotteryStage stage(BlockHeight tip) {
    if (claim().isPresent()) {
      return LotteryStage.PAID;
    }
    DustLotteryBox state = state();
    if (state.seed().isPresent()) {
      return LotteryStage.DRAWN;
    }
    if (state.drawHeight().isAfter(tip)) {
      return LotteryStage.WAITING;
    }
    return NodeDrawing.canShow(state.drawHeight(), tip) ? LotteryStage.DUE : LotteryStage.LATE;
  }

  static Box first(ConfirmedTransaction step) {
    return step.transaction().outputBoxes().get(DustLotteryLayout.LOTTERY_AT);
  }

  static boolean isDrawn(Box lottery) {
    return DustLotteryBox.read(lottery.candidate()).seed().isPresent();
  }

  private Stream<ConfirmedTransaction> lotterySteps() {
    return steps.stream().limit(boxes().size() - 1L);
  }

  private static boolean isSeeding(ConfirmedTransaction step) {
    return isDrawn(first(step));
  }
}
