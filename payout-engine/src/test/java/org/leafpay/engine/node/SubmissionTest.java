package org.leafpay.engine.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.rewardbox.json.NodeSamples;
import org.leafpay.rewardbox.json.TransactionJson;
import org.leafpay.types.tx.SignedTransaction;

class SubmissionTest {
  private static final SignedTransaction TRANSACTION =
      TransactionJson.read(NodeSamples.json("transactions_post_ok.request"));

  private FakeNode node;

  @BeforeEach
  void start() throws IOException {
    node = new FakeNode();
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void sendsTheBytesAsBareHex() throws InterruptedException {
    node.answersAs(200, "transactions_post_ok");
    assertThat(node.client().submit(TRANSACTION))
        .isEqualTo(new SubmitResult.Accepted(TRANSACTION.id()));
    RecordedRequest request = node.nextRequest();
    assertThat(request.getMethod() + " " + request.getTarget())
        .isEqualTo("POST /transactions/bytes");
    assertThat(FakeNode.body(request)).isEqualTo(TRANSACTION.bytes().hex());
  }

  @ParameterizedTest
  @CsvSource({
    "transactions_post_again_pending, AlreadyKnown",
    "transactions_post_double_spend, Conflict",
    "transactions_post_again_mined, MissingInputs",
    "transactions_post_missing_input, MissingInputs",
    "transactions_post_missing_data_input, Refused",
    "transactions_post_low_fee, Refused",
    "transactions_post_bad_signature, Refused",
    "transactions_post_dust, Refused",
    "transactions_post_too_big, Refused",
    "transactions_post_cost_exceeded, Refused",
    "transactions_post_creation_height_future, Refused",
    "transactions_post_malformed_json, Refused"
  })
  void tellsTheReasonsOfARefusalApart(String sample, String outcome) {
    SubmitResult result = node.answersAs(400, sample).client().submit(TRANSACTION);
    assertThat(result.getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(result.id()).isEqualTo(TRANSACTION.id());
    assertThat(result.toString()).hasSizeLessThan(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"abababababababababababababababababababababababababababababababab\"",
        "<html>ok</html>",
        "",
        "{}",
        "\"3e22"
      })
  void doesNotTrustAnAcceptanceThatDoesNotNameTheTransaction(String body) {
    assertThat(node.answers(200, body).client().submit(TRANSACTION))
        .isInstanceOf(SubmitResult.Unreachable.class);
  }

  @ParameterizedTest
  @CsvSource({"500", "502", "400", "302", "429"})
  void doesNotKnowWhatAStrangerAtTheGateHasDone(int status) {
    node.answers(status, "<html>Bad gateway</html>");
    assertThat(node.client().submit(TRANSACTION)).isInstanceOf(SubmitResult.Unreachable.class);
    assertThat(node.requestCount()).isOne();
  }

  @Test
  void sendsOnlyOnceWhenTheAnswerDoesNotCome() throws IOException {
    try (FakeNode slow = new FakeNode(Optional.empty(), Duration.ofMillis(500))) {
      slow.answers(
          new MockResponse.Builder()
              .body(NodeSamples.text("transactions_post_ok"))
              .headersDelay(2, TimeUnit.SECONDS)
              .build());
      assertThat(slow.client().submit(TRANSACTION))
          .isInstanceOf(SubmitResult.Unreachable.class)
          .hasToString("Unreachable[id=" + TRANSACTION.id() + ", reason=timeout]");
      assertThat(slow.requestCount()).isOne();
    }
  }

  @Test
  void sendsOnlyOnceWhenTheConnectionBreaks() {
    node.answers(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    assertThat(node.client().submit(TRANSACTION)).isInstanceOf(SubmitResult.Unreachable.class);
    assertThat(node.requestCount()).isOne();
  }

  @Test
  void stopsWhenTheNodeWantsAnotherKey() {
    node.answers(403, "{\"error\": 403, \"reason\": \"invalid.api-key\", \"detail\": null}");
    assertThatExceptionOfType(NodeException.class)
        .isThrownBy(() -> node.client().submit(TRANSACTION))
        .withMessageStartingWith("POST /transactions/bytes: status 403");
  }
}
