package org.leafpay.engine.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.receipt.Receipt;
import org.leafpay.rewardbox.receipt.ReceiptJson;
import org.leafpay.rewardbox.receipt.ReceiptMaker;
import org.leafpay.rewardbox.round.ObservedPayout;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.types.MinerKey;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.UnsignedTransaction;

/** The receipts of a round: one for each leaf, in key order of each payout, then of the owed. */
public final class RoundReceipts {
  private RoundReceipts() {}

  /**
   * Computes the receipts from the round's files.
   *
   * @throws org.leafpay.rewardbox.round.RoundException when the transactions are not a round of
   *     these leaves
   */
  public static List<Receipt> of(PublishedRound round, Bundle genesis, List<Bundle> payouts) {
    UnsignedTransaction opening = genesis.tx().unsigned();
    List<Box> boxes = opening.outputBoxes();
    RoundPosition start =
        RoundPosition.of(
            boxes.get(ShareStateLayout.STATE_AT),
            boxes.get(ShareStateLayout.REWARD_AT),
            round.roundLeaves());
    ReceiptMaker maker = maker(round, opening);
    List<Receipt> receipts = new ArrayList<>();
    List<UnsignedTransaction> transactions =
        payouts.stream().map(bundle -> bundle.tx().unsigned()).toList();
    for (ObservedPayout payout : ObservedPayout.follow(start, transactions)) {
      receipts.addAll(maker.paid(payout));
    }
    for (RoundLeaf leaf : start.leaves().all()) {
      if (leaf.flag() == LeafFlag.OWED) {
        receipts.add(maker.owed(start, leaf));
      }
    }
    return receipts;
  }

  /**
   * Compares the receipts in a folder with what they would be written as.
   *
   * @throws PublishException at the first that differs, is missing, or is nobody's
   */
  public static void requireSame(RoundFolder folder, List<Receipt> receipts) {
    Map<String, String> texts =
        receipts.stream().collect(Collectors.toMap(RoundReceipts::fileName, RoundReceipts::text));
    for (Path file : folder.receipts()) {
      String want = texts.remove(file.getFileName().toString());
      if (!TextFile.read(file).equals(want)) {
        throw new PublishException(file, "not the receipt that follows from the round");
      }
    }
    if (!texts.isEmpty()) {
      throw new PublishException(
          folder.path(), "no receipt " + texts.keySet().stream().sorted().findFirst().get());
    }
  }

  static String fileName(Receipt receipt) {
    return receipt.miner().key().hex() + ".json";
  }

  static String text(Receipt receipt) {
    return NodeJson.write(ReceiptJson.write(receipt)) + "\n";
  }

  private static ReceiptMaker maker(PublishedRound round, UnsignedTransaction opening) {
    RoundDocument document = round.document();
    Map<MinerKey, LeafLine> lines =
        round.leaves().stream().collect(Collectors.toMap(LeafLine::key, Function.identity()));
    return new ReceiptMaker(
        new ReceiptMaker.RoundName(document.network(), document.round(), opening.id()),
        key -> account(lines, key));
  }

  private static ReceiptMaker.Account account(Map<MinerKey, LeafLine> lines, MinerKey key) {
    LeafLine line = lines.get(key);
    if (line == null) {
      throw new IllegalArgumentException("no line of miner " + key);
    }
    return new ReceiptMaker.Account(
        line.address().text(),
        line.shareScore(),
        line.carriedScore(),
        line.drawn(),
        line.owedAfter());
  }
}
