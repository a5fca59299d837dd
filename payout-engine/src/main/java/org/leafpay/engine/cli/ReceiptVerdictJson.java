package org.leafpay.engine.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.leafpay.rewardbox.receipt.Receipt;
import org.leafpay.rewardbox.receipt.ReceiptVerdict;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.Confirmed;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.KnownDigest;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.OutcomeShown;

/** A receipt's verdict as JSON, version 1: amounts in nanoERG, scores as decimal text. */
final class ReceiptVerdictJson {
  private static final int VERSION = 1;

  private ReceiptVerdictJson() {}

  static ObjectNode write(Receipt receipt, ReceiptVerdict verdict) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", VERSION);
    json.put("miner", receipt.miner().address());
    json.put("round", receipt.round().number());
    json.put("token", receipt.round().token().hex());
    return verdict.match(
        sound -> sound(json, receipt, sound),
        unsound -> json.put("sound", false).put("fault", unsound.fault().text()));
  }

  private static ObjectNode sound(ObjectNode json, Receipt receipt, ReceiptVerdict.Sound sound) {
    json.put("sound", true);
    ObjectNode shown = json.putObject("shown");
    shown.put("score", sound.shown().leaf().score().toString());
    shown.put("leaf", sound.shown().leaf().flag().name().toLowerCase(Locale.ROOT));
    receipt.batch().ifPresent(batch -> shown.put("batch", batch.number()));
    if (sound.shown() instanceof OutcomeShown outcome) {
      shown.put("amount", outcome.amount().value());
      shown.put("paid", outcome.after().isPresent());
      outcome.paymentBox().ifPresent(box -> shown.put("paymentBox", box.hex()));
    }
    ObjectNode anchor = json.putObject("anchor");
    if (sound.anchor() instanceof KnownDigest known) {
      anchor.put("digest", known.digest().hex()).put("place", known.place().text());
    } else if (sound.anchor() instanceof Confirmed confirmed) {
      anchor.put("genesisHeight", confirmed.genesis().value());
      anchor.put("lastHeight", confirmed.last().value());
      anchor.put("lastConfirmations", confirmed.confirmations());
    }
    ArrayNode open = json.putArray("notShown");
    sound.open().forEach(claim -> open.add(claim.name().toLowerCase(Locale.ROOT)));
    return json;
  }
}
