package org.leafpay.sortition.lottery;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leafpay.avl.TreeDigest;
import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.contracts.layout.LayoutException;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.sortition.dust.DustLottery;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;

/**
 * What everybody checks before he relies on the lotteries beside a round. No script can: it sees
 * neither the intervals behind a digest nor the block that holds the box, since a creation height
 * may lie far before it. The operator checks before he sends, everybody else afterwards.
 *
 * <p>Not checked here: that the transaction is on the chain, and that these lotteries are those of
 * the round's payments.
 */
public final class LotteryRules {
  /** The first lottery follows the miner fee, the others follow the first. */
  public static final int FIRST_AT = ShareStateLayout.GENESIS_FEE_AT + 1;

  private static final BigInteger STEPS = BigInteger.valueOf(LotteryTerms.STEPS);

  private final List<Box> outputs;
  private final LotteryClaim claim;
  private final Map<BlockHeight, Integer> decides = new HashMap<>();
  private final List<LotteryFault> faults = new ArrayList<>();

  private LotteryRules(List<Box> outputs, LotteryClaim claim) {
    this.outputs = outputs;
    this.claim = claim;
  }

  /**
   * Compares a genesis transaction with what its pool claims.
   *
   * @param outputs the boxes it makes, in order
   * @return everything that is wrong; nothing when the lotteries are sound
   */
  public static List<LotteryFault> check(List<Box> outputs, LotteryClaim claim) {
    LotteryRules rules = new LotteryRules(outputs, claim);
    rules.checkPlaces();
    for (int i = 0; i < claim.lotteries().size(); i++) {
      OpenedLottery lottery = claim.lotteries().get(i);
      int place = FIRST_AT + i;
      rules.box(place).ifPresent(box -> rules.checkBox(place, box, lottery));
    }
    return List.copyOf(rules.faults);
  }

  /**
   * The same of one lottery of whose intervals nothing is claimed: that its draw could not be known
   * when it was opened, and that it can pay.
   *
   * @param outputs the boxes of the transaction that opened it
   * @param place where it is among them
   */
  public static List<LotteryFault> checkAlone(
      List<Box> outputs, int place, NanoErg prizeMax, BlockHeight openedAt) {
    LotteryClaim claim = new LotteryClaim(List.of(), prizeMax, Optional.of(openedAt));
    LotteryRules rules = new LotteryRules(outputs, claim);
    rules
        .box(place)
        .ifPresent(
            box -> {
              LotteryTerms own = new LotteryTerms(box.drawHeight(), box.budget());
              rules.checkPrize(place, box);
              rules.checkMoney(place, box, own);
              rules.checkDraw(place, box, own);
            });
    return List.copyOf(rules.faults);
  }

  private void checkPlaces() {
    for (int place = 0; place < outputs.size(); place++) {
      boolean claimed = place >= FIRST_AT && place < FIRST_AT + claim.lotteries().size();
      require(claimed || !isLottery(place), new LotteryFault.BoxTooMany(place));
    }
  }

  private boolean isLottery(int place) {
    return place < outputs.size()
        && outputs.get(place).script().equals(ContractScript.DUST_LOTTERY.proposition());
  }

  /** The lottery at its place, read, when it is there. */
  private Optional<DustLotteryBox> box(int place) {
    if (!isLottery(place)) {
      faults.add(new LotteryFault.BoxMissing(place));
      return Optional.empty();
    }
    Box box = outputs.get(place);
    require(box.tokens().isEmpty(), new LotteryFault.OtherLayout(place, "it holds tokens"));
    try {
      return Optional.of(DustLotteryBox.read(box.candidate()));
    } catch (LayoutException e) {
      faults.add(new LotteryFault.OtherLayout(place, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private void checkBox(int place, DustLotteryBox box, OpenedLottery claimed) {
    checkIntervals(place, box, claimed.lottery());
    checkMoney(place, box, claimed.terms());
    checkDraw(place, box, claimed.terms());
  }

  private void checkIntervals(int place, DustLotteryBox box, DustLottery lottery) {
    TreeDigest rebuilt = lottery.leafSet().digest();
    require(
        rebuilt.equals(box.intervals()),
        new LotteryFault.OtherDigest(place, rebuilt, box.intervals()));
    require(
        lottery.prize().equals(box.prize()),
        new LotteryFault.OtherPrize(place, lottery.prize(), box.prize()));
    checkPrize(place, box);
  }

  private void checkPrize(int place, DustLotteryBox box) {
    require(
        box.prize().compareTo(claim.prizeMax()) <= 0,
        new LotteryFault.PrizeTooHigh(place, claim.prizeMax(), box.prize()));
  }

  /** Whole numbers of any length: prize and budget in the box are whatever somebody wrote there. */
  private void checkMoney(int place, DustLotteryBox box, LotteryTerms terms) {
    require(
        terms.budget().equals(box.budget()),
        new LotteryFault.OtherBudget(place, terms.budget(), box.budget()));
    BigInteger want = whole(box.budget()).multiply(STEPS).add(whole(box.prize()));
    require(
        whole(box.value()).compareTo(want) >= 0,
        new LotteryFault.ValueTooSmall(place, want, box.value()));
  }

  private void checkDraw(int place, DustLotteryBox box, LotteryTerms terms) {
    box.seed().ifPresent(seed -> faults.add(new LotteryFault.DrawnAlready(place, seed)));
    BlockHeight draw = box.drawHeight();
    require(
        terms.drawHeight().equals(draw),
        new LotteryFault.OtherDrawHeight(place, terms.drawHeight(), draw));
    BlockHeight opened = openedNotBefore(place);
    BlockHeight least = opened.plus(LotteryTerms.DRAW_DELAY_MIN);
    require(!least.isAfter(draw), new LotteryFault.DrawTooSoon(place, least, draw));
    BlockHeight most = opened.plus(LotteryTerms.DRAW_DELAY_MAX);
    require(!draw.isAfter(most), new LotteryFault.DrawTooLate(place, most, draw));
    Integer other = decides.putIfAbsent(draw, place);
    if (other != null) {
      faults.add(new LotteryFault.DrawShared(place, other, draw));
    }
  }

  /** The block of the transaction, or one before it: none is below its boxes' creation height. */
  private BlockHeight openedNotBefore(int place) {
    return claim.openedAt().orElse(outputs.get(place).candidate().creationHeight());
  }

  private void require(boolean holds, LotteryFault otherwise) {
    if (!holds) {
      faults.add(otherwise);
    }
  }

  private static BigInteger whole(NanoErg amount) {
    return BigInteger.valueOf(amount.value());
  }
}
