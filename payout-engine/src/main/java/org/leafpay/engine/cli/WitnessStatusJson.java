package org.leafpay.engine.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.leafpay.engine.witness.CommitteeStatus;
import org.leafpay.engine.witness.Standing;

/** How it is with a round's witnesses, for programs. */
final class WitnessStatusJson {
  private WitnessStatusJson() {}

  static ObjectNode of(CommitteeStatus status) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("round", status.round())
        .put("fee", status.fee().value())
        .put("threshold", status.terms().threshold())
        .put("draws", status.terms().draws())
        .put("box", status.place().box().hex())
        .put("epoch", status.place().epoch())
        .put("deadline", status.place().deadline().value())
        .put("state", state(status.standing()));
    if (status.standing() instanceof Standing.Spent spent) {
      json.put("spentBy", spent.by().hex()).put("confirmations", spent.confirmations());
    }
    ArrayNode members = json.putArray("members");
    for (CommitteeStatus.Member member : status.seats()) {
      ObjectNode row = members.addObject();
      row.put("position", member.who().member().position()).put("draw", member.draw());
      row.put("owner", member.who().member().owner().hex());
      member.who().address().ifPresent(address -> row.put("address", address.text()));
      row.put("part", WitnessStatusCommand.word(member.part()));
    }
    return json;
  }

  private static String state(Standing standing) {
    if (standing instanceof Standing.Spent spent) {
      return spent.released() ? "released" : "refunded";
    }
    if (standing instanceof Standing.Passed passed) {
      return passed.open() ? "expired" : "over";
    }
    if (standing instanceof Standing.Sitting) {
      return "drawn";
    }
    return standing instanceof Standing.Undrawn ? "undrawn" : "unknown";
  }
}
