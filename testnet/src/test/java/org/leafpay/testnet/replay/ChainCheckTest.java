package org.leafpay.testnet.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.node.NodeInfo;
import org.leafpay.engine.node.NodeSettings;
import org.leafpay.engine.publish.RoundFolder;

/** What a replay says when a node's answers leave something open. */
class ChainCheckTest {
  @TempDir private static Path directory;
  private static PaidPool pool;

  @BeforeAll
  static void pay() {
    pool = PaidPool.of(directory, 4);
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  @Test
  void aTransactionWithLessThanTenConfirmationsIsWorthANote() {
    assertThat(remarks(answer -> confirmations(answer, 9)))
        .contains("a transaction has only 9 confirmations: a reorganisation may still take it off");
    assertThat(remarks(answer -> confirmations(answer, 10)))
        .noneMatch(remark -> remark.contains("confirmations"));
  }

  @Test
  void parametersOfAnotherEpochAreNotCompared() {
    String all = "3 of 3 transactions have parameters of another epoch than the node's";
    assertThat(remarks(answer -> epoch(answer, IntNode.valueOf(1_000_000))))
        .filteredOn(remark -> remark.startsWith(all))
        .hasSize(2);
    RoundFolder first = RoundFolder.allIn(pool.out()).get(0);
    JsonNode own = first.bundles().get(0).bundle().chain().parameters().path(ChainStates.EPOCH);
    assertThat(remarks(answer -> epoch(answer, own)))
        .filteredOn(remark -> remark.startsWith(all))
        .hasSizeLessThan(2);
  }

  private static Object confirmations(Object answer, int count) {
    if (answer instanceof Optional<?> found
        && found.isPresent()
        && found.orElseThrow() instanceof ConfirmedTransaction tx) {
      return Optional.of(
          new ConfirmedTransaction(
              tx.transaction(),
              tx.inputBoxes(),
              new ConfirmedTransaction.Inclusion(
                  tx.inclusion().blockId(), tx.inclusion().height(), count)));
    }
    return answer;
  }

  private static Object epoch(Object answer, JsonNode since) {
    if (answer instanceof NodeInfo info) {
      JsonNode parameters =
          info.parametersJson().<ObjectNode>deepCopy().set(ChainStates.EPOCH, since);
      return new NodeInfo(info.network(), info.appVersion(), info.heights(), parameters);
    }
    return answer;
  }

  private static List<String> remarks(UnaryOperator<Object> answers) {
    try (NodeClient node = new NodeClient(NodeSettings.of(pool.node()))) {
      ReplayTools tools = ReplayTools.filesOnly(line -> {}).withNode(answering(node, answers));
      ReplayReport report = new Replay(tools).of(pool.out());
      assertThat(report.difference()).isEmpty();
      return report.notes().stream().map(Finding.Note::remark).toList();
    }
  }

  /** The same node with other answers. */
  static ErgoNode answering(ErgoNode node, UnaryOperator<Object> answers) {
    return (ErgoNode)
        Proxy.newProxyInstance(
            ErgoNode.class.getClassLoader(),
            new Class<?>[] {ErgoNode.class},
            (proxy, method, arguments) -> {
              try {
                return answers.apply(method.invoke(node, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
