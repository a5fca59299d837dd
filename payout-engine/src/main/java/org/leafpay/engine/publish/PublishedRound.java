package org.leafpay.engine.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.shares.allocation.CarriedAmount;
import org.leafpay.shares.ledger.LedgerRow;
import org.leafpay.sortition.dust.DustLottery;
import org.leafpay.sortition.dust.DustTerms;
import org.leafpay.sortition.lottery.LotteryClaim;
import org.leafpay.sortition.lottery.OpenedLottery;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

/**
 * Everything that a round's transactions follow from.
 *
 * @param shares the buckets that the scheme counted, oldest first
 * @param carried what was owed when the round began, by miner key
 * @param thresholds the miners' own, by miner key
 * @param leaves one line for each miner of the round, by miner key
 */
public record PublishedRound(
    RoundDocument document,
    List<LedgerRow> shares,
    List<CarriedLine> carried,
    List<ThresholdLine> thresholds,
    List<LeafLine> leaves) {

  public PublishedRound {
    shares = List.copyOf(shares);
    carried = List.copyOf(carried);
    thresholds = List.copyOf(thresholds);
    leaves = List.copyOf(leaves);
  }

  public PublishedRound with(RoundDocument newDocument) {
    return new PublishedRound(newDocument, shares, carried, thresholds, leaves);
  }

  /** Those of the lines that have a place in the tree, as the round is opened with them. */
  public RoundLeaves roundLeaves() {
    return LeafLine.roundLeaves(document.policy().layout(), leaves);
  }

  /** The lotteries beside the round, in the order of their boxes. */
  public List<DustLottery> lotteries() {
    SortedMap<MinerKey, NanoErg> drawn = new TreeMap<>();
    leaves.stream().filter(LeafLine::isDrawn).forEach(line -> drawn.put(line.key(), line.drawn()));
    return document.policy().dust().map(dust -> dust.lotteries(drawn)).orElseGet(List::of);
  }

  /**
   * What the round says of its lotteries.
   *
   * @param place where they are, as many as there are
   * @param openedAt height of the block that holds the genesis, if it is known
   * @throws IllegalArgumentException when the round has more lotteries than places, or fewer
   */
  public LotteryClaim lotteryClaim(ChainPlace place, Optional<BlockHeight> openedAt) {
    List<DustLottery> lotteries = lotteries();
    if (lotteries.size() != place.lotteries().size()) {
      throw new IllegalArgumentException(
          "the leaves give %d lotteries, the genesis has %d"
              .formatted(lotteries.size(), place.lotteries().size()));
    }
    List<OpenedLottery> opened = new ArrayList<>();
    for (int i = 0; i < lotteries.size(); i++) {
      opened.add(new OpenedLottery(lotteries.get(i), place.lotteries().get(i).terms()));
    }
    NanoErg prizeMax = document.policy().dust().map(DustTerms::prizeMax).orElse(NanoErg.ZERO);
    return new LotteryClaim(opened, prizeMax, openedAt);
  }

  public SortedMap<MinerKey, CarriedAmount> carriedByMiner() {
    SortedMap<MinerKey, CarriedAmount> out = new TreeMap<>();
    for (CarriedLine line : carried) {
      out.put(
          MinerKey.of(line.address().script()), new CarriedAmount(line.address(), line.amount()));
    }
    return out;
  }

  public SortedMap<MinerKey, NanoErg> thresholdsByMiner() {
    SortedMap<MinerKey, NanoErg> out = new TreeMap<>();
    thresholds.forEach(line -> out.put(line.key(), line.threshold()));
    return out;
  }
}
