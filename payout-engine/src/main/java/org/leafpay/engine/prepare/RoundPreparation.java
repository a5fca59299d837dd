package org.leafpay.engine.prepare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leafpay.engine.publish.CarriedLine;
import org.leafpay.engine.publish.LeafLine;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundDocument;
import org.leafpay.engine.publish.RoundResult;
import org.leafpay.engine.publish.ThresholdLine;
import org.leafpay.rewardbox.round.RoundLayout;
import org.leafpay.shares.allocation.Allocation;
import org.leafpay.shares.allocation.AllocationInput;
import org.leafpay.shares.allocation.CarriedAmount;
import org.leafpay.shares.allocation.Entitlement;
import org.leafpay.shares.ledger.BucketView;
import org.leafpay.shares.ledger.LedgerRow;
import org.leafpay.shares.ledger.ShareLedger;
import org.leafpay.shares.scheme.PaymentScheme;
import org.leafpay.shares.scheme.PaymentSchemes;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

/**
 * A round before it goes on chain.
 *
 * @param published its files, without a place on the chain
 */
public record RoundPreparation(PublishedRound published, Allocation allocation) {

  /**
   * Divides the reward of a block.
   *
   * @param ledger shares of the pool, at least the buckets that the scheme counts
   * @param carried what earlier rounds left owed
   * @param thresholds the miners' own
   */
  public static RoundPreparation of(
      RoundRequest request,
      BucketView ledger,
      SortedMap<MinerKey, CarriedAmount> carried,
      Map<MinerKey, NanoErg> thresholds) {
    PaymentScheme scheme = PaymentSchemes.of(request.policy().scheme());
    Allocation allocation =
        Allocation.of(
            AllocationInput.of(
                    scheme.scores(ledger, request.context()),
                    request.block().reward(),
                    carried,
                    request.policy().payoutTerms(thresholds))
                .with(scheme.meaning()));
    List<LeafLine> leaves = allocation.entitlements().stream().map(LeafLine::of).toList();
    RoundLayout layout = request.policy().layout();
    RoundResult result = RoundResult.of(allocation, LeafLine.roundLeaves(layout, leaves));
    PublishedRound published =
        new PublishedRound(
            document(request, result),
            ledger.rowsOf(scheme.counted(ledger, request.context())),
            carried.values().stream().map(RoundPreparation::line).toList(),
            lines(thresholds, allocation),
            leaves);
    return new RoundPreparation(published, allocation);
  }

  /**
   * Computes a published round again, from its shares, carried amounts and thresholds alone.
   *
   * @throws IllegalArgumentException when what it published cannot be computed with
   */
  public static RoundPreparation again(PublishedRound round) {
    RoundDocument document = round.document();
    RoundRequest request =
        new RoundRequest(
            document.network(),
            document.pool(),
            document.round(),
            document.block(),
            document.policy(),
            document.prior());
    ShareLedger ledger = new ShareLedger(PaymentSchemes.bucketLength(document.policy().scheme()));
    for (LedgerRow row : round.shares()) {
      ledger.append(row);
    }
    RoundPreparation again = of(request, ledger, round.carriedByMiner(), round.thresholdsByMiner());
    RoundDocument placed = again.published.document().at(document.chain());
    return new RoundPreparation(again.published.with(placed), again.allocation);
  }

  private static RoundDocument document(RoundRequest request, RoundResult result) {
    return new RoundDocument(
        request.network(),
        request.pool(),
        request.round(),
        request.block(),
        request.policy(),
        request.prior(),
        result,
        Optional.empty());
  }

  private static CarriedLine line(CarriedAmount carried) {
    return new CarriedLine(carried.address(), carried.amount());
  }

  /** The thresholds that matter: those of miners of this round. */
  private static List<ThresholdLine> lines(
      Map<MinerKey, NanoErg> thresholds, Allocation allocation) {
    Set<MinerKey> miners =
        allocation.entitlements().stream().map(Entitlement::key).collect(Collectors.toSet());
    return new TreeMap<>(thresholds)
        .entrySet().stream()
            .filter(entry -> miners.contains(entry.getKey()))
            .map(entry -> new ThresholdLine(entry.getKey(), entry.getValue()))
            .toList();
  }
}
