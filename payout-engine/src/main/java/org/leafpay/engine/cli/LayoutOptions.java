package org.leafpay.engine.cli;

import java.util.Optional;
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
          "of new rounds; leaf: each miner is paid by himself; batch: many together, at half the"
              + " size for each"
              + " (${DEFAULT-VALUE})",
      converter = OptionValues.Layout.class,
      defaultValue = "leaf")
  private Name name = Name.LEAF;

  @Option(
      names = "--batch-size",
      paramLabel = "COUNT",
      description =
          "with --layout batch: miners of a batch, 2 to 1024 (" + BatchLayout.SIZE_DEFAULT + ")",
      converter = OptionValues.Batches.class)
  private Optional<BatchLayout> batches = Optional.empty();

  /** Whether what is said of batches is said of a layout that has none. */
  boolean isContradiction() {
    return name != Name.BATCH && batches.isPresent();
  }

  RoundLayout layout() {
    return name == Name.BATCH
        ? batches.orElse(new BatchLayout(BatchLayout.SIZE_DEFAULT))
        : RoundLayout.LEAF;
  }
}
