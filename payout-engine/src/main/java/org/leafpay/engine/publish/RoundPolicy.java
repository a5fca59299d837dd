package org.leafpay.engine.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.round.BatchLayout;
import org.leafpay.rewardbox.round.RoundLayout;
import org.leafpay.shares.allocation.DustRule;
import org.leafpay.shares.allocation.OnChainMinimum;
import org.leafpay.shares.allocation.PayoutTerms;
import org.leafpay.shares.fee.BasisPoints;
import org.leafpay.shares.fee.FeeRecipient;
import org.leafpay.shares.fee.OperatorFee;
import org.leafpay.shares.scheme.SchemeTerms;
import org.leafpay.sortition.dust.DustInterval;
import org.leafpay.sortition.dust.DustLottery;
import org.leafpay.sortition.dust.DustTerms;
import org.leafpay.sortition.selection.CommitteeTerms;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.Network;
import org.leafpay.types.tx.BoxCandidate;

/**
 * The pool's rules for a round: how shares count, what is taken first, what is too small.
 *
 * @param minPayout for a miner without a threshold of his own
 * @param minValuePerByte what the network wants in a box, in nanoERG for each byte: within what its
 *     miners can vote for, so that no price is an excuse to pay nobody
 * @param layout how the miners stand in the tree
 * @param dust how payments that are too small become lotteries; empty when they are carried
 * @param witness who must have looked before the operator has his fee; empty when nobody must
 */
