package org.leafpay.testnet.replay;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.engine.publish.LeafLine;
import org.leafpay.engine.publish.RoundFolder.BundleFile;
import org.leafpay.engine.publish.RoundResult;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.shares.allocation.Books;
import org.leafpay.testnet.replay.PayoutCheck.SeenPayout;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.BoxCandidate;

/** Adds up what the outputs say, and compares with leaves and books. */
final class SumsCheck {
  private final Check check;
  private final RoundContent round;

  SumsCheck(RoundContent round) {
    this.check = new Check(Stage.SUMS, round.folder());
    this.round = round;
  }

  /** Where the money went; every nanoERG that was put in came out. */
  Money check(RoundPosition start, List<SeenPayout> payouts, BundleFile close) {
    Map<MinerKey, NanoErg> paid = paidByMiner(payouts);
    requireLeavesPaid(paid);
    NanoErg paidSum = NanoErg.sum(paid.values());
    Books books = round.document().result().books();
    check.requireSame(RoundFiles.ROUND, "paid, by the outputs", paidSum, books.paid());
    check.requireSame(
        RoundFiles.ROUND,
        "miners paid, by the outputs",
        paid.size(),
        round.document().result().paidMiners());
    NanoErg opened = start.stateBox().value().plus(start.rewardBox().value());
    List<BoxCandidate> last = close.bundle().tx().unsigned().outputs();
    NanoErg fees =
        NanoErg.sum(payouts.stream().map(SumsCheck::feeDrawn).toList()).plus(last.get(1).value());
    NanoErg returned = last.get(0).value();
    check.requireSame(
        close.name(),
        "paid, fees and rest of what was put in",
        opened,
        paidSum.plus(fees).plus(returned));
    return new Money(opened, paidSum, fees, returned);
  }

  /** What the lotteries' boxes say is what the books have drawn for. */
  void checkDrawn(BundleFile genesis) {
    List<NanoErg> prizes =
        genesis.bundle().tx().unsigned().outputs().stream()
            .filter(box -> box.script().equals(ContractScript.DUST_LOTTERY.proposition()))
            .map(box -> check.in(genesis.name(), () -> DustLotteryBox.read(box).prize()))
            .toList();
    RoundResult result = round.document().result();
    check.requireSame(
        RoundFiles.ROUND, "drawn for, by the outputs", NanoErg.sum(prizes), result.books().drawn());
    check.requireSame(
        RoundFiles.ROUND,
        "miners drawn for, by the leaves",
        (int) round.published().leaves().stream().filter(LeafLine::isDrawn).count(),
        result.drawnMiners());
  }

  private Map<MinerKey, NanoErg> paidByMiner(List<SeenPayout> payouts) {
    Map<MinerKey, NanoErg> paid = new TreeMap<>();
    for (SeenPayout seen : payouts) {
      for (BoxCandidate payment : payments(seen)) {
        MinerKey key = MinerKey.of(payment.script());
        check.require(
            paid.put(key, payment.value()) == null,
            seen.file().name(),
            "miner " + key + " is paid twice");
      }
    }
    return paid;
  }

  private void requireLeavesPaid(Map<MinerKey, NanoErg> paid) {
    for (LeafLine line : round.published().leaves()) {
      NanoErg got = paid.getOrDefault(line.key(), NanoErg.ZERO);
      check.requireSame(RoundFiles.LEAVES, "payment of miner " + line.key(), got, line.payment());
    }
  }

  private static List<BoxCandidate> payments(SeenPayout seen) {
    int first = ShareStateLayout.FIRST_PAYMENT_AT;
    return seen.payout()
        .transaction()
        .outputs()
        .subList(first, first + seen.payout().payees().size());
  }

  private static NanoErg feeDrawn(SeenPayout seen) {
    NanoErg paid = NanoErg.sum(payments(seen).stream().map(BoxCandidate::value).toList());
    RoundPosition before = seen.payout().before();
    RoundPosition after = seen.payout().after();
    return before
        .stateBox()
        .value()
        .plus(before.rewardBox().value())
        .minus(after.stateBox().value())
        .minus(after.rewardBox().value())
        .minus(paid);
  }
}
