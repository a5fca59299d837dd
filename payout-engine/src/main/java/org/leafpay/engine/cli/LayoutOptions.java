package org.leafpay.engine.cli;

import org.leafpay.rewardbox.round.BatchLayout;
import org.leafpay.rewardbox.round.RoundLayout;
import picocli.CommandLine.Option;

/** How the miners of new rounds stand in the tree, as options. */
final class LayoutOptions {
  /** The layouts that there are. */
  enum Name {
    LEAF,
    BATCH
  }

  @Option(
      names = "--layout",
      paramLabel = "NAME",
      description =
          "leaf: each miner is paid by himself; batch: many together, at half the size"
              + " (${DEFAULT-VALUE})",
      converter = OptionValues.Layout.class,
      defaultValue = "leaf")
  private Name name = Name.LEAF;

  @Option(
      names = "--batch-size",
      paramLabel = "COUNT",
      description = "miners of a batch, 2 to 1024 (${DEFAULT-VALUE})",
      converter = OptionValues.Batches.class,
      defaultValue = "64")
  private BatchLayout batches = new BatchLayout(BatchLayout.SIZE_DEFAULT);

  RoundLayout layout() {
    return name == Name.BATCH ? batches : RoundLayout.LEAF;
  }
}
