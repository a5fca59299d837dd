package org.leafpay.testnet.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leafpay.engine.publish.RoundFolder.BundleFile;
import org.leafpay.engine.publish.RoundReceipts;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.receipt.Receipt;
import org.leafpay.rewardbox.receipt.ReceiptJson;

/** Every leaf has one receipt, and it is the one that the transactions give. */
final class ReceiptCheck {
  private final Check check;
  private final RoundContent round;

  ReceiptCheck(RoundContent round) {
    this.check = new Check(Stage.RECEIPTS, round.folder());
    this.round = round;
  }

  /** How many receipts there are. */
  int check(RoundBundles bundles) {
    List<Receipt> receipts =
        check.in(
            RoundFiles.RECEIPTS,
            () ->
                RoundReceipts.of(
                    round.published(),
                    bundles.genesis().bundle(),
                    bundles.payouts().stream().map(BundleFile::bundle).toList()));
    Map<String, Path> there = filesByName();
    for (Receipt receipt : receipts) {
      String name = RoundFiles.RECEIPTS + "/" + receipt.miner().key().hex() + ".json";
      Path file = there.remove(name);
      if (file == null) {
        throw check.difference(name, "not there");
      }
      String want = NodeJson.write(ReceiptJson.write(receipt)) + "\n";
      check.require(read(name, file).equals(want), name, "not the receipt of this payout");
    }
    for (String name : there.keySet()) {
      throw check.difference(name, "no leaf has this receipt");
    }
    return receipts.size();
  }

  private Map<String, Path> filesByName() {
    Map<String, Path> out = new TreeMap<>();
    for (Path file : check.in(RoundFiles.RECEIPTS, round.folder()::receipts)) {
      out.put(RoundFiles.RECEIPTS + "/" + file.getFileName(), file);
    }
    return out;
  }

  private String read(String name, Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw check.difference(name, "cannot be read: " + e.getMessage());
    }
  }
}
