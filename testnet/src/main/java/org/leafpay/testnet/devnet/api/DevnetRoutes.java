package org.leafpay.testnet.devnet.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leafpay.testnet.devnet.ledger.Ledger;
import org.leafpay.testnet.devnet.ledger.Reorganisation;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.HeaderId;
import org.leafpay.types.TxId;

/**
 * What no node has: blocks, branches and faults on demand.
 *
 * <ul>
 *   <li>{@code POST /devnet/mine?blocks=N[&empty=true]}: ids of the new blocks
 *   <li>{@code POST /devnet/reorg?depth=K[&ownMiner=true]}, the body may be a JSON array of ids of
 *       transactions for the first block of the new branch: ids of the new blocks
 *   <li>{@code POST /devnet/faults} with any of {@code {"loseAnswers": n, "how":
 *       "ERROR|CLOSED|NEVER", "refuseRequests": n, "delayMillis": n, "holdIndexAt": height,
 *       "releaseIndex": true, "dropMempool": true, "clear": true}}
 * </ul>
 */
final class DevnetRoutes {
  private static final int BLOCKS_MAX = 10_000;

  private final Ledger ledger;
  private final Faults faults;
  private final ObjectMapper mapper = new ObjectMapper();

  DevnetRoutes(Ledger ledger, Faults faults) {
    this.ledger = ledger;
    this.faults = faults;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/devnet/mine", this::mine),
        Route.post("/devnet/reorg", this::reorganise),
        Route.post("/devnet/faults", this::misbehave));
  }

  private Answer mine(Request request) {
    int count = request.queryNumber("blocks", 1);
    if (count < 1 || count > BLOCKS_MAX) {
      throw new BadRequestException("want 1 to " + BLOCKS_MAX + " blocks, got " + count);
    }
    return ids(request.queryFlag("empty") ? ledger.mineEmpty(count) : ledger.mine(count));
  }

  private Answer reorganise(Request request) {
    Set<TxId> included = new HashSet<>();
    body(request).forEach(id -> included.add(TxId.ofHex(id.asText())));
    try {
      return ids(
          ledger.reorganise(
              new Reorganisation(
                  request.queryNumber("depth", 1), included, request.queryFlag("ownMiner"))));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(String.valueOf(e.getMessage()));
    }
  }

  private Answer misbehave(Request request) {
    JsonNode wanted = body(request);
    if (wanted.path("clear").asBoolean()) {
      faults.clear();
    }
    if (wanted.has("loseAnswers")) {
      String how = wanted.path("how").asText(Faults.LostAnswer.ERROR.name());
      faults.loseAnswers(wanted.path("loseAnswers").asInt(), Faults.LostAnswer.valueOf(how));
    }
    if (wanted.has("refuseRequests")) {
      faults.refuseRequests(wanted.path("refuseRequests").asInt());
    }
    if (wanted.has("delayMillis")) {
      faults.delayAnswers(Duration.ofMillis(wanted.path("delayMillis").asLong()));
    }
    if (wanted.has("holdIndexAt")) {
      faults.holdIndexAt(BlockHeight.of(wanted.path("holdIndexAt").asInt()));
    }
    if (wanted.path("releaseIndex").asBoolean()) {
      faults.releaseIndex();
    }
    if (wanted.path("dropMempool").asBoolean()) {
      ledger.dropMempool();
    }
    return Answer.ok("OK");
  }

  private JsonNode body(Request request) {
    try {
      return mapper.readTree(request.body().isBlank() ? "[]" : request.body());
    } catch (JsonProcessingException e) {
      throw new BadRequestException("The request content was malformed:\n" + e.getMessage());
    }
  }

  private static Answer ids(List<HeaderId> ids) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    ids.forEach(id -> all.add(id.hex()));
    return Answer.ok(all);
  }
}
