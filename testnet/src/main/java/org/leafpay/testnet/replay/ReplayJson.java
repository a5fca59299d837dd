package org.leafpay.testnet.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.leafpay.engine.publish.RoundResult;

/** A replay's report as JSON, version 1: amounts in nanoERG as integers. */
public final class ReplayJson {
  private static final int VERSION = 1;

  private ReplayJson() {}

  public static ObjectNode write(ReplayReport report) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", VERSION);
    json.put("sound", report.difference().isEmpty());
    ArrayNode rounds = json.putArray("rounds");
    report.rounds().forEach(round -> rounds.add(round(round)));
    ArrayNode notes = json.putArray("notes");
    report.notes().forEach(note -> notes.add(note(note)));
    json.putNull("difference");
    report.difference().ifPresent(found -> json.set("difference", difference(found)));
    return json;
  }

  private static ObjectNode round(RoundVerdict round) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("round", round.document().round());
    json.putArray("blocks").add(round.document().block().height().value());
    json.put("miners", round.miners());
    json.put("paidMiners", round.document().result().paidMiners());
    round.document().result().putDrawn(json);
    json.put("transactions", round.transactions());
    json.put("receipts", round.receipts());
    round.leastConfirmations().ifPresent(least -> json.put("leastConfirmations", least));
    json.set("poolsWord", word(round.word()));
    json.set("books", RoundResult.toJson(round.document().result().books()));
    json.putObject("chain")
        .put("opened", round.money().opened().value())
        .put("paid", round.money().paid().value())
        .put("fees", round.money().fees().value())
        .put("returned", round.money().returned().value());
    return json;
  }

  private static ObjectNode word(PoolsWord word) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("scheme", word.policy().scheme().name());
    word.policy().dust().ifPresent(dust -> json.put("prizeMax", dust.prizeMax().value()));
    return json.put("shareRows", word.shareRows())
        .put("shareCount", word.shareCount())
        .put("blockReward", word.block().reward().value())
        .put("networkDifficulty", Long.toString(word.block().networkDifficulty()))
        .put("thresholds", word.thresholds())
        .put("owedByThreshold", word.owedByThreshold())
        .put("minPayout", word.policy().minPayout().value())
        .put("operatorFeeBasisPoints", word.policy().operatorFee().own().value());
  }

  private static ObjectNode note(Finding.Note note) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("round", note.round())
        .put("stage", note.stage().word())
        .put("remark", note.remark());
  }

  private static ObjectNode difference(Finding.Difference found) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("round", found.round())
        .put("stage", found.stage().word())
        .put("file", found.file())
        .put("reason", found.reason());
  }
}
