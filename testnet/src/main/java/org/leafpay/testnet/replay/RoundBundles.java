package org.leafpay.testnet.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.engine.publish.RoundFolder.BundleFile;
import org.leafpay.rewardbox.json.BundleJson;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.types.BlockHeight;

/**
 * The transactions of a round: one genesis, payouts, one close. Each file is written in the one way
 * in which it is written.
 */
record RoundBundles(List<BundleFile> all) {
  RoundBundles {
    all = List.copyOf(all);
  }

  /**
   * Those of a round.
   *
   * @param pays whether it pays anybody; a round that has lotteries alone does not
   */
  static RoundBundles of(RoundFolder folder, boolean pays) {
    Check check = new Check(Stage.BUNDLES, folder);
    List<BundleFile> files = check.in(RoundFiles.PAYOUTS, folder::bundles);
    String least = pays ? "a genesis, a payout and a close" : "a genesis and a close";
    check.require(
        files.size() >= (pays ? 1 : 0) + 2,
        RoundFiles.PAYOUTS,
        "want " + least + " at least, got " + files.size() + " bundles");
    for (int i = 0; i < files.size(); i++) {
      BundleFile file = files.get(i);
      String want = RoundFolder.bundleName(i, kindAt(i, files.size()));
      check.require(file.name().equals(want), file.name(), want + " should stand here");
      check.require(
          text(check, folder.path().resolve(file.name()), file.name())
              .equals(NodeJson.write(BundleJson.write(file.bundle())) + "\n"),
          file.name(),
          "not written as a bundle is written");
    }
    return new RoundBundles(files);
  }

  BundleFile genesis() {
    return all.get(0);
  }

  List<BundleFile> payouts() {
    return all.subList(1, all.size() - 1);
  }

  BundleFile close() {
    return all.get(all.size() - 1);
  }

  /** The newest block when a transaction was made, by its own word: its first output's height. */
  static BlockHeight tip(BundleFile file) {
    return file.bundle().tx().unsigned().outputs().get(0).creationHeight();
  }

  private static StepKind kindAt(int index, int count) {
    if (index == 0) {
      return StepKind.GENESIS;
    }
    return index == count - 1 ? StepKind.CLOSE : StepKind.PAY;
  }

  private static String text(Check check, Path file, String name) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw check.difference(name, "cannot be read: " + e.getMessage());
    }
  }
}
