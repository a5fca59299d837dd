package org.leafpay.engine.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.leafpay.rewardbox.json.BoxJson;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.ChainState;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeSamples;
import org.leafpay.rewardbox.json.TransactionJson;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.HeaderId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.SignedTransaction;
import org.leafpay.types.tx.UnsignedTransaction;

/** Rounds and steps made of a real node's answers. */
final class JournalSamples {
  static final HeaderId BLOCK = HeaderId.ofHex("ab".repeat(32));
  static final HeaderId OTHER_BLOCK = HeaderId.ofHex("cd".repeat(32));
  static final StepStatus CONFIRMED = new StepStatus.Confirmed(BlockHeight.of(100), BLOCK);

  private JournalSamples() {}

  static JournalRound round(long number) {
    return round(number, "{\"pot\":1}");
  }

  static JournalRound round(long number, String terms) {
    return new JournalRound(
        number, List.of(new JournalRound.BlockRef(BlockHeight.of(7), BLOCK.hex())), terms);
  }

  /** A step whose transaction is another for every {@code variant}. */
  static JournalStep step(long round, int sequence, long variant) {
    return JournalStep.of(new StepKey(round, sequence), StepKind.PAY, bundle(variant));
  }

  private static Bundle bundle(long variant) {
    JsonAt sample = NodeSamples.json("blockchain_tx");
    SignedTransaction real = TransactionJson.read(sample);
    List<BoxCandidate> outputs = new ArrayList<>(real.unsigned().outputs());
    outputs.set(0, outputs.get(0).withValue(NanoErg.of(1_000_000 + variant)));
    UnsignedTransaction other = UnsignedTransaction.of(real.unsigned().inputs(), outputs);
    return new Bundle(
        new SignedTransaction(other, real.proofs()),
        sample.get("inputs").listOf(BoxJson::read),
        List.of(),
        chain());
  }

  private static ChainState chain() {
    List<JsonNode> headers =
        new ArrayList<>(NodeSamples.json("blocks_lastHeaders_10").listOf(JsonAt::node));
    Collections.reverse(headers);
    return ChainState.next(headers, NodeSamples.json("info").get("parameters").node());
  }
}
