package org.leafpay.engine.lottery;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.leafpay.engine.payout.RoundHeldException;
import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.engine.publish.LeafLine;
import org.leafpay.engine.publish.LotteryPlace;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundDocument;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.sortition.lottery.OpenedLottery;
import org.leafpay.types.MinerKey;
import org.leafpay.types.address.ErgoAddress;

/**
 * The lotteries of one round. Who is in them is read from its files when it is asked for: a lottery
 * that is over needs no look at thousands of leaves.
 */
public final class RoundLotteries {
  private final RoundFolder folder;
  private final RoundDocument document;
  private List<OpenedLottery> opened = List.of();
  private Map<MinerKey, ErgoAddress> addresses = Map.of();

  private RoundLotteries(RoundFolder folder) {
    this.folder = folder;
    this.document = folder.document();
  }

  /** The lotteries of a round's folder; none when it was opened without, or not at all. */
  public static List<RoundLottery> in(RoundFolder folder) {
    return new RoundLotteries(folder).all();
  }

  /** All lotteries below {@code directory}, which may be the folder of one round. */
  public static List<RoundLottery> below(Path directory) {
    return inAll(folders(directory));
  }

  /** The folders of rounds below {@code directory}, or itself. */
  public static List<RoundFolder> folders(Path directory) {
    List<RoundFolder> many = RoundFolder.publishedIn(directory);
    return many.isEmpty() ? RoundFolder.allIn(directory) : many;
  }

  /** All lotteries of rounds that are published in {@code folders}, oldest round first. */
  public static List<RoundLottery> inAll(List<RoundFolder> folders) {
    return folders.stream().map(RoundLotteries::in).flatMap(List::stream).toList();
  }

  private List<RoundLottery> all() {
    List<LotteryPlace> places = places();
    return IntStream.range(0, places.size())
        .mapToObj(i -> new RoundLottery(this, i, places.get(i)))
        .toList();
  }

  private List<LotteryPlace> places() {
    return document.chain().map(ChainPlace::lotteries).orElseGet(List::of);
  }

  RoundFolder folder() {
    return folder;
  }

  RoundDocument document() {
    return document;
  }

  OpenedLottery opened(int index) {
    return allOpened().get(index);
  }

  /**
   * All of them, in the order of their boxes.
   *
   * @throws RoundHeldException when the files are not of one mind
   */
  List<OpenedLottery> allOpened() {
    if (opened.isEmpty()) {
      read();
    }
    return opened;
  }

  ErgoAddress address(MinerKey miner) {
    if (opened.isEmpty()) {
      read();
    }
    ErgoAddress address = addresses.get(miner);
    if (address == null) {
      throw new RoundHeldException(folder.path() + " has no miner " + miner);
    }
    return address;
  }

  private void read() {
    PublishedRound round = folder.read();
    addresses =
        round.leaves().stream()
            .filter(LeafLine::isDrawn)
            .collect(Collectors.toMap(LeafLine::key, LeafLine::address));
    opened = opened(round);
  }

  private List<OpenedLottery> opened(PublishedRound round) {
    try {
      ChainPlace place = document.chain().orElseThrow();
      return round.lotteryClaim(place, Optional.empty()).lotteries();
    } catch (IllegalArgumentException e) {
      throw new RoundHeldException(folder.path() + ": " + e.getMessage());
    }
  }
}
