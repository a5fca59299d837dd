package org.leafpay.testnet.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.leafpay.rewardbox.json.NodeJson;

/**
 * What fits into a transaction, for people and for programs.
 *
 * @param variants with scores from a thousand to a million, the baseline first
 * @param longScores the variants of our own with scores of 37 to 41 bits
 * @param wholePools how each variant of our own pays all
 */
public record CapacityReport(
    List<CapacityRow> variants, List<CapacityRow> longScores, List<WholePool> wholePools)
    implements BenchReport {
  private static final String HEAD =
      "%-10s%9s%10s%10s%12s%12s%14s%n"
          .formatted("variant", "payments", "tx B", "proof B", "B/payment", "cost", "cost/payment");

  public CapacityReport {
    variants = List.copyOf(variants);
    longScores = List.copyOf(longScores);
    wholePools = List.copyOf(wholePools);
  }

  /** Tables, then how all are paid, then what a payment costs beside the baseline. */
  @Override
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(
        "The largest payout from a tree of %,d miners, beside 300 of the classic shape%n%n"
            .formatted(ClassicPool.MINER_COUNT));
    out.append(HEAD);
    variants.forEach(row -> out.append(line(row)));
    out.append("%nWith scores of 37 to 41 bits, which batches carry in the witness%n".formatted());
    longScores.forEach(row -> out.append(line(row)));
    out.append(System.lineSeparator());
    for (WholePool pool : wholePools) {
      out.append(
          "%s: all %,d are paid by %d transactions, %s%n"
              .formatted(
                  pool.name(), ClassicPool.MINER_COUNT, pool.payments().size(), pool.payments()));
    }
    CapacityRow baseline = variants.get(0);
    for (CapacityRow row : variants.subList(1, variants.size())) {
      out.append(ratio(row, baseline));
    }
    return out.toString();
  }

  /** {@code {"variants": [{"name", "payments", "txBytes", …}], …}} on one line. */
  @Override
  public String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    variants.forEach(row -> write(json.withArray("variants"), row));
    longScores.forEach(row -> write(json.withArray("longScores"), row));
    for (WholePool pool : wholePools) {
      ObjectNode out = json.withArray("wholePools").addObject();
      out.put("name", pool.name()).put("transactions", pool.payments().size());
      pool.payments().forEach(out.putArray("payments")::add);
    }
    return NodeJson.write(json);
  }

  private static void write(ArrayNode out, CapacityRow row) {
    out.addObject()
        .put("name", row.name())
        .put("payments", row.payments())
        .put("txBytes", row.transactionBytes())
        .put("proofBytes", row.proofBytes())
        .put("bytesPerPayment", row.bytesPerPayment())
        .put("cost", row.cost())
        .put("costPerPayment", row.costPerPayment());
  }

  private static String line(CapacityRow row) {
    return String.format(
        Locale.ROOT,
        "%-10s%,9d%,10d%,10d%12s%,12d%14s%n",
        row.name(),
        row.payments(),
        row.transactionBytes(),
        row.proofBytes(),
        row.bytesPerPayment(),
        row.cost(),
        row.costPerPayment());
  }

  private static String ratio(CapacityRow row, CapacityRow baseline) {
    return String.format(
        Locale.ROOT,
        "%s: a payment costs 1/%s of the baseline's and has %s %% of its bytes%n",
        row.name(),
        Ratios.ratio(baseline.costPerPayment(), row.costPerPayment()),
        Ratios.percent(row.bytesPerPayment(), baseline.bytesPerPayment()));
  }
}
