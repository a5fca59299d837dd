package org.leafpay.testnet.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leafpay.engine.node.NodeInfo;
import org.leafpay.engine.publish.RoundFolder.BundleFile;
import org.leafpay.rewardbox.json.BlockHeader;
import org.leafpay.rewardbox.json.ChainState;
import org.leafpay.rewardbox.json.HeaderJson;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.testnet.devnet.chain.HeaderFields;
import org.leafpay.testnet.devnet.chain.LedgerHeader;
import org.leafpay.types.HeaderId;
import org.leafpay.types.tx.ProtocolParameters;

/**
 * What the bundles say of the chain: headers whose ids are the hashes of their bytes, one after the
 * other; a height that follows; parameters that can be computed with; and the same of all for
 * bundles of the same moment.
 */
final class ChainStates {
  /** The field of the parameters that says since when they hold. */
  static final String EPOCH = "height";

  private final Check check;
  private final RoundContent round;
  private final Map<HeaderId, BundleFile> moments = new HashMap<>();
  private final List<Finding.Note> notes = new ArrayList<>();

  ChainStates(RoundContent round) {
    this.check = new Check(Stage.BUNDLES, round.folder());
    this.round = round;
  }

  /** The headers of each bundle, in the order of the bundles, each newest first. */
  List<List<LedgerHeader>> check(RoundBundles bundles) {
    List<List<LedgerHeader>> out = new ArrayList<>();
    for (BundleFile file : bundles.all()) {
      List<LedgerHeader> headers = headers(file);
      requireSameMoment(headers.get(0).id(), file);
      out.add(headers);
    }
    check.requireSame(
        bundles.genesis().name(),
        "minValuePerByte of the parameters, by " + RoundFiles.ROUND,
        round.document().policy().minValuePerByte(),
        parameters(bundles.genesis()).minValuePerByte());
    return out;
  }

  /** What was odd, and is no difference. */
  List<Finding.Note> notes() {
    return List.copyOf(notes);
  }

  /** The parameters of a bundle. */
  ProtocolParameters parameters(BundleFile file) {
    JsonNode json = file.bundle().chain().parameters();
    return check.in(file.name(), () -> NodeInfo.readParameters(JsonAt.root(json)));
  }

  private List<LedgerHeader> headers(BundleFile file) {
    ChainState chain = file.bundle().chain();
    List<LedgerHeader> headers =
        check.in(
            file.name(),
            () -> chain.headers().stream().map(json -> header(JsonAt.root(json))).toList());
    for (int i = 0; i < headers.size(); i++) {
      check.requireSame(
          file.name(),
          "height of header " + i,
          chain.height().value() - 1 - i,
          headers.get(i).height().value());
    }
    parameters(file);
    return headers;
  }

  private static LedgerHeader header(JsonAt json) {
    BlockHeader header = HeaderJson.read(json);
    BlockHeader.Fields fields = header.fields();
    HeaderFields copy =
        new HeaderFields(
            fields.parent(),
            fields.adProofsRoot(),
            fields.transactionsRoot(),
            fields.stateRoot(),
            fields.timestampMillis(),
            fields.extensionHash(),
            fields.height(),
            fields.minerKey(),
            fields.nonce());
    return new LedgerHeader(header.id(), copy, header.bytes());
  }

  /** A node need not give the same header the same size each time. */
  private static List<JsonNode> withoutSizes(ChainState chain) {
    return chain.headers().stream()
        .map(header -> header.<ObjectNode>deepCopy().without(HeaderJson.SIZE))
        .map(JsonNode.class::cast)
        .toList();
  }

  /**
   * A bundle is made with its transaction, or later, from the chain: then its parameters may be
   * those of a later epoch.
   */
  private void requireSameMoment(HeaderId newest, BundleFile file) {
    BundleFile first = moments.putIfAbsent(newest, file);
    if (first == null) {
      return;
    }
    ChainState want = first.bundle().chain();
    ChainState got = file.bundle().chain();
    check.require(
        withoutSizes(want).equals(withoutSizes(got)),
        file.name(),
        "made after the same block as " + first.name() + ", with other headers");
    if (want.parameters().path(EPOCH).equals(got.parameters().path(EPOCH))) {
      check.requireSame(
          file.name(),
          "parameters of the epoch of " + first.name(),
          want.parameters(),
          got.parameters());
    } else {
      notes.add(check.note(file.name() + " has parameters of another epoch than " + first.name()));
    }
  }
}
