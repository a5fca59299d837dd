package org.leafpay.testnet.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.KnownBox;
import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.engine.publish.CommitteePlace;
import org.leafpay.engine.publish.RoundFolder.BundleFile;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.sortition.lottery.LotteryClaim;
import org.leafpay.sortition.lottery.LotteryFault;
import org.leafpay.sortition.lottery.LotteryRules;
import org.leafpay.sortition.lottery.OpenedLottery;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.HeaderId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * Asks a node for every transaction of a round, and for the headers of its bundles. In which block
 * a transaction stands is not compared: a reorganisation may have put it below the height that it
 * was made for, and have dropped those headers, which a node still knows.
 */
final class ChainCheck {
  /** So many blocks are rarely taken off the chain again. */
  private static final int CONFIRMATIONS_FIRM = 10;

  private final Check check;
  private final RoundContent round;
  private final ErgoNode node;
  private final List<Finding.Note> notes = new ArrayList<>();

  ChainCheck(RoundContent round, ErgoNode node) {
    this.check = new Check(Stage.CHAIN, round.folder());
    this.round = round;
    this.node = node;
  }

  /** The least number of confirmations of all transactions. */
  int check(RoundBundles bundles) {
    JsonNode parameters = node.info().parametersJson();
    int least = Integer.MAX_VALUE;
    int otherEpoch = 0;
    for (BundleFile file : bundles.all()) {
      least = Math.min(least, requireConfirmed(file));
      requireHeaders(file);
      otherEpoch += requireParameters(file, parameters) ? 0 : 1;
    }
    requireFairDraws(bundles.genesis());
    round.document().chain().flatMap(ChainPlace::committee).ifPresent(this::noteFee);
    if (otherEpoch > 0) {
      notes.add(
          check.note(
              "%d of %d transactions have parameters of another epoch than the node's: not compared"
                  .formatted(otherEpoch, bundles.all().size())));
    }
    if (least < CONFIRMATIONS_FIRM) {
      notes.add(
          check.note(
              "a transaction has only %d confirmations: a reorganisation may still take it off"
                  .formatted(least)));
    }
    return least;
  }

  /** What became of the operator's fee is no matter of the round's own files. */
  private void noteFee(CommitteePlace place) {
    Optional<TxId> spentBy = node.knownBox(place.box()).flatMap(KnownBox::spentBy);
    notes.add(
        check.note(
            spentBy
                .map(id -> "the operator's fee has left its committee's box by " + id)
                .orElse("the operator's fee waits for its committee")));
  }

  /** Whether the node knows the block that the pool says it found. */
  void lookUpBlock(PoolBlock block) {
    String hash = block.hash().strip();
    if (hash.isEmpty()) {
      return;
    }
    boolean known = headerId(hash).flatMap(node::header).isPresent();
    notes.add(
        check.note(
            "the node %s the round's block %s".formatted(known ? "knows" : "does not know", hash)));
  }

  /** What was odd, and is no difference. */
  List<Finding.Note> notes() {
    return List.copyOf(notes);
  }

  private static Optional<HeaderId> headerId(String hash) {
    try {
      return Optional.of(HeaderId.ofHex(hash));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private int requireConfirmed(BundleFile file) {
    Optional<ConfirmedTransaction> found = node.transaction(file.bundle().tx().id());
    check.require(
        found.isPresent(),
        file.name(),
        "transaction " + file.bundle().tx().id() + " is in no block of the chain");
    ConfirmedTransaction confirmed = found.orElseThrow();
    check.require(
        confirmed.transaction().bytes().equals(file.bundle().tx().bytes()),
        file.name(),
        "the chain has other bytes of transaction " + confirmed.transaction().id());
    check.requireSame(
        file.name(), "boxes spent", confirmed.inputBoxes(), file.bundle().inputBoxes());
    return confirmed.inclusion().confirmations();
  }

  /**
   * Nobody knew a draw, or could bend it with profit: the block that decides came long enough after
   * the one that holds the genesis, and no prize is more than half of what that block earned.
   */
  private void requireFairDraws(BundleFile genesis) {
    UnsignedTransaction opening = genesis.bundle().tx().unsigned();
    BlockHeight openedAt = node.transaction(opening.id()).orElseThrow().inclusion().height();
    LotteryClaim claim =
        round
            .published()
            .lotteryClaim(round.document().chain().orElseThrow(), Optional.of(openedAt));
    List<LotteryFault> faults = LotteryRules.check(opening.outputBoxes(), claim);
    check.require(
        faults.isEmpty(),
        genesis.name(),
        faults.stream().map(LotteryFault::text).collect(Collectors.joining("; ")));
    for (OpenedLottery lottery : claim.lotteries()) {
      BlockHeight height = lottery.terms().drawHeight();
      NanoErg half = NanoErg.of(node.blockReward(height).value() / 2);
      check.require(
          lottery.lottery().prize().compareTo(half) <= 0,
          RoundFiles.ROUND,
          "a prize of %s, more than half of what block %s earns: %s"
              .formatted(lottery.lottery().prize(), height, half));
    }
  }

  /** Their ids are the hashes of their bytes: to be known is to be the same. */
  private void requireHeaders(BundleFile file) {
    for (JsonNode header : file.bundle().chain().headers()) {
      HeaderId id = JsonAt.root(header).get("id").textAs(HeaderId::ofHex);
      check.require(node.header(id).isPresent(), file.name(), "the node knows no header " + id);
    }
  }

  /** Parameters are voted for epochs; only those of the node's own epoch can be compared. */
  private boolean requireParameters(BundleFile file, JsonNode parameters) {
    JsonNode own = file.bundle().chain().parameters();
    boolean comparable = own.path(ChainStates.EPOCH).equals(parameters.path(ChainStates.EPOCH));
    if (comparable) {
      check.requireSame(file.name(), "parameters", parameters, own);
    }
    return comparable;
  }
}
