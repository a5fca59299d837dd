package org.leafpay.testnet.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.leafpay.engine.publish.CarriedLine;
import org.leafpay.engine.publish.LeafLine;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundDocument;
import org.leafpay.engine.publish.RoundPolicy;
import org.leafpay.engine.publish.ThresholdLine;
import org.leafpay.rewardbox.round.RoundLayout;
import org.leafpay.shares.fee.BasisPoints;
import org.leafpay.shares.fee.OperatorFee;
import org.leafpay.shares.ledger.LedgerRow;
import org.leafpay.types.NanoErg;

/** What a round is computed from, changed in one place. */
final class ForgedTerms {
  private ForgedTerms() {}

  static ObjectNode at(ObjectNode json, String field) {
    return (ObjectNode) json.get(field);
  }

  static PublishedRound withMoreShares(PublishedRound round) {
    List<LedgerRow> shares = new ArrayList<>(round.shares());
    LedgerRow last = shares.get(shares.size() - 1);
    shares.set(
        shares.size() - 1,
        new LedgerRow(
            last.bucket(),
            last.networkDifficulty(),
            last.miner(),
            last.difficultySum() + 1,
            last.shareCount()));
    return new PublishedRound(
        round.document(), shares, round.carried(), round.thresholds(), round.leaves());
  }

  static PublishedRound withHighThreshold(PublishedRound round) {
    LeafLine paid = round.leaves().stream().filter(LeafLine::isPaid).findFirst().orElseThrow();
    List<ThresholdLine> thresholds = new ArrayList<>(round.thresholds());
    thresholds.removeIf(line -> line.key().equals(paid.key()));
    thresholds.add(new ThresholdLine(paid.key(), paid.payment().plus(NanoErg.of(1))));
    return new PublishedRound(
        round.document(), round.shares(), round.carried(), thresholds, round.leaves());
  }

  static PublishedRound withHigherFee(PublishedRound round) {
    RoundPolicy policy = round.document().policy();
    RoundPolicy dearer =
        new RoundPolicy(
            policy.scheme(),
            OperatorFee.of(new BasisPoints(policy.operatorFee().own().value() + 1)),
            policy.minPayout(),
            policy.minValuePerByte(),
            policy.layout());
    return withPolicy(round, dearer);
  }

  static PublishedRound withLayout(PublishedRound round, RoundLayout layout) {
    RoundPolicy policy = round.document().policy();
    return withPolicy(
        round,
        new RoundPolicy(
            policy.scheme(),
            policy.operatorFee(),
            policy.minPayout(),
            policy.minValuePerByte(),
            layout));
  }

  static PublishedRound withPolicy(PublishedRound round, RoundPolicy policy) {
    RoundDocument document = round.document();
    return round.with(
        new RoundDocument(
            document.network(),
            document.pool(),
            document.round(),
            document.block(),
            policy,
            document.prior(),
            document.result(),
            document.chain()));
  }

  static PublishedRound withMoreCarried(PublishedRound round) {
    List<CarriedLine> carried = new ArrayList<>(round.carried());
    CarriedLine first = carried.get(0);
    carried.set(0, new CarriedLine(first.address(), first.amount().plus(NanoErg.of(1))));
    return withCarried(round, carried);
  }

  static PublishedRound withoutOneCarried(PublishedRound round) {
    return withCarried(round, round.carried().subList(0, round.carried().size() - 1));
  }

  private static PublishedRound withCarried(PublishedRound round, List<CarriedLine> carried) {
    return new PublishedRound(
        round.document(), round.shares(), carried, round.thresholds(), round.leaves());
  }
}
