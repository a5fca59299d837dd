package org.leafpay.engine.cli;

import java.io.PrintWriter;
import java.util.List;
import org.leafpay.engine.lottery.LotteryAudit.Audited;
import org.leafpay.engine.lottery.LotteryTrail;
import org.leafpay.engine.lottery.LotteryView;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.sortition.dust.DustInterval;
import org.leafpay.types.NanoErg;

/** Lotteries as a page for a person. */
final class LotteryTable {
  private static final String ROW = "  %-8s %s%n";

  private final PrintWriter out;

  LotteryTable(PrintWriter out) {
    this.out = out;
  }

  void print(List<LotteryView> views) {
    views.forEach(this::print);
    out.println(totals(views));
    out.flush();
  }

  void printAudit(List<Audited> audited) {
    long unsound = 0;
    for (Audited lottery : audited) {
      print(lottery.view());
      lottery.faults().forEach(fault -> out.printf(ROW, "FAULT", fault.text()));
      unsound += lottery.faults().isEmpty() ? 0 : 1;
    }
    out.println(totals(audited.stream().map(Audited::view).toList()));
    out.println(unsound == 0 ? "No difference" : "Not as it should be: " + lotteries(unsound));
    out.flush();
  }

  private void print(LotteryView view) {
    out.printf(
        "Round %d, lottery %d   %s%n",
        view.lottery().round(), view.lottery().number(), view.stage().text());
    out.printf(
        ROW,
        "prize",
        "%s ERG for one of %s"
            .formatted(
                view.lottery().lottery().prize().erg(),
                Counted.of(view.lottery().lottery().intervals().size(), "miner")));
    out.printf(ROW, "decides", "block " + view.drawHeight());
    view.trail().ifPresent(trail -> printTrail(view, trail));
    out.println();
  }

  private void printTrail(LotteryView view, LotteryTrail trail) {
    trail.rearmings().forEach(step -> out.printf(ROW, "armed", place(step)));
    trail.seeding().ifPresent(step -> out.printf(ROW, "drawn", place(step)));
    view.winner().ifPresent(winner -> printWinner(view, winner));
    trail.claim().ifPresent(step -> out.printf(ROW, "paid", paid(trail) + place(step)));
  }

  private void printWinner(LotteryView view, DustInterval winner) {
    out.printf(
        ROW,
        "winner",
        "%s, who had %s ERG in it"
            .formatted(view.lottery().address(winner.miner()), winner.amount().erg()));
  }

  /** More than the prize: what drawing and paying left of their budgets is the winner's too. */
  private static String paid(LotteryTrail trail) {
    return trail.paid().map(amount -> amount.erg() + " ERG ").orElse("");
  }

  private static String place(ConfirmedTransaction step) {
    return "in block %s by %s".formatted(step.inclusion().height(), step.transaction().id());
  }

  private static String totals(List<LotteryView> views) {
    NanoErg sum =
        NanoErg.sum(views.stream().map(view -> view.lottery().lottery().prize()).toList());
    return "%s, %s ERG in prizes".formatted(lotteries(views.size()), sum.erg());
  }

  private static String lotteries(long count) {
    return count == 1 ? "1 lottery" : "%,d lotteries".formatted(count);
  }
}
