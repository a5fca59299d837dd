package org.leafpay.engine.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.rewardbox.json.BoxJson;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.json.NodeSamples;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.TxId;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/** Whatever stands at the other end: one clear exception, no secret, no endless wait. */
class HostileAnswersTest {
  private static final String KEY = "the-operators-api-key";
  private static final BoxId BOX = BoxId.ofHex("ab".repeat(32));
  private static final TxId TX = TxId.ofHex("ab".repeat(32));
  private static final ErgoAddress OTHER_ADDRESS =
      ErgoAddress.parse("9fRAWhdxEsTcdb8PhGNrZfwqa65zfkuYHAMmkQLcic1gdLSV5vA", Network.MAINNET);

  private FakeNode node;

  @BeforeEach
  void start() throws IOException {
    node = new FakeNode(Optional.of(KEY), Duration.ofSeconds(20));
  }

  @AfterEach
  void stop() {
    node.close();
  }

  static Stream<Arguments> nonsense() {
    return Stream.of(
        nonsense("<html>Bad gateway</html>", NodeClient::info, "no JSON"),
        nonsense("", NodeClient::info, "empty"),
        nonsense("{\"network\": \"mainnet\"", NodeClient::info, "no JSON"),
        nonsense("{}", NodeClient::info, "$.parameters: missing"),
        nonsense("{\"parameters\": {}}", NodeClient::info, "$.parameters.inputCost: missing"),
        nonsense(info("\"inputCost\" : 2000", "\"inputCost\" : 0"), NodeClient::info, "below one"),
        nonsense(
            info("\"inputCost\" : 2000", "\"inputCost\" : \"1\""), NodeClient::info, "integer"),
        nonsense(
            info("\"fullHeight\" : 49", "\"fullHeight\" : -1"), NodeClient::info, "below zero"),
        nonsense("[{}]", n -> n.blockIdsAt(BlockHeight.of(1)), "$[0]: want text"),
        nonsense("[\"ab\"]", n -> n.blockIdsAt(BlockHeight.of(1)), "want 32 bytes"),
        nonsense("{}", n -> n.lastHeaders(10), "want an array"),
        nonsense(unlinked(), n -> n.lastHeaders(10), "$[8].id: want b0edbf"),
        nonsense(NodeSamples.text("utxo_byId_output"), n -> n.box(BOX), "$.boxId: want abab"),
        nonsense(NodeSamples.text("blockchain_tx"), n -> n.transaction(TX), "$.id: want abab"),
        nonsense(
            NodeSamples.text("blockchain_box_unspent_byAddress"),
            n -> n.unspentByAddress(OTHER_ADDRESS, PoolView.CONFIRMED),
            "$[0].ergoTree: want 0008cd"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("nonsense")
  void saysWhatIsWrongWithAnAnswer(
      String body, Function<NodeClient, Object> question, String reason) {
    node.answers(200, body);
    failing(question)
        .withMessageContaining("bad answer: ")
        .withMessageContaining(reason)
        .satisfies(e -> assertThat(e.problem()).isInstanceOf(NodeProblem.BadAnswer.class));
    assertThat(node.requestCount()).isOne();
  }

  @Test
  void passesOnWhatTheNodeSays() {
    node.answersAs(400, "not_found_route");
    failing(NodeClient::info)
        .withMessage("GET /info: status 400: The requested resource/endpoint could not be found.")
        .satisfies(e -> assertThat(e.request()).isEqualTo("GET /info"));
  }

  @Test
  void showsLittleOfAnAnswerThatIsNotTheNodes() {
    node.answers(403, "<html>\u0007\n" + "x".repeat(100_000));
    failing(NodeClient::info).satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400));
  }

  @Test
  void doesNotFollowARedirection() {
    node.answers(new MockResponse.Builder().code(302).setHeader("Location", "/other").build());
    failing(NodeClient::info).withMessageContaining("status 302");
    assertThat(node.requestCount()).isOne();
  }

  @Test
  void asksAgainAfterAFailureAndWaitsLongerEachTime() {
    node.answers(503, "").answersAs(500, "utxo_byId_bad").answersAs(200, "info");
    assertThat(node.client().info().network()).isEqualTo("devnet60");
    assertThat(node.waits()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
  }

  @Test
  void givesUpAfterThreeAttempts() {
    node.answers(503, "").answers(503, "").answersAs(500, "utxo_byId_bad");
    failing(NodeClient::info)
        .withMessage("GET /info: status 500: invalid characters encountered in Hex data");
    assertThat(node.requestCount()).isEqualTo(3);
  }

  @Test
  void givesUpOnAConnectionThatBreaks() {
    for (int i = 0; i < 3; i++) {
      node.answers(
          new MockResponse.Builder()
              .body(NodeSamples.text("info"))
              .onResponseBody(new SocketEffect.CloseSocket())
              .build());
    }
    failing(NodeClient::info)
        .satisfies(e -> assertThat(e.problem()).isInstanceOf(NodeProblem.Unreachable.class));
    assertThat(node.requestCount()).isEqualTo(3);
  }

  @Test
  void doesNotWaitForEverForASlowNode() throws IOException {
    try (FakeNode slow = new FakeNode(Optional.empty(), Duration.ofMillis(200))) {
      for (int i = 0; i < 3; i++) {
        slow.answers(
            new MockResponse.Builder()
                .body(NodeSamples.text("info"))
                .throttleBody(1, 1, TimeUnit.SECONDS)
                .build());
      }
      assertThatExceptionOfType(NodeException.class)
          .isThrownBy(slow.client()::info)
          .withMessageContaining("GET /info: no answer: timeout");
    }
  }

  @Test
  void stopsReadingAnAnswerWithoutEnd() {
    byte[] mebibyte = new byte[1 << 20];
    for (int i = 0; i < 3; i++) {
      Buffer body = new Buffer();
      IntStream.rangeClosed(0, NodeHttp.ANSWER_SIZE_MAX >> 20).forEach(j -> body.write(mebibyte));
      node.answers(new MockResponse.Builder().body(body).build());
    }
    failing(NodeClient::info).withMessageContaining("no answer: ");
  }

  @Test
  void endsANodeThatRepeatsItsBoxesForEver() {
    String box = NodeSamples.text("utxo_byId_state_box");
    String page = "[" + String.join(",", Collections.nCopies(BoxPages.PAGE_SIZE, box)) + "]";
    node.answers(200, page).answers(200, page).answers(200, page);
    ErgoAddress address =
        ErgoAddress.of(BoxJson.read(NodeJson.parse(box)).script(), Network.MAINNET);
    assertThat(node.client().unspentByAddress(address, PoolView.CONFIRMED)).hasSize(1);
    assertThat(node.requestCount()).isEqualTo(2);
  }

  @Test
  void sendsTheKeyButNeverShowsIt() throws InterruptedException {
    node.answers(403, "{\"error\": 403, \"reason\": \"invalid.api-key\", \"detail\": null}");
    failing(NodeClient::info)
        .satisfies(e -> assertThat(e.toString()).doesNotContain(KEY).contains("403"));
    assertThat(node.nextRequest().getHeaders().get("api_key")).isEqualTo(KEY);
  }

  @Test
  void stopsWaitingWhenItIsInterrupted() throws IOException {
    try (NodeClient client =
        new NodeClient(
            NodeSettings.of(URI.create("http://127.0.0.1:1")),
            wait -> {
              throw new InterruptedException();
            })) {
      assertThatExceptionOfType(NodeException.class)
          .isThrownBy(client::info)
          .withMessage("GET /info: no answer: interrupted");
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private ThrowableAssertAlternative<NodeException> failing(Function<NodeClient, Object> question) {
    return assertThatExceptionOfType(NodeException.class)
        .isThrownBy(() -> question.apply(node.client()));
  }

  private static Arguments nonsense(
      String body, Function<NodeClient, Object> question, String reason) {
    return Arguments.of(body, question, reason);
  }

  private static String info(String part, String replacement) {
    String text = NodeSamples.text("info");
    assertThat(text).contains(part);
    return text.replace(part, replacement);
  }

  private static String unlinked() {
    return NodeSamples.text("blocks_lastHeaders_10")
        .replace(
            "\"a0edbf7ddcc0881fe85a8185077d3020922149632d13301d9e50fed6c75c5cfb\"",
            "\"b0edbf7ddcc0881fe85a8185077d3020922149632d13301d9e50fed6c75c5cfb\"")
        .replace("\"id\" : \"b0ed", "\"id\" : \"a0ed");
  }
}