public record RoundPolicy(
    SchemeTerms scheme,
    OperatorFee operatorFee,
    NanoErg minPayout,
    int minValuePerByte,
    RoundLayout layout,
    Optional<DustTerms> dust,
    Optional<CommitteeTerms> witness) {

  /** A payment holds at least so many times what its box needs: the price may be voted up. */
  public static final int MINIMUM_FACTOR = 10;

  /** The least and the most that miners can vote the price of a byte to. */
  private static final int PRICE_MIN = 30;

  private static final int PRICE_MAX = 10_000;
  private static final String FEE_RECIPIENTS = "feeRecipients";
  private static final String DUST = "dust";
  private static final String WITNESS = "witness";
  private static final String PRIZE_MIN = "prizeMin";
  private static final String PRIZE_MAX = "prizeMax";
  private static final int INDEX_MAX = 0x7fff;

  public RoundPolicy {
    if (minValuePerByte < PRICE_MIN || minValuePerByte > PRICE_MAX) {
      throw new IllegalArgumentException(
          "minValuePerByte: want %d to %d, got %d"
              .formatted(PRICE_MIN, PRICE_MAX, minValuePerByte));
    }
  }

  /** Rules by which small payments are carried. */
  public RoundPolicy(
      SchemeTerms scheme,
      OperatorFee operatorFee,
      NanoErg minPayout,
      int minValuePerByte,
      RoundLayout layout) {
    this(
        scheme,
        operatorFee,
        minPayout,
        minValuePerByte,
        layout,
        Optional.empty(),
        Optional.empty());
  }

  /** The same rules, by which small payments become lotteries. */
  public RoundPolicy withDust(DustTerms newDust) {
    return new RoundPolicy(
        scheme, operatorFee, minPayout, minValuePerByte, layout, Optional.of(newDust), witness);
  }

  /** The same rules, by which a committee releases the operator's fee. */
  public RoundPolicy withWitness(CommitteeTerms newWitness) {
    return new RoundPolicy(
        scheme, operatorFee, minPayout, minValuePerByte, layout, dust, Optional.of(newWitness));
  }

  /** The terms of payment with the miners' own thresholds. */
  public PayoutTerms payoutTerms(Map<MinerKey, NanoErg> thresholds) {
    return new PayoutTerms(operatorFee, minPayout, thresholds, onChainMinimum()).with(dustRule());
  }

  private DustRule dustRule() {
    return dust.<DustRule>map(terms -> payments -> miners(terms.lotteries(payments)))
        .orElse(DustRule.CARRY);
  }

  private static Set<MinerKey> miners(List<DustLottery> lotteries) {
    return lotteries.stream()
        .flatMap(lottery -> lottery.intervals().stream())
        .map(DustInterval::miner)
        .collect(Collectors.toSet());
  }

  /** Ten times the value of the longest box that could pay a script. */
  private OnChainMinimum onChainMinimum() {
    return script -> {
      BoxCandidate longest =
          BoxCandidate.payment(
              NanoErg.of(Long.MAX_VALUE), script, BlockHeight.of(Integer.MAX_VALUE));
      return NanoErg.of(minValuePerByte).times(MINIMUM_FACTOR).times(longest.boxSize(INDEX_MAX));
    };
  }

  static RoundPolicy read(JsonAt json, Network network) {
    JsonAt scheme = json.get("scheme");
    Map<String, String> parameters = new TreeMap<>();
    scheme.get("parameters").fields().forEach((name, value) -> parameters.put(name, value.text()));
    SchemeTerms terms = new SchemeTerms(scheme.get("name").text(), new TreeMap<>(parameters));
    OperatorFee operatorFee = json.as(() -> readFee(json, network));
    NanoErg minPayout = Texts.amount(json.get("minPayout"));
    JsonAt price = json.get("minValuePerByte");
    RoundLayout layout =
        json.find("batchSize").map(RoundPolicy::batchLayout).orElse(RoundLayout.LEAF);
    Optional<DustTerms> dust = json.find(DUST).map(RoundPolicy::readDust);
    Optional<CommitteeTerms> witness =
        json.find(WITNESS).map(found -> WitnessJson.read(found, network));
    return price.as(
        () ->
            new RoundPolicy(
                terms, operatorFee, minPayout, price.intValue(), layout, dust, witness));
  }

  private static DustTerms readDust(JsonAt json) {
    return json.as(
        () -> new DustTerms(Texts.amount(json.get(PRIZE_MIN)), Texts.amount(json.get(PRIZE_MAX))));
  }

  private static OperatorFee readFee(JsonAt json, Network network) {
    return new OperatorFee(
        basisPoints(json.get("operatorFeeBasisPoints")),
        json.find(FEE_RECIPIENTS)
            .map(recipients -> recipients.listOf(recipient -> readRecipient(recipient, network)))
            .orElseGet(List::of));
  }

  private static FeeRecipient readRecipient(JsonAt json, Network network) {
    return json.as(
        () ->
            new FeeRecipient(
                Texts.address(json.get("address"), network), basisPoints(json.get("basisPoints"))));
  }

  private static BasisPoints basisPoints(JsonAt json) {
    return json.as(() -> new BasisPoints(json.intValue()));
  }

  ObjectNode toJson(Network network) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode schemeJson = json.putObject("scheme").put("name", scheme.name());
    ObjectNode parameters = schemeJson.putObject("parameters");
    scheme.parameters().forEach(parameters::put);
    json.put("operatorFeeBasisPoints", operatorFee.own().value());
    if (!operatorFee.recipients().isEmpty()) {
      ArrayNode recipients = json.putArray(FEE_RECIPIENTS);
      for (FeeRecipient recipient : operatorFee.recipients()) {
        recipients
            .addObject()
            .put("address", recipient.address().text())
            .put("basisPoints", recipient.part().value());
      }
    }
    json.put("minPayout", minPayout.value()).put("minValuePerByte", minValuePerByte);
    layout.batchSize().ifPresent(size -> json.put("batchSize", size));
    dust.ifPresent(
        terms ->
            json.putObject(DUST)
                .put(PRIZE_MIN, terms.prizeMin().value())
                .put(PRIZE_MAX, terms.prizeMax().value()));
    witness.ifPresent(terms -> json.set(WITNESS, WitnessJson.write(terms, network)));
    return json;
  }

  private static RoundLayout batchLayout(JsonAt size) {
    return size.as(() -> new BatchLayout(size.intValue()));
  }
}
