package org.leafpay.engine.cli;

import java.io.PrintWriter;
import java.util.List;
import org.leafpay.engine.payout.PlanReport;
import org.leafpay.engine.payout.RoundReport;
import org.leafpay.engine.payout.TransactionReport;
import org.leafpay.engine.plan.PlannedPayout;
import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.engine.publish.RoundDocument;
import org.leafpay.engine.publish.RoundPolicy;
import org.leafpay.engine.publish.RoundResult;
import org.leafpay.rewardbox.round.RoundLayout;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.shares.allocation.Books;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.shares.source.RejectedRow;
import org.leafpay.sortition.dust.DustTerms;
import org.leafpay.types.NanoErg;

/** A run as a page for a person. */
final class RunTable {
  private static final int REJECTED_SHOWN_MAX = 20;
  private static final String PLAN_INDENT = "\n           ";

  private final PrintWriter out;

  RunTable(PrintWriter out) {
    this.out = out;
  }

  void print(RunResult run) {
    run.rounds().forEach(this::printRound);
    run.waiting().forEach(this::printWaiting);
    printRejected(run.rejected());
    printTotals(run);
    out.flush();
  }

  private void printRound(RoundReport report) {
    var document = report.published().document();
    Books books = document.result().books();
    out.println();
    out.printf(
        "Round %d   block %s   %s%n",
        document.round(), document.block().height(), report.status().text());
    out.printf(
        "  %s with shares or something owed: %,d paid%s, %,d owed something after it%n",
        Counted.of(report.published().leaves().size(), "miner"),
        document.result().paidMiners(),
        drawn(document.result()),
        RunSummary.owedMiners(report));
    out.printf("  %-16s %20s ERG%n", "reward", books.reward().erg());
    out.printf("  %-16s %20s ERG%n", "+ carried in", books.carriedIn().erg());
    if (!books.deficit().isZero()) {
      out.printf("  %-16s %20s ERG%n", "+ deficit", books.deficit().erg());
    }
    out.printf("  %-16s %20s ERG%n", "= operator fee", books.operatorFee().erg());
    out.printf("  %-16s %20s ERG%n", "+ paid", books.paid().erg());
    if (!books.drawn().isZero()) {
      out.printf("  %-16s %20s ERG%n", "+ drawn for", books.drawn().erg());
    }
    out.printf("  %-16s %20s ERG%n", "+ owed", books.owed().erg());
    out.printf("  %-16s %20s ERG%n", "+ remainder", books.remainder().erg());
    for (RoundResult.FeeAmount fee : document.result().fees()) {
      out.printf(
          "  %s of what is paid and owed is the fee of %s%n", fee.amount().erg(), fee.address());
    }
    printWitnesses(document);
    report.transactions().forEach(this::printTransaction);
    OpenedLotteries.of(report.published()).forEach(this::printLottery);
    report.plan().ifPresent(plan -> printPlan(document.policy(), plan));
  }

  private void printWitnesses(RoundDocument document) {
    document
        .chain()
        .flatMap(ChainPlace::committee)
        .ifPresent(
            place ->
                out.printf(
                    "  the operator fee waits for %d of %s, epoch %d, until block %s%n",
                    document.policy().witness().orElseThrow().threshold(),
                    Counted.of(document.policy().witness().orElseThrow().draws(), "draw"),
                    place.epoch(),
                    place.deadline()));
  }

  private static String drawn(RoundResult result) {
    return result.drawnMiners() == 0 ? "" : ", %,d drawn for".formatted(result.drawnMiners());
  }

  private void printLottery(OpenedLotteries.Row lottery) {
    out.printf(
        "  %-8s %s  a prize of %s ERG for one of %s, drawn by block %s%n",
        "lottery",
        lottery.place().box(),
        lottery.lottery().prize().erg(),
        Counted.of(lottery.lottery().intervals().size(), "miner"),
        lottery.place().terms().drawHeight());
  }

  private void printPlan(RoundPolicy policy, PlanReport plan) {
    out.println();
    policy.dust().ifPresent(this::printDust);
    if (plan.payouts().isEmpty()) {
      out.println("  No payout was planned: nobody's part is enough for a payment");
      return;
    }
    out.println("  How the payouts were planned when the round was opened:");
    for (PlannedPayout payout : plan.payouts()) {
      out.printf(
          "  %-8s %s: %,d bytes with a proof of %,d, cost %,d" + PLAN_INDENT + "%s%n",
          StepKind.PAY.text(),
          payments(policy.layout(), payout.payout().payees().size()),
          payout.sizeBytes(),
          payout.payout().proofSize(),
          payout.cost(),
          payout.cut().text().replace("; ", ";" + PLAN_INDENT));
    }
    if (!plan.isKept()) {
      out.printf(
          "  %s; somebody else paid, and the rest was planned anew%n",
          plan.made() == 0
              ? "It came otherwise from the first on"
              : "It came otherwise after " + Counted.of(plan.made(), "payout"));
    }
  }

  private void printDust(DustTerms dust) {
    out.println("  What is too small for a payment is drawn for, in the order of miner keys:");
    out.printf("  prizes of %s ERG at most, half of what a block earns;%n", dust.prizeMax().erg());
    out.printf(
        "  what does not come to %s ERG, the fees of a lottery, is carried%n",
        dust.prizeMin().erg());
    out.println();
  }

  private static String payments(RoundLayout layout, int count) {
    String payments = Counted.of(count, "payment");
    if (layout.batchSize().isEmpty()) {
      return payments;
    }
    return payments + " in batches of at most %,d".formatted(layout.batchSize().getAsInt());
  }

  private void printTransaction(TransactionReport transaction) {
    out.printf(
        "  %-8s %s  %,7d bytes  cost %,8d%s%n",
        transaction.kind().text(),
        transaction.id(),
        transaction.bytes(),
        transaction.cost(),
        transaction.kind() == StepKind.PAY
            ? "  " + Counted.of(transaction.payments(), "payment")
            : "");
  }

  private void printWaiting(PoolBlock block) {
    out.println();
    if (block.isConfirmed()) {
      out.printf("Block %s waits for an earlier block that is pending%n", block.height());
    } else {
      out.printf("Block %s is %s: nobody is paid for it%n", block.height(), block.status().text());
    }
  }

  private void printRejected(List<RejectedRow> rejected) {
    if (rejected.isEmpty()) {
      return;
    }
    out.println();
    out.printf("Left out %s of the shares:%n", Counted.of(rejected.size(), "row"));
    rejected.stream().limit(REJECTED_SHOWN_MAX).forEach(row -> out.println("  " + row));
    if (rejected.size() > REJECTED_SHOWN_MAX) {
      out.printf("  and %,d more; --json lists all%n", rejected.size() - REJECTED_SHOWN_MAX);
    }
  }

  private void printTotals(RunResult run) {
    NanoErg paid =
        NanoErg.sum(
            run.rounds().stream()
                .map(report -> report.published().document().result().books().paid())
                .toList());
    out.println();
    out.printf(
        "%s, %s ERG paid, %.1f s%n",
        Counted.of(run.rounds().size(), "round"), paid.erg(), run.elapsed().toMillis() / 1000.0);
    out.printf("Files: %s%n", run.out());
  }
}
