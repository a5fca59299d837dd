package org.leafpay.engine.lottery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.payout.RoundHeldException;
import org.leafpay.engine.prepare.RoundPreparation;
import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.sortition.dust.DustInterval;
import org.leafpay.sortition.lottery.LotteryClaim;
import org.leafpay.sortition.lottery.LotteryFault;
import org.leafpay.sortition.lottery.LotteryRules;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;

/**
 * Checks the lotteries of a round from its files and the chain: that the intervals are those of the
 * round's shares, that each was opened so that nobody could know or sway the draw, that the block
 * of the best chain decided, and that the winner was paid.
 */
public final class LotteryAudit {
  private final ErgoNode node;
  private final LotteryTracker tracker;

  public LotteryAudit(ErgoNode node) {
    this.node = node;
    this.tracker = new LotteryTracker(node);
  }

  /**
   * A lottery that was checked.
   *
   * @param faults everything that is wrong; none when it is sound
   */
  public record Audited(LotteryView view, List<AuditFault> faults) {
    public Audited {
      faults = List.copyOf(faults);
    }
  }

  /**
   * All lotteries of an operator's rounds.
   *
   * @throws org.leafpay.engine.publish.PublishException when a round's files do not follow from its
   *     shares
   * @throws RoundHeldException when a round was opened without a lottery of its payments
   */
  public List<Audited> check(List<RoundFolder> folders) {
    Map<BlockHeight, String> decided = new HashMap<>();
    return folders.stream()
        .flatMap(folder -> check(folder).stream())
        .map(audited -> withShared(audited, decided))
        .toList();
  }

  private List<Audited> check(RoundFolder folder) {
    PublishedRound round = folder.read();
    folder.requireSame(RoundPreparation.again(round).published());
    List<RoundLottery> lotteries = RoundLotteries.in(folder);
    boolean opened = round.document().chain().isPresent() || folder.hasManifest();
    if (opened && lotteries.size() != round.lotteries().size()) {
      throw new RoundHeldException(
          "%s: the payments give %d lotteries, the round's files name %d"
              .formatted(folder.path(), round.lotteries().size(), lotteries.size()));
    }
    return lotteries.stream().map(tracker::look).map(this::check).toList();
  }

  private static Audited withShared(Audited audited, Map<BlockHeight, String> decided) {
    LotteryView view = audited.view();
    String other = decided.putIfAbsent(view.drawHeight(), view.lottery().toString());
    if (other == null) {
      return audited;
    }
    List<AuditFault> faults = new ArrayList<>(audited.faults());
    faults.add(new AuditFault.DrawShared(other, view.drawHeight()));
    return new Audited(view, faults);
  }

  private Audited check(LotteryView view) {
    return switch (view.stage()) {
      case UNKNOWN -> new Audited(view, List.of(new AuditFault.NotReadable()));
      case ABSENT -> new Audited(view, List.of(new AuditFault.BoxNotOnChain(view.lottery().box())));
      case WAITING, DUE, LATE, DRAWN, PAID -> new Audited(view, faults(view));
    };
  }

  private List<AuditFault> faults(LotteryView view) {
    List<AuditFault> faults = new ArrayList<>();
    otherOpening(view).ifPresent(faults::add);
    openingFaults(view).forEach(fault -> faults.add(new AuditFault.Opening(fault)));
    otherBox(view).ifPresent(faults::add);
    if (faults.isEmpty()) {
      DustInterval shown =
          view.winner().orElseGet(() -> view.lottery().lottery().intervals().get(0));
      faults.addAll(new PaperCheck(node).faults(new StatementMaker(node).make(view, shown)));
    }
    return faults;
  }

  /** Of the whole transaction; those of other lotteries of the round are told with them. */
  private List<LotteryFault> openingFaults(LotteryView view) {
    RoundLotteries round = view.lottery().ofRound();
    BlockHeight openedAt = opening(view).inclusion().height();
    NanoErg prizeMax = NanoErg.of(node.blockReward(openedAt).value() / 2);
    LotteryClaim claim = new LotteryClaim(round.allOpened(), prizeMax, Optional.of(openedAt));
    int place = place(view);
    return LotteryRules.check(outputs(view), claim).stream()
        .filter(
            fault -> fault.place() == place || !isPlaceOf(round.allOpened().size(), fault.place()))
        .toList();
  }

  private static Optional<AuditFault> otherOpening(LotteryView view) {
    TxId got = opening(view).transaction().id();
    return view.lottery()
        .ofRound()
        .document()
        .chain()
        .map(ChainPlace::genesis)
        .filter(want -> !want.equals(got))
        .map(want -> new AuditFault.OtherOpening(want, got));
  }

  private static Optional<AuditFault> otherBox(LotteryView view) {
    List<Box> outputs = outputs(view);
    int place = place(view);
    if (place >= outputs.size()) {
      return Optional.empty();
    }
    BoxId want = outputs.get(place).id();
    BoxId got = view.lottery().box();
    return want.equals(got) ? Optional.empty() : Optional.of(new AuditFault.OtherBox(want, got));
  }

  private static boolean isPlaceOf(int lotteries, int place) {
    return place >= LotteryRules.FIRST_AT && place < LotteryRules.FIRST_AT + lotteries;
  }

  private static int place(LotteryView view) {
    return LotteryRules.FIRST_AT + view.lottery().index();
  }

  private static List<Box> outputs(LotteryView view) {
    return opening(view).transaction().outputBoxes();
  }

  private static ConfirmedTransaction opening(LotteryView view) {
    return view.trail().orElseThrow().opening();
  }
}
