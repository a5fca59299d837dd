package org.leafpay.engine.node;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeJsonException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks what may be asked twice: a question without an answer is put again, three times in all, with
 * a longer wait each time.
 */
final class NodeQuestions {
  private static final Logger LOG = LoggerFactory.getLogger(NodeQuestions.class);
  private static final int ATTEMPT_COUNT = 3;
  private static final Duration FIRST_WAIT = Duration.ofMillis(250);

  private final NodeHttp http;
  private final Sleeper sleeper;

  NodeQuestions(NodeHttp http, Sleeper sleeper) {
    this.http = http;
    this.sleeper = sleeper;
  }

  /** One way to put a question. */
  @FunctionalInterface
  private interface Attempt {
    NodeAnswer send() throws IOException;
  }

  <T> T get(String path, Function<JsonAt, T> reader) {
    String request = "GET " + path;
    return read(request, ask(request, () -> http.get(path)), reader);
  }

  /** Empty when the node answers 404: there is no such thing. */
  <T> Optional<T> find(String path, Function<JsonAt, T> reader) {
    String request = "GET " + path;
    NodeAnswer answer = ask(request, () -> http.get(path));
    return answer.isNotFound() ? Optional.empty() : Optional.of(read(request, answer, reader));
  }

  /** A question that is put by POST and changes nothing. */
  <T> T post(String path, String json, Function<JsonAt, T> reader) {
    String request = "POST " + path;
    return read(request, ask(request, () -> http.postJson(path, json)), reader);
  }

  private NodeAnswer ask(String request, Attempt attempt) {
    for (int made = 1; ; made++) {
      NodeProblem problem;
      try {
        NodeAnswer answer = attempt.send();
        if (!answer.isTransient()) {
          return answer;
        }
        problem = answer.problem();
      } catch (IOException e) {
        problem = new NodeProblem.Unreachable(NodeAnswer.cut(String.valueOf(e.getMessage())));
      }
      if (made == ATTEMPT_COUNT) {
        throw new NodeException(request, problem);
      }
      LOG.debug("{}: {}, attempt {}", request, problem.text(), made);
      pause(request, FIRST_WAIT.multipliedBy(1L << (made - 1)));
    }
  }

  private void pause(String request, Duration wait) {
    try {
      sleeper.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NodeException(request, new NodeProblem.Unreachable("interrupted"));
    }
  }

  private static <T> T read(String request, NodeAnswer answer, Function<JsonAt, T> reader) {
    if (!answer.isOk()) {
      throw new NodeException(request, answer.problem());
    }
    try {
      return reader.apply(answer.json());
    } catch (NodeJsonException e) {
      throw new NodeException(
          request, new NodeProblem.BadAnswer(NodeAnswer.cut(String.valueOf(e.getMessage()))));
    }
  }
}
