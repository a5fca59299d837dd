package org.leafpay.engine.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leafpay.contracts.layout.RewardBox;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.round.RoundTerms;
import org.leafpay.sortition.lottery.LotteryTerms;
import org.leafpay.sortition.selection.CommitteeRules;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * Where a round is on the chain, and what it was opened with.
 *
 * @param genesis the transaction that opened it
 * @param stateBox its share state output
 * @param rewardBox its reward output
 * @param lotteries the lotteries that it opened, in the order of its outputs
 * @param committee whose signatures release the operator's fee, where there is one
 */
public record ChainPlace(
    RoundTerms terms,
    TxId genesis,
    TokenId roundToken,
    BoxId stateBox,
    BoxId rewardBox,
    List<LotteryPlace> lotteries,
    Optional<CommitteePlace> committee) {

  private static final String COMMITTEE = "committee";
  private static final String LOTTERIES = "lotteries";

  public ChainPlace {
    lotteries = List.copyOf(lotteries);
  }

  /**
   * The place that {@code genesis} makes.
   *
   * @throws org.leafpay.contracts.layout.LayoutException when it opens no round
   */
  public static ChainPlace of(UnsignedTransaction genesis) {
    List<Box> boxes = genesis.outputBoxes();
    Box stateBox = boxes.get(ShareStateLayout.STATE_AT);
    Box rewardBox = boxes.get(ShareStateLayout.REWARD_AT);
    ShareStateBox state = ShareStateBox.read(stateBox.candidate());
    RewardBox reward = RewardBox.read(rewardBox.candidate());
    RoundTerms terms =
        new RoundTerms(
            state.operatorKey(),
            reward.pot(),
            state.numbers().openHeight(),
            state.numbers().maxFeePerPayment(),
            state.value());
    return new ChainPlace(
        terms,
        genesis.id(),
        state.roundToken(),
        stateBox.id(),
        rewardBox.id(),
        boxes.stream().filter(ChainPlace::isLottery).map(LotteryPlace::of).toList(),
        boxes.stream()
            .filter(box -> CommitteeRules.isCommittee(box.candidate()))
            .findFirst()
            .map(CommitteePlace::of));
  }

  private static boolean isLottery(Box box) {
    return box.script().equals(ContractScript.DUST_LOTTERY.proposition());
  }

  /**
   * The last block that may hold the genesis: behind it a draw would be too near, or over. Empty
   * when nothing is drawn.
   */
  public Optional<BlockHeight> lastOpening() {
    return lotteries.stream()
        .map(lottery -> lottery.terms().drawHeight().value() - LotteryTerms.DRAW_DELAY_MIN)
        .min(Comparator.naturalOrder())
        .map(height -> BlockHeight.of(Math.max(0, height)));
  }

  static ChainPlace read(JsonAt json, NanoErg pot) {
    JsonAt openHeight = json.get("openHeight");
    return new ChainPlace(
        json.as(
            () ->
                new RoundTerms(
                    json.get("operatorKey").hex(),
                    pot,
                    openHeight.as(() -> BlockHeight.of(openHeight.intValue())),
                    Texts.amount(json.get("maxFeePerPayment")),
                    Texts.amount(json.get("stateValue")))),
        json.get("genesis").textAs(TxId::ofHex),
        json.get("roundToken").textAs(TokenId::ofHex),
        json.get("stateBox").textAs(BoxId::ofHex),
        json.get("rewardBox").textAs(BoxId::ofHex),
        json.find(LOTTERIES)
            .map(lotteries -> lotteries.listOf(LotteryPlace::read))
            .orElseGet(List::of),
        json.find(COMMITTEE).map(CommitteePlace::read));
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("operatorKey", terms.operatorKey().hex())
        .put("openHeight", terms.openHeight().value())
        .put("maxFeePerPayment", terms.maxFeePerPayment().value())
        .put("stateValue", terms.stateValue().value())
        .put("genesis", genesis.hex())
        .put("roundToken", roundToken.hex())
        .put("stateBox", stateBox.hex())
        .put("rewardBox", rewardBox.hex());
    if (!lotteries.isEmpty()) {
      ArrayNode array = json.putArray(LOTTERIES);
      lotteries.forEach(lottery -> array.add(lottery.toJson()));
    }
    committee.ifPresent(place -> json.set(COMMITTEE, place.toJson()));
    return json;
  }
}
