package org.leafpay.testnet.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.leafpay.types.TxId;

/** Reads the answers of the verifiers. */
final class VerdictReader {
  private static final String COSTS_FROM = "sigmastate";
  private final ObjectMapper mapper = new ObjectMapper();

  /** Throws {@link VerifierException} for a line that is no answer. */
  Verdict read(String line) {
    try {
      return verdict(mapper.readTree(line));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new VerifierException("not an answer of the verifiers: " + abridged(line), e);
    }
  }

  private static Verdict verdict(JsonNode answer) {
    JsonNode verifiers = answer.path("verifiers");
    JsonNode costs = verifiers.path(COSTS_FROM);
    return new Verdict(
        text(answer.path("txId")).map(TxId::ofHex),
        flag(answer),
        size(answer.path("size")),
        cost(costs.path("cost")),
        scriptCosts(costs.path("inputs")),
        opinions(verifiers),
        text(answer.path("error")));
  }

  private static List<Opinion> opinions(JsonNode verifiers) {
    List<Opinion> opinions = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : verifiers.properties()) {
      JsonNode said = entry.getValue();
      opinions.add(
          new Opinion(
              entry.getKey(), flag(said), inputs(said.path("inputs")), text(said.path("error"))));
    }
    return opinions;
  }

  /** The one verifier writes plain booleans, the other one objects. */
  private static List<Boolean> inputs(JsonNode list) {
    List<Boolean> inputs = new ArrayList<>();
    for (JsonNode input : list) {
      inputs.add(input.isObject() ? flag(input) : input.booleanValue());
    }
    return inputs;
  }

  private static List<OptionalLong> scriptCosts(JsonNode list) {
    List<OptionalLong> costs = new ArrayList<>();
    for (JsonNode input : list) {
      costs.add(cost(input.path("scriptCost")));
    }
    return costs;
  }

  private static boolean flag(JsonNode holder) {
    JsonNode accepted = holder.path("accepted");
    if (!accepted.isBoolean()) {
      throw new IllegalArgumentException("no 'accepted'");
    }
    return accepted.booleanValue();
  }

  private static OptionalInt size(JsonNode number) {
    return number.canConvertToInt() && number.isIntegralNumber()
        ? OptionalInt.of(number.intValue())
        : OptionalInt.empty();
  }

  private static OptionalLong cost(JsonNode number) {
    return number.canConvertToLong() && number.isIntegralNumber()
        ? OptionalLong.of(number.longValue())
        : OptionalLong.empty();
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
  }

  private static String abridged(String line) {
    return line.length() <= 200 ? line : line.substring(0, 200) + "…";
  }
}
