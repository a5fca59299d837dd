package org.leafpay.engine.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.leafpay.contracts.layout.PoolClock;
import org.leafpay.contracts.layout.PoolCounts;
import org.leafpay.contracts.layout.PoolPhase;
import org.leafpay.engine.selection.PoolDocument;
import org.leafpay.engine.selection.PoolMember;
import org.leafpay.engine.selection.PoolStatus;

/** How a pool stands, for programs. */
final class SelectionStatusJson {
  private SelectionStatusJson() {}

  static ObjectNode of(PoolStatus status) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("nft", status.document().nft().hex());
    json.put("ownerKey", status.document().ownerKey().hex());
    json.put("box", status.position().box().id().hex());
    json.put("tip", status.tip().value());
    putClock(status, json);
    putCounts(status.position().state().weights().counts(), json);
    status.comparison().ifPresent(with -> putComparison(with, json));
    ArrayNode members = json.putArray("members");
    status.members().forEach(member -> members.add(member(member)));
    ArrayNode drawn = json.putArray("drawn");
    for (int draw = 0; draw < status.drawn().size(); draw++) {
      drawn.add(member(status.drawn().get(draw)).put("draw", draw));
    }
    return json;
  }

  private static void putClock(PoolStatus status, ObjectNode json) {
    PoolClock clock = status.clock();
    json.put("phase", PoolStatus.text(clock.phase()));
    json.put("epoch", clock.epoch());
    json.set("rhythm", PoolDocument.toJson(clock.rhythm()));
    if (clock.phase() != PoolPhase.OPEN) {
      json.put("lockHeight", clock.lockHeight().value());
      json.put("seedHeight", clock.seedHeight().value());
      json.put("openToOwnerAfter", status.openToOwner().value());
      json.put("openToAllAfter", status.openToAll().value());
    }
    status.position().state().seed().ifPresent(seed -> json.put("seed", seed.hex()));
  }

  private static void putCounts(PoolCounts counts, ObjectNode json) {
    json.put("operators", counts.operators());
    json.put("positionsUsed", counts.used());
    json.put("totalWeight", counts.totalWeight());
    json.put("divisor", Long.toString(counts.divisor()));
  }

  private static void putComparison(PoolStatus.Comparison with, ObjectNode json) {
    ArrayNode rounds = json.putArray("rounds");
    with.rounds().forEach(rounds::add);
    json.put("weightsToChange", with.changes());
    json.put("operatorsShut", with.shut());
  }

  private static ObjectNode member(PoolMember member) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("position", member.member().position());
    json.put("owner", member.member().owner().hex());
    member.address().ifPresent(address -> json.put("address", address.text()));
    return json.put("weight", member.member().weight().value());
  }
}
