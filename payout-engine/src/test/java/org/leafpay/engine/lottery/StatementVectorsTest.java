package org.leafpay.engine.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.json.NodeJsonException;

/** Statements as files: true ones, which stay as they are, and others that are refused. */
class StatementVectorsTest {
  private static final String FROZEN = "/nonreg/lottery-statement-v1/";
  private static final String FORGED = "/vectors/lottery-statement/";

  static Map<String, LotteryPaper> frozen() {
    StatementSamples samples = new StatementSamples();
    return Map.of(
        "waiting", samples.waiting(),
        "drawn", samples.drawnOnly(),
        "lost", samples.lost(),
        "won", samples.won());
  }

  static Set<String> forged() {
    return new ForgedStatements().all().keySet();
  }

  @ParameterizedTest
  @ValueSource(strings = {"waiting", "drawn", "lost", "won"})
  void aTrueStatementIsWrittenAsItEverWasAndFoundSound(String name) {
    LotteryPaper paper = Objects.requireNonNull(frozen().get(name));
    String text = text(FROZEN + name + ".json");
    assertThat(LotteryPaperJson.write(List.of(paper)).toPrettyString() + "\n").isEqualTo(text);
    List<LotteryPaper> read = LotteryPaperJson.parse(text);
    assertThat(read).containsExactly(paper);
    assertThat(PaperCheck.offline(read.get(0))).isEmpty();
    assertThat(read.get(0).isWon()).isEqualTo(name.equals("won"));
  }

  @ParameterizedTest
  @MethodSource("forged")
  void aForgedStatementIsRefusedForItsReason(String name) {
    JsonAt vector = NodeJson.parse(text(FORGED + name + ".json"));
    ForgedStatements.Forgery forgery =
        Objects.requireNonNull(new ForgedStatements().all().get(name));
    assertThat(vector.get("desc").text()).isEqualTo(forgery.desc());
    LotteryPaper paper = LotteryPaperJson.parse(NodeJson.write(vector.get("file").node())).get(0);
    assertThat(paper).isEqualTo(forgery.paper());
    AuditFault fault = PaperCheck.offline(paper).orElseThrow();
    assertThat(fault).isInstanceOf(AuditFault.History.class);
    assertThat(((AuditFault.History) fault).fault().getClass().getSimpleName())
        .as(fault.text())
        .isEqualTo(vector.get("expect").text());
  }

  @Test
  void refusesAFileThatSaysMoreOrIsOfAnotherVersion() {
    ObjectNode json = NodeJson.parse(text(FROZEN + "won.json")).node().deepCopy();
    assertRefused(json.deepCopy().put("version", 2));
    assertRefused(json.deepCopy().put("signedBy", "the pool"));
    ObjectNode statement = (ObjectNode) json.get("statements").get(0);
    statement.put("network", "testnet");
    assertRefused(json);
  }

  private static void assertRefused(ObjectNode json) {
    assertThatThrownBy(() -> LotteryPaperJson.parse(json.toString()))
        .isInstanceOf(NodeJsonException.class);
  }

  private static String text(String resource) {
    try (InputStream in =
        Objects.requireNonNull(
            StatementVectorsTest.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
