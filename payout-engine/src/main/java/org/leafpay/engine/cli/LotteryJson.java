package org.leafpay.engine.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.leafpay.engine.lottery.LotteryAudit.Audited;
import org.leafpay.engine.lottery.LotteryTrail;
import org.leafpay.engine.lottery.LotteryView;

/** Lotteries as JSON for a program, version 1: amounts in nanoERG. */
final class LotteryJson {
  private static final int VERSION = 1;

  private LotteryJson() {}

  static ObjectNode write(List<LotteryView> views) {
    ObjectNode json = root();
    ArrayNode array = json.putArray("lotteries");
    views.forEach(view -> array.add(lottery(view)));
    return json;
  }

  static ObjectNode writeAudit(List<Audited> audited) {
    ObjectNode json = root();
    json.put("sound", audited.stream().allMatch(lottery -> lottery.faults().isEmpty()));
    ArrayNode array = json.putArray("lotteries");
    for (Audited lottery : audited) {
      ObjectNode one = lottery(lottery.view());
      ArrayNode faults = one.putArray("faults");
      lottery.faults().forEach(fault -> faults.add(fault.text()));
      array.add(one);
    }
    return json;
  }

  private static ObjectNode root() {
    return JsonNodeFactory.instance.objectNode().put("version", VERSION);
  }

  private static ObjectNode lottery(LotteryView view) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("round", view.lottery().round())
            .put("lottery", view.lottery().number())
            .put("box", view.lottery().box().hex())
            .put("stage", view.stage().name().toLowerCase(Locale.ROOT))
            .put("prize", view.lottery().lottery().prize().value())
            .put("miners", view.lottery().lottery().intervals().size())
            .put("drawHeight", view.drawHeight().value());
    view.trail().ifPresent(trail -> putTrail(json, view, trail));
    return json;
  }

  private static void putTrail(ObjectNode json, LotteryView view, LotteryTrail trail) {
    json.put("rearmed", trail.rearmings().size());
    trail.seeding().ifPresent(step -> json.put("seedTx", step.transaction().id().hex()));
    view.winner()
        .ifPresent(
            winner ->
                json.putObject("winner")
                    .put("address", view.lottery().address(winner.miner()).text())
                    .put("payment", winner.amount().value()));
    trail.paid().ifPresent(amount -> json.put("paid", amount.value()));
    trail.claim().ifPresent(step -> json.put("claimTx", step.transaction().id().hex()));
  }
}
