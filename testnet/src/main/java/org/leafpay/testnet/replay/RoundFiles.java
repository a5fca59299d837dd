package org.leafpay.testnet.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.leafpay.engine.publish.Manifest;
import org.leafpay.engine.publish.RoundFolder;

/** Stage one: the folder holds the files of a round, each as its manifest names it. */
final class RoundFiles {
  static final String ROUND = "round.json";
  static final String CARRIED = "carried.jsonl";
  static final String LEAVES = "leaves.jsonl";
  static final String RECEIPTS = "receipts";
  static final String PAYOUTS = "payouts";

  private static final String MANIFEST = "manifest.json";
  private static final Set<String> KNOWN =
      Set.of(
          ROUND,
          CARRIED,
          LEAVES,
          RECEIPTS,
          PAYOUTS,
          MANIFEST,
          "shares.jsonl.gz",
          "thresholds.jsonl",
          "witness");

  private RoundFiles() {}

  static void check(RoundFolder folder) {
    Check check = new Check(Stage.MANIFEST, folder);
    check.require(
        Files.isRegularFile(folder.path().resolve(MANIFEST)),
        MANIFEST,
        "not there: the round is not done yet, or the file was taken away");
    check
        .in(MANIFEST, () -> Manifest.firstDifference(folder))
        .ifPresent(
            difference -> {
              throw check.difference(difference.file(), difference.reason());
            });
    for (String name : names(check, folder.path())) {
      check.require(KNOWN.contains(name), name, "no file of a round has this name");
    }
  }

  private static List<String> names(Check check, Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw check.difference(MANIFEST, "the folder cannot be listed: " + e.getMessage());
    }
  }
}
