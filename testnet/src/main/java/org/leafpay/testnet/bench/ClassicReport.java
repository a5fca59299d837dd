package org.leafpay.testnet.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leafpay.rewardbox.json.NodeJson;

/** What the classic test measured, for people and for programs. */
public record ClassicReport(List<ClassicRow> rows) implements BenchReport {
  private static final String HEAD =
      "%-10s%-16s%9s%10s%10s%12s%12s%14s%n"
          .formatted(
              "variant",
              "step",
              "payments",
              "proof B",
              "tx B",
              "B/payment",
              "cost",
              "cost/payment");

  public ClassicReport {
    rows = List.copyOf(rows);
  }

  /** A table, then our contract's numbers as parts of the baseline's. */
  @Override
  public String text() {
    StringBuilder out =
        new StringBuilder(
            "Tree of %,d miners; published proofs: about 18,000 and 15,000 bytes%n%n"
                .formatted(ClassicPool.MINER_COUNT));
    out.append(HEAD);
    rows.forEach(row -> out.append(line(row)));
    out.append(System.lineSeparator());
    for (ClassicRow row : rows) {
      baselineOf(row).ifPresent(baseline -> out.append(ratio(row, baseline)));
    }
    return out.toString();
  }

  /** {@code {"variants": [{"name", "step", "payments", "proofBytes", …}]}} on one line. */
  @Override
  public String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode variants = json.putArray("variants");
    for (ClassicRow row : rows) {
      variants
          .addObject()
          .put("name", row.variant())
          .put("step", row.step())
          .put("payments", row.payments())
          .put("proofBytes", row.proofBytes())
          .put("txBytes", row.transactionBytes())
          .put("bytesPerPayment", row.bytesPerPayment())
          .put("cost", row.cost())
          .put("costPerPayment", row.costPerPayment());
    }
    return NodeJson.write(json);
  }

  private Optional<ClassicRow> baselineOf(ClassicRow row) {
    return rows.stream()
        .filter(other -> other.step().equals(row.step()))
        .filter(other -> other.variant().equals(ClassicBench.BASELINE))
        .filter(other -> !other.variant().equals(row.variant()))
        .findFirst();
  }

  private static String line(ClassicRow row) {
    return String.format(
        Locale.ROOT,
        "%-10s%-16s%9d%,10d%,10d%12s%,12d%14s%n",
        row.variant(),
        row.step(),
        row.payments(),
        row.proofBytes(),
        row.transactionBytes(),
        row.bytesPerPayment(),
        row.cost(),
        row.costPerPayment());
  }

  private static String ratio(ClassicRow row, ClassicRow baseline) {
    return String.format(
        Locale.ROOT,
        "%s / %s, %s: proof %s %%, transaction %s %%, cost %s %%%n",
        row.variant(),
        baseline.variant(),
        row.step(),
        Ratios.percent(row.proofBytes(), baseline.proofBytes()),
        Ratios.percent(row.transactionBytes(), baseline.transactionBytes()),
        Ratios.percent(row.cost(), baseline.cost()));
  }
}
