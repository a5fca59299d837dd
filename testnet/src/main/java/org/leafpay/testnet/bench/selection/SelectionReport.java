package org.leafpay.testnet.bench.selection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.testnet.bench.BenchReport;
import org.leafpay.types.tx.ProtocolParameters;

/**
 * Weighted selection in numbers, for people and for programs, beside the gas that Keep has
 * published for its own pools. Gas and cost are different units: only shares of a block compare.
 */
public record SelectionReport(List<PoolFigures> pools) implements BenchReport {
  /** Of a block of Ethereum mainnet. */
  private static final long BLOCK_GAS = 30_000_000;

  private static final List<Gas> KEEP =
      List.of(
          new Gas("update of a path", 30_000),
          new Gas("access to a node", 4_800),
          new Gas("member selected, at least", 14_000),
          new Gas("member selected, at most", 32_000));

  private static final String HEAD =
      "%-20s%8s%11s%11s%12s%12s%10s%10s%8s%n"
          .formatted(
              "step",
              "count",
              "proofs B",
              "tx B",
              "script cost",
              "cost",
              "% cost",
              "% bytes",
              "ms");

  /** What Keep's contracts take for something. */
  private record Gas(String what, long gas) {}

  public SelectionReport {
    pools = List.copyOf(pools);
  }

  /** A table for each pool, then Keep's figures. */
  @Override
  public String text() {
    StringBuilder out = new StringBuilder();
    for (PoolFigures pool : pools) {
      out.append(
          String.format(
              Locale.ROOT,
              "%,d operators: tree of height %d, built in %,d ms, %,d MB in use%n",
              pool.operators(),
              pool.treeHeight(),
              pool.buildMillis(),
              pool.heapBytes() >> 20));
      out.append(HEAD);
      pool.rows().forEach(row -> out.append(line(row)));
      out.append(System.lineSeparator());
    }
    out.append("Keep's sortition pools, shares of a block of 30,000,000 gas")
        .append("%n".formatted());
    for (Gas gas : KEEP) {
      out.append(
          String.format(
              Locale.ROOT,
              "  %-28s%,8d%10s %%%n",
              gas.what(),
              gas.gas(),
              share(gas.gas(), BLOCK_GAS)));
    }
    return out.toString();
  }

  /** {@code {"pools": [{"operators", …, "steps": [{"step", …}]}], "keep": […]}} on one line. */
  @Override
  public String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (PoolFigures pool : pools) {
      ObjectNode out =
          json.withArray("pools")
              .addObject()
              .put("operators", pool.operators())
              .put("treeHeight", pool.treeHeight())
              .put("buildMillis", pool.buildMillis())
              .put("heapBytes", pool.heapBytes());
      for (SelectionRow row : pool.rows()) {
        out.withArray("steps")
            .addObject()
            .put("step", row.step())
            .put("count", row.count())
            .put("proofBytes", row.proofBytes())
            .put("txBytes", row.transactionBytes())
            .put("scriptCost", row.scriptCost())
            .put("cost", row.cost())
            .put("percentOfBlockCost", costShare(row))
            .put("percentOfBlockBytes", byteShare(row))
            .put("millis", row.millis());
      }
    }
    for (Gas gas : KEEP) {
      json.withArray("keep")
          .addObject()
          .put("what", gas.what())
          .put("gas", gas.gas())
          .put("percentOfBlockGas", share(gas.gas(), BLOCK_GAS));
    }
    return NodeJson.write(json);
  }

  private static String line(SelectionRow row) {
    return String.format(
        Locale.ROOT,
        "%-20s%,8d%,11d%,11d%,12d%,12d%10s%10s%,8d%n",
        row.step(),
        row.count(),
        row.proofBytes(),
        row.transactionBytes(),
        row.scriptCost(),
        row.cost(),
        costShare(row),
        byteShare(row),
        row.millis());
  }

  private static BigDecimal costShare(SelectionRow row) {
    return share(row.cost(), ProtocolParameters.MAINNET.maxBlockCost());
  }

  private static BigDecimal byteShare(SelectionRow row) {
    return share(row.transactionBytes(), ProtocolParameters.MAINNET.maxBlockSize());
  }

  /** Percent, to a hundredth. */
  private static BigDecimal share(long part, long whole) {
    return BigDecimal.valueOf(part)
        .movePointRight(2)
        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_EVEN);
  }
}
