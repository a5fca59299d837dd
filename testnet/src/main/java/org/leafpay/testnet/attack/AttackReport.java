package org.leafpay.testnet.attack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.testnet.bench.BenchReport;
import org.leafpay.testnet.verify.Opinion;

/** Every attack of the catalogue with the verdicts, for people and for programs. */
public record AttackReport(List<AttackRow> rows) implements BenchReport {
  private static final List<String> HEAD = List.of("attack", "layout", "honest twin");

  public AttackReport {
    rows = List.copyOf(rows);
  }

  /** Whether all said what is expected of every row. */
  public boolean held() {
    return rows.stream().allMatch(AttackRow::held);
  }

  /**
   * A line for each attack: its name, the layout, its honest twin, what each interpreter says of
   * both.
   */
  @Override
  public String text() {
    StringBuilder out = new StringBuilder();
    if (!rows.isEmpty()) {
      out.append(line(HEAD, rows.get(0).attacked(), Opinion::verifier));
    }
    for (AttackRow row : rows) {
      out.append(
          line(
              List.of(row.attack(), row.layout(), row.honest()),
              row.attacked(),
              AttackReport::word));
      if (!row.held()) {
        row.attacked().forEach(opinion -> out.append("    ").append(opinion).append('\n'));
        row.honestly().forEach(opinion -> out.append("    twin: ").append(opinion).append('\n'));
      }
    }
    return out.append(
            "%n%d attacks refused by all, %d harmless ones accepted by all, %d otherwise%n"
                .formatted(
                    count(AttackRow.Expect.REFUSED),
                    count(AttackRow.Expect.ACCEPTED),
                    rows.stream().filter(row -> !row.held()).count()))
        .toString();
  }

  /**
   * {@code {"attacks": [{"name", "desc", "layout", "honest", "expect", "held", "verdicts":
   * {"sigma-4.0.5": {"attack", "honest"}, …}}]}} on one line; a verdict is "accepted" or "refused".
   */
  @Override
  public String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode attacks = json.putArray("attacks");
    for (AttackRow row : rows) {
      ObjectNode attack =
          attacks
              .addObject()
              .put("name", row.attack())
              .put("desc", row.desc())
              .put("layout", row.layout())
              .put("honest", row.honest())
              .put("expect", row.expect().name().toLowerCase(Locale.ROOT))
              .put("held", row.held());
      ObjectNode verdicts = attack.putObject("verdicts");
      for (int i = 0; i < row.attacked().size(); i++) {
        verdicts
            .putObject(row.attacked().get(i).verifier())
            .put("attack", word(row.attacked().get(i)))
            .put("honest", word(row.honestly().get(i)));
      }
    }
    return NodeJson.write(json);
  }

  private long count(AttackRow.Expect expect) {
    return rows.stream().filter(row -> row.held() && row.expect() == expect).count();
  }

  private static String word(Opinion opinion) {
    return opinion.accepted() ? "accepted" : "refused";
  }

  private static String line(
      List<String> names, List<Opinion> opinions, Function<Opinion, String> cell) {
    StringBuilder line =
        new StringBuilder(String.format(Locale.ROOT, "%-42s%-7s%-19s", names.toArray()));
    opinions.forEach(
        opinion -> line.append(String.format(Locale.ROOT, "%-14s", cell.apply(opinion))));
    return line.append('\n').toString();
  }
}
