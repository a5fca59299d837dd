package org.leafpay.sortition.statement;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.contracts.layout.DustLotteryLayout;
import org.leafpay.contracts.layout.LayoutException;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.types.BoxId;
import org.leafpay.types.Hash32;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.SignedTransaction;

/** A lottery followed from its first box, one transaction after the other. */
final class FollowedLottery {
  private Box box;
  private DustLotteryBox state;
  private Hash32 seededBox;
  private Optional<Box> payment = Optional.empty();

  /** Begins at a lottery that is not drawn. */
  FollowedLottery(Box opened) {
    box = opened;
    state = read(opened, StatementFault.NoLottery::new);
    seededBox = opened.id().hash();
    if (state.seed().isPresent()) {
      throw new StatementFaultException(new StatementFault.NoLottery("it is opened with a seed"));
    }
  }

  void follow(List<SignedTransaction> steps) {
    for (int i = 0; i < steps.size(); i++) {
      follow(i, steps.get(i));
    }
  }

  /** The lottery as it stood last. */
  DustLotteryBox state() {
    return state;
  }

  /** The id that the seed was made with: of the box that was spent for it. */
  Hash32 seededBox() {
    return seededBox;
  }

  /** The box that the winner got. */
  Optional<Box> payment() {
    return payment;
  }

  private void follow(int step, SignedTransaction transaction) {
    BoxId first = transaction.unsigned().inputs().get(DustLotteryLayout.LOTTERY_AT).boxId();
    require(payment.isEmpty(), step, "the winner is paid already");
    require(first.equals(box.id()), step, "it spends " + first + ", the lottery is " + box.id());
    Box next = transaction.outputBoxes().get(DustLotteryLayout.LOTTERY_AT);
    if (state.seed().isPresent()) {
      payment = Optional.of(next);
    } else {
      require(isLottery(next), step, "it pays out and nobody was drawn");
      goOn(step, next);
    }
  }

  private static boolean isLottery(Box next) {
    return next.script().equals(ContractScript.DUST_LOTTERY.proposition());
  }

  private void goOn(int step, Box next) {
    DustLotteryBox after = read(next, reason -> new StatementFault.BrokenHistory(step, reason));
    if (!after.intervals().equals(state.intervals())) {
      throw new StatementFaultException(
          new StatementFault.OtherLottery(step, state.intervals(), after.intervals()));
    }
    require(after.prize().equals(state.prize()), step, "another prize: " + after.prize());
    seededBox = box.id().hash();
    box = next;
    state = after;
  }

  private static DustLotteryBox read(Box box, Function<String, StatementFault> otherwise) {
    try {
      return DustLotteryBox.read(box.candidate());
    } catch (LayoutException e) {
      throw new StatementFaultException(otherwise.apply(String.valueOf(e.getMessage())));
    }
  }

  private static void require(boolean holds, int step, String otherwise) {
    if (!holds) {
      throw new StatementFaultException(new StatementFault.BrokenHistory(step, otherwise));
    }
  }
}
