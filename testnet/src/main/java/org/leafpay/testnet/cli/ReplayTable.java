package org.leafpay.testnet.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.leafpay.engine.cli.Counted;
import org.leafpay.engine.publish.RoundResult;
import org.leafpay.shares.allocation.Books;
import org.leafpay.shares.fee.BasisPoints;
import org.leafpay.shares.fee.FeeRecipient;
import org.leafpay.shares.scheme.SchemeTerms;
import org.leafpay.shares.scheme.Solo;
import org.leafpay.testnet.replay.Finding;
import org.leafpay.testnet.replay.PoolsWord;
import org.leafpay.testnet.replay.ReplayReport;
import org.leafpay.testnet.replay.RoundVerdict;
import org.leafpay.types.NanoErg;

/** A replay as a page for a person. */
final class ReplayTable {
  /** A basis point is a hundredth of a percent. */
  private static final int PERCENT_SCALE = 2;

  private final PrintWriter out;

  ReplayTable(PrintWriter out) {
    this.out = out;
  }

  void print(ReplayReport report, Optional<URI> node, Duration elapsed) {
    report.rounds().forEach(this::printRound);
    for (Finding.Note note : report.notes()) {
      out.println("Note: " + note.text());
    }
    report.difference().ifPresentOrElse(this::printDifference, () -> printTotals(report, node));
    out.printf("%.1f s%n", elapsed.toMillis() / 1000.0);
    out.flush();
  }

  private void printRound(RoundVerdict round) {
    Books books = round.document().result().books();
    out.printf(
        "Round %d   block %s   no difference%n",
        round.document().round(), round.document().block().height());
    out.printf(
        "  %,d miners, %,d paid%s, %d transactions, %,d receipts%n",
        round.miners(),
        round.document().result().paidMiners(),
        drawn(round.document().result()),
        round.transactions(),
        round.receipts());
    out.printf(
        "  reward %s + carried in %s%s = operator fee %s + paid %s%s + owed %s + remainder %s%n",
        books.reward().erg(),
        books.carriedIn().erg(),
        books.deficit().isZero() ? "" : " + deficit " + books.deficit().erg(),
        books.operatorFee().erg(),
        books.paid().erg(),
        books.drawn().isZero() ? "" : " + drawn for " + books.drawn().erg(),
        books.owed().erg(),
        books.remainder().erg());
    if (round.transactions() > 0) {
      out.printf(
          "  on chain: opened with %s = paid %s + miner fees %s + returned to the operator %s%n",
          round.money().opened().erg(),
          round.money().paid().erg(),
          round.money().fees().erg(),
          round.money().returned().erg());
    }
    round.leastConfirmations().ifPresent(least -> out.printf("  least confirmations: %d%n", least));
    printWord(round.word());
    out.println();
  }

  private static String drawn(RoundResult result) {
    return result.drawnMiners() == 0 ? "" : ", %,d drawn for".formatted(result.drawnMiners());
  }

  /** What no replay can find out. */
  private void printWord(PoolsWord word) {
    out.println("  taken on the pool's word:");
    out.printf("    %,d shares in %,d rows%n", word.shareCount(), word.shareRows());
    out.printf(
        "    block reward %s, network difficulty %,d%n",
        word.block().reward().erg(), word.block().networkDifficulty());
    if (word.policy().scheme().name().equals(Solo.NAME)) {
      word.block().finder().ifPresent(finder -> out.printf("    block found by %s%n", finder));
    }
    out.printf(
        "    %s of miners, which keep %s owed%n",
        Counted.of(word.thresholds(), "threshold"), Counted.of(word.owedByThreshold(), "payment"));
    out.println("    scheme " + words(word.policy().scheme()));
    out.printf(
        "    smallest payment %s, operator fee %s%%%n",
        word.policy().minPayout().erg(), percent(word.policy().operatorFee().own()));
    word.policy()
        .dust()
        .ifPresent(
            dust ->
                out.printf(
                    "    small payments drawn for, prizes from %s to %s%n",
                    dust.prizeMin().erg(), dust.prizeMax().erg()));
    for (FeeRecipient recipient : word.policy().operatorFee().recipients()) {
      out.printf("    fee of %s %s%%%n", recipient.address(), percent(recipient.part()));
    }
  }

  private static String words(SchemeTerms scheme) {
    StringBuilder words = new StringBuilder(scheme.name());
    scheme.parameters().forEach((name, value) -> words.append(", ").append(name + " " + value));
    return words.toString();
  }

  private static BigDecimal percent(BasisPoints part) {
    return BigDecimal.valueOf(part.value(), PERCENT_SCALE);
  }

  private void printDifference(Finding.Difference difference) {
    out.println("FIRST DIFFERENCE");
    out.println("  round   " + difference.round());
    out.println("  file    " + difference.file());
    out.println("  stage   " + difference.stage().word());
    out.println("          (should be: " + difference.stage().promise() + ")");
    out.println("  reason  " + difference.reason());
  }

  private void printTotals(ReplayReport report, Optional<URI> node) {
    NanoErg paid = NanoErg.sum(report.rounds().stream().map(r -> r.money().paid()).toList());
    int transactions = report.rounds().stream().mapToInt(RoundVerdict::transactions).sum();
    int receipts = report.rounds().stream().mapToInt(RoundVerdict::receipts).sum();
    out.printf(
        "No difference: %s, %s, %s, %s ERG paid%n",
        Counted.of(report.rounds().size(), "round"),
        Counted.of(transactions, "transaction"),
        Counted.of(receipts, "receipt"),
        paid.erg());
    out.println(
        node.map(uri -> "Every transaction is on the chain of " + uri)
            .orElse("Whether the transactions are on the chain was not asked: use --node URL"));
  }
}
