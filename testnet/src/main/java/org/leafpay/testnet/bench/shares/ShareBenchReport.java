package org.leafpay.testnet.bench.shares;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.testnet.bench.BenchReport;

/**
 * What was measured, for people and for programs.
 *
 * @param rounds how often everything was run; figures are medians
 * @param heapMaxBytes what the heap may have
 */
public record ShareBenchReport(List<ShareBenchRow> rows, int rounds, long heapMaxBytes)
    implements BenchReport {
  private static final String LINE = "%-29s%10s%11s%9s%12s%8s%9s%8s%8s  %-10s%s%n";
  private static final int DECIMALS = 3;

  public ShareBenchReport {
    rows = List.copyOf(rows);
  }

  /** A table. */
  @Override
  public String text() {
    StringBuilder out =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                LINE,
                "what",
                "miners",
                "shares",
                "s",
                "shares/s",
                "of R",
                "by cpu",
                "kept MB",
                "heap MB",
                "target",
                ""));
    rows.forEach(row -> out.append(line(row)));
    out.append(
        ("%nMedians of %d rounds, baseline and variants in turns on one thread."
                + " By cpu: processor time of the process%ninstead of the clock's."
                + " Heap: its peak with garbage, of %,d MB at most.%n")
            .formatted(rounds, megabytes(heapMaxBytes)));
    return out.toString();
  }

  private static String line(ShareBenchRow row) {
    return String.format(
        Locale.ROOT,
        LINE,
        row.name(),
        "%,d".formatted(row.miners()),
        "%,d".formatted(row.shares()),
        rounded(row.took().seconds()),
        "%,.0f".formatted(row.sharesPerSecond()),
        rounded(row.ratioToBaseline()),
        rounded(row.cpuRatioToBaseline()),
        "%,d".formatted(megabytes(row.memoryBytes())),
        "%,d".formatted(megabytes(row.heapPeakBytes())),
        row.target().map(Target::text).orElse(""),
        row.isMet().map(isMet -> isMet ? "met" : "MISSED").orElse(""));
  }

  /** {@code {"rows": [{"name", "miners", "shares", "seconds", "sharesPerSecond", …}]}}. */
  @Override
  public String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("rounds", rounds).put("heapMaxBytes", heapMaxBytes);
    ArrayNode array = json.putArray("rows");
    for (ShareBenchRow row : rows) {
      ObjectNode node =
          array
              .addObject()
              .put("name", row.name())
              .put("miners", row.miners())
              .put("shares", row.shares())
              .put("seconds", rounded(row.took().seconds()))
              .put("sharesPerSecond", Math.round(row.sharesPerSecond()))
              .put("ratioToR", rounded(row.ratioToBaseline()))
              .put("cpuSeconds", rounded(row.took().cpuSeconds()))
              .put("cpuRatioToR", rounded(row.cpuRatioToBaseline()))
              .put("memoryBytes", row.memoryBytes())
              .put("heapPeakBytes", row.heapPeakBytes());
      row.target().ifPresent(target -> node.put("target", target.text()));
      row.isMet().ifPresent(isMet -> node.put("met", isMet));
    }
    return NodeJson.write(json);
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static long megabytes(long bytes) {
    return bytes >> 20;
  }
}
