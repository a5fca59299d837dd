package org.leafpay.engine.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.leafpay.engine.lottery.AuditFault;
import org.leafpay.engine.lottery.LotteryPaper;
import org.leafpay.engine.lottery.PaperCheck;
import org.leafpay.sortition.dust.DustInterval;
import org.leafpay.sortition.statement.LotteryHistory;
import org.leafpay.sortition.statement.LotteryStatement.StatedDraw;
import org.leafpay.sortition.statement.StatementCheck;
import org.leafpay.sortition.statement.StatementVerdict.Sound;

/** A miner's statement as a page for him. */
final class LotteryPage {
  private static final String ROW = "  %-9s %s%n";

  private final PrintWriter out;

  LotteryPage(PrintWriter out) {
    this.out = out;
  }

  void print(LotteryPaper paper) {
    out.printf("Round %d, lottery %d   %s%n", paper.round(), paper.number(), outcome(paper));
    out.printf(ROW, "miner", paper.miner());
    out.printf(ROW, "payment", paper.interval().amount().erg() + " ERG");
    out.printf(ROW, "interval", interval(paper.interval()));
    sound(paper).ifPresent(sound -> printLottery(paper, sound));
    out.flush();
  }

  /** What a check has found. */
  void printCheck(LotteryPaper paper, List<AuditFault> faults, boolean onChain) {
    faults.forEach(fault -> out.printf(ROW, "FAULT", fault.text()));
    if (faults.isEmpty() && onChain) {
      out.printf(ROW, "sound", "and the chain has it");
    } else if (faults.isEmpty()) {
      out.printf(ROW, "sound", "if the chain has what follows:");
      sound(paper).ifPresent(sound -> printToCompare(paper.statement().history(), sound));
    }
    out.println();
    out.flush();
  }

  private void printToCompare(LotteryHistory history, Sound sound) {
    out.printf(ROW, "box", history.opened().id() + ", opened with the round");
    sound
        .header()
        .ifPresent(
            header -> out.printf(ROW, "block", header.id() + " at height " + header.height()));
    if (sound.payment().isPresent()) {
      out.printf(ROW, "payment", sound.payment().get());
    } else if (!history.steps().isEmpty()) {
      out.printf(ROW, "box", PaperCheck.last(history).id() + ", not spent yet");
    }
  }

  private void printLottery(LotteryPaper paper, Sound sound) {
    out.printf(ROW, "prize", sound.lottery().prize().erg() + " ERG");
    out.printf(ROW, "decides", "block " + sound.lottery().drawHeight());
    paper.statement().draw().ifPresent(draw -> printDraw(paper, draw));
    sound.payment().ifPresent(payment -> out.printf(ROW, "paid by", payment));
  }

  private void printDraw(LotteryPaper paper, StatedDraw draw) {
    out.printf(ROW, "drawn", "%,d".formatted(draw.number()));
    paper.winner().ifPresent(winner -> out.printf(ROW, "winner", winner));
    out.printf(ROW, "his", interval(draw.winner().interval()));
  }

  private static Optional<Sound> sound(LotteryPaper paper) {
    return StatementCheck.check(paper.statement()).match(Optional::of, unsound -> Optional.empty());
  }

  private static String interval(DustInterval interval) {
    return "%,d to %,d".formatted(interval.start(), interval.end() - 1);
  }

  private static String outcome(LotteryPaper paper) {
    if (paper.statement().draw().isEmpty()) {
      return "not drawn yet";
    }
    return paper.isWon() ? "won" : "not won";
  }
}
