package org.leafpay.engine.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.leafpay.engine.payout.PlanReport;
import org.leafpay.engine.payout.RoundReport;
import org.leafpay.engine.payout.TransactionReport;
import org.leafpay.engine.plan.PlannedPayout;
import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.engine.publish.RoundResult;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.shares.source.RejectedRow;

/**
 * A run as JSON: amounts in nanoERG as integers, scores as decimal text. Version 1 of the format.
 */
final class RunSummary {
  private static final int VERSION = 1;

  private RunSummary() {}

  static ObjectNode json(RunResult run) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", VERSION);
    json.put("network", run.network());
    ArrayNode rounds = json.putArray("rounds");
    run.rounds().forEach(round -> rounds.add(round(round)));
    ArrayNode waiting = json.putArray("blocksWithoutRound");
    run.waiting().forEach(block -> waiting.add(block(block)));
    ArrayNode rejected = json.putArray("rejectedRows");
    run.rejected().forEach(row -> rejected.add(row(row)));
    json.put("out", run.out().toString());
    json.put("elapsedMs", run.elapsed().toMillis());
    return json;
  }

  private static ObjectNode round(RoundReport report) {
    var document = report.published().document();
    RoundResult result = document.result();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("round", document.round());
    json.putArray("blocks").add(document.block().height().value());
    json.put("status", report.status().text());
    json.put("scheme", document.policy().scheme().name());
    json.put("layout", document.policy().layout().text());
    document.policy().layout().batchSize().ifPresent(size -> json.put("batchSize", size));
    json.put("miners", report.published().leaves().size());
    json.put("paidMiners", result.paidMiners());
    result.putDrawn(json);
    json.put("owedMiners", owedMiners(report));
    json.put("totalScore", result.totalScore().toString());
    json.put("digest", result.digest().hex());
    result.putFees(json);
    json.set("books", RoundResult.toJson(result.books()));
    ArrayNode transactions = json.putArray("transactions");
    for (TransactionReport transaction : report.transactions()) {
      transactions.add(transaction(transaction, document.round()));
    }
    putLotteries(json, report);
    document
        .chain()
        .flatMap(ChainPlace::committee)
        .ifPresent(place -> json.set("committee", place.toJson()));
    report.plan().ifPresent(plan -> json.set("plan", plan(plan)));
    return json;
  }

  private static void putLotteries(ObjectNode json, RoundReport report) {
    List<OpenedLotteries.Row> lotteries = OpenedLotteries.of(report.published());
    if (!lotteries.isEmpty()) {
      ArrayNode array = json.putArray("lotteries");
      lotteries.forEach(lottery -> array.add(lottery(lottery)));
    }
  }

  private static ObjectNode lottery(OpenedLotteries.Row row) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("box", row.place().box().hex())
        .put("drawHeight", row.place().terms().drawHeight().value())
        .put("prize", row.lottery().prize().value())
        .put("miners", row.lottery().intervals().size());
  }

  private static ArrayNode plan(PlanReport plan) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (PlannedPayout payout : plan.payouts()) {
      json.addObject()
          .put("id", payout.payout().step().transaction().id().hex())
          .put("made", json.size() <= plan.made())
          .put("payments", payout.payout().payees().size())
          .put("bytes", payout.sizeBytes())
          .put("proofBytes", payout.payout().proofSize())
          .put("cost", payout.cost())
          .put("cut", payout.cut().word())
          .put("reason", payout.cut().text());
    }
    return json;
  }

  /** Miners to whom the ledger owes something after the round, were it one nanoERG of rounding. */
  static long owedMiners(RoundReport report) {
    return report.published().leaves().stream().filter(line -> !line.owedAfter().isZero()).count();
  }

  private static ObjectNode transaction(TransactionReport transaction, long round) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", transaction.id().hex())
        .put("kind", transaction.kind().text())
        .put("bytes", transaction.bytes())
        .put("payments", transaction.payments())
        .put("cost", transaction.cost())
        .put("bundle", bundlePath(round, transaction.bundle()));
  }

  private static String bundlePath(long round, String name) {
    return RoundFolder.nameBelowOut(round) + "/" + name;
  }

  private static ObjectNode block(PoolBlock block) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("height", block.height().value())
        .put("status", block.status().text());
  }

  private static ObjectNode row(RejectedRow row) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("file", row.file())
        .put("line", row.line())
        .put("reason", row.reason().text())
        .put("value", row.excerpt());
  }
}
